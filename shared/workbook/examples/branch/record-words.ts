import type { Language } from '#engine/plan/inputs.ts';
import { englishActions } from '#workbook/examples/branch/record-words-en.ts';
import { chineseActions } from '#workbook/examples/branch/record-words-zh.ts';
import type { ActionWords } from './action-words.ts';

export interface RecordWords {
  /** Where somebody was on a day without calls. */
  readonly elsewhere: readonly string[];
  readonly notes: readonly string[];
  readonly surnames: readonly string[];
  /** A customer of that surname, 0 a man, 1 a woman. */
  readonly customer: (surname: number, sex: number) => string;
  /** Names that nobody of the branch has. */
  readonly strangers: readonly [string, string];
  readonly textForNumber: string;
  readonly team: string;
  readonly actions: ActionWords;
  readonly remarks: readonly string[];
  readonly planRemarks: readonly string[];
  readonly scoreNotes: readonly string[];
  readonly roundOwners: { readonly manager: string; readonly representative: string };
  readonly timeNotes: readonly string[];
  readonly checkNotes: readonly string[];
}

const chineseSurnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '冯', '沈', '韩', '杨', '秦'];

const englishSurnames = [
  'Zhao',
  'Qian',
  'Sun',
  'Li',
  'Zhou',
  'Wu',
  'Zheng',
  'Feng',
  'Shen',
  'Han',
  'Yang',
  'Qin',
];

const chinese: RecordWords = {
  elsewhere: ['参加公司培训', '产品发布会', '内勤值班'],
  notes: ['客户下周给答复', '已约家访', '客户转介绍两位', '需补体检资料', '价格有异议', '陪同拜访'],
  surnames: chineseSurnames,
  customer: (surname, sex) => `${chineseSurnames[surname]}${sex === 0 ? '先生' : '女士'}`,
  strangers: ['王海滔', '小林'],
  textForNumber: '十来个',
  team: '一部启航组',
  actions: chineseActions,
  remarks: ['做得好，继续保持。', '请先确认客户的决策人。', '拖延较久，本周必须了结。', '把结果写具体。'],
  planRemarks: ['重点跟进老客户', '补上周缺口', '陪同主管拜访'],
  scoreNotes: ['资料齐全，回访及时', '活动记录要当天填', '主动带教新人', '转介绍偏少'],
  roundOwners: { manager: '分公司经理', representative: '各业务员' },
  timeNotes: ['陪同新人拜访', '大客户面谈', '周例会延长'],
  checkNotes: ['与组员一起完成', '资料已归档'],
};

const english: RecordWords = {
  elsewhere: ['Company training', 'Product launch', 'On duty in the office'],
  notes: [
    'Answer expected next week',
    'Home visit agreed',
    'Two referrals',
    'Medical report still needed',
    'Finds it too dear',
    'Accompanied visit',
  ],
  surnames: englishSurnames,
  customer: (surname, sex) => `${sex === 0 ? 'Mr.' : 'Ms.'} ${englishSurnames[surname]}`,
  strangers: ['Wang Haitoa', 'Young Lin'],
  textForNumber: 'about ten',
  team: 'Team Voyage',
  actions: englishActions,
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

export const recordWordsIn = (language: Language): RecordWords => (language === 'en' ? english : chinese);
