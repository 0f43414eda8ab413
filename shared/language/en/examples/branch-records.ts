import type { BranchRecordTexts } from '#language/examples/examples.ts';
import { actions } from './branch-actions.ts';

const surnames = ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu', 'Zheng', 'Feng', 'Shen', 'Han', 'Yang', 'Qin'];

export const records: BranchRecordTexts = {
  elsewhere: ['Company training', 'Product launch', 'On duty in the office'],
  notes: [
    'Answer expected next week',
    'Home visit agreed',
    'Two referrals',
    'Medical report still needed',
    'Finds it too dear',
    'Accompanied visit',
  ],
  surnames,
  customer: (surname, sex) => `${sex === 0 ? 'Mr.' : 'Ms.'} ${surnames[surname]}`,
  strangers: ['Wang Haitoa', 'Young Lin'],
  textForNumber: 'about ten',
  team: 'Team Voyage',
  actions,
  remarks: [
    'Well done, keep it up.',
    'Find out first who decides.',
    'Open for too long: finish it this week.',
    'Write down what exactly came of it.',
  ],
  planRemarks: ['First the customers we know', 'Makes up for last week', 'Visits with the supervisor'],
  scoreNotes: [
    'Papers complete, quick to call back',
    'Keep the activity record every day',
    'Coaches new people',
    'Few referrals',
  ],
  roundOwners: { manager: 'Branch manager', representative: 'All representatives' },
  timeNotes: ['Visits with a junior', 'A key customer', 'Weekly meeting ran over'],
  checkNotes: ['Done with the team', 'Papers filed'],
};
