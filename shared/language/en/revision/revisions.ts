import { didYouMean } from '#language/en/plan/did-you-mean.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { LockedGoalIssues, RevisionTexts } from '#language/revision/revisions.ts';

const fields = { total: 'amount', start: 'first day', end: 'last day' } as const;

export const lockedGoalIssues: IssueTexts<LockedGoalIssues> = {
  'revision.lockedCell': ({ field, recorded }) =>
    `The ${fields[field]} is locked while the plan is carried out: ${recorded} is on record. Change it through Revise: first the plan, then the time, then the amount.`,
  'revision.rates.unreadable': ({ header, value }) =>
    `“${header}” holds “${value}”, which is no list of rates. Write them like 15% 60% 15%.`,
  'revision.figures.unreadable': ({ header, value }) =>
    `“${header}” holds “${value}”, which does not say whose figures were moved. Restore it from the version history.`,
  'revision.figures.moved': ({ goal, figures, more, change }) =>
    `Fixed figures of “${goal}” are not as they are on record: ${figures.join('; ')}${more > 0 ? `; and ${more} more` : ''}. ${change === 0 ? 'Their sum is unchanged.' : `Their sum is ${Math.abs(change).toLocaleString('en')} ${change > 0 ? 'above' : 'below'} the record.`} Put them on record on the page Revise a goal, or put them back.`,
  'revision.figures.none': () =>
    'All fixed figures are as they are on record: there is nothing to put on record, or to put back.',
  'revision.figures.left': ({ figures }) =>
    `On record of people who are no longer on the sheet Organisation, and so not put back: ${figures.join('; ')}. Put the change on record, with who and why; or list the person there again, with the last day under “Ends on”, and put it back then.`,
  'revision.figures.method': ({ goal }) =>
    `“${goal}” was not Fixed by month when it went on record, so its months cannot be put back. Choose its former Month method on the sheet Goals.`,
  'revision.unsummed': ({ goal, kind }) =>
    `“${goal}” is ${{ level: 'a level', rate: 'a rate', average: 'an average' }[kind]}: only goals that add up are revised step by step. Change its target on the sheet Goals and build; nothing of it goes on record.`,
  'revision.goalUnknown': ({ goal, suggested }) =>
    `The plan has no goal “${goal}”.${didYouMean(suggested)} Choose one from the list of goals.`,
  'revision.baseline.missing': () =>
    'The seals of the goals were missing on the Checks sheet; this build makes them anew from the record of revisions. Look through the record once.',
  'execution.noPlan': () => 'This workbook holds no plan yet. Make one first, then begin to carry it out.',
  'execution.nothingTracked': () =>
    'None of the goals adds up, and the log and its sheets need one that does. Add a goal of kind Sum before you begin; levels, rates and averages are then read on Readings.',
  'execution.alreadyStarted': () =>
    'This plan is being carried out already. Build it to bring it up to date.',
};

export const revisionTexts: RevisionTexts = {
  author: 'build',
  lockedTitle: 'Locked goal',
  lockedMessage:
    'This plan is being carried out: change this through Revise – first the plan, then the time, then the amount. Only the value on record can be typed here.',
  recordTitle: 'Record of revisions',
  recordMessage: 'Revise writes this record; rows are never changed and never removed.',
  checks: {
    title: 'Locked goals: recorded against found',
    firstDay: 'First day of the plan',
    lastDay: 'Last day of the plan',
    amount: (goal) => `${goal}: amount`,
    rows: (goal) => `${goal}: rows on record`,
    baselineAmount: (goal) => `${goal}: amount sealed`,
    baselineEnd: (goal) => `${goal}: last day sealed`,
    typedNote: 'A difference was typed over: put it back, or revise the goal.',
    baselineNote: 'A difference: rows of the record were taken out or changed.',
    fixed: {
      title: 'Fixed targets and months: recorded against found',
      figure: (goal, figure) => `${goal}: ${figure}`,
      movedNote: 'A difference: put it on record on the page Revise a goal, or put it back.',
      newNote: 'Fixed, and not on record: put it on record on the page Revise a goal, or release it.',
      sum: (goal) => `${goal}: sum of these lines`,
      sumNote: 'No difference: what moved went from one to another.',
      years: (goal) => `${goal}: number of fixed targets`,
      yearsNote:
        'A difference: targets were fixed or released since the last build. Build again to see whose.',
      goal: 'Goal key',
      whose: 'Whose, when',
      recorded: 'On record',
    },
    baseline: { goal: 'Sealed goal', rows: 'Rows', amount: 'Amount', end: 'Last day' },
  },
};
