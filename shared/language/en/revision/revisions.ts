import { didYouMean } from '#language/en/plan/did-you-mean.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { LockedGoalIssues, RevisionTexts } from '#language/revision/revisions.ts';

const fields = { total: 'amount', start: 'first day', end: 'last day' } as const;

export const lockedGoalIssues: IssueTexts<LockedGoalIssues> = {
  'revision.lockedCell': ({ field, recorded }) =>
    `The ${fields[field]} is set in cement while the plan is carried out: ${recorded} is on record. Change it through Revise: first the plan, then the time, then the amount.`,
  'revision.rates.unreadable': ({ header, value }) =>
    `“${header}” holds “${value}”, which is no list of rates. Write them like 15% 60% 15%.`,
  'revision.goalUnknown': ({ goal, suggested }) =>
    `The plan has no goal “${goal}”.${didYouMean(suggested)} Choose one from the list of goals.`,
  'revision.baseline.missing': () =>
    'The seals of the goals were missing on the Checks sheet; this build makes them anew from the record of revisions. Look through the record once.',
  'execution.noPlan': () => 'This workbook holds no plan yet. Make one first, then begin to carry it out.',
  'execution.alreadyStarted': () =>
    'This plan is being carried out already. Build it to bring it up to date.',
};

export const revisionTexts: RevisionTexts = {
  author: 'build',
  lockedTitle: 'Set in cement',
  lockedMessage:
    'This plan is being carried out: change this through Revise – first the plan, then the time, then the amount. Only the value on record can be typed here.',
  recordTitle: 'Record of revisions',
  recordMessage: 'Revise writes this record; rows are never changed and never removed.',
  checks: {
    title: 'Goals in cement: recorded against found',
    firstDay: 'First day of the plan',
    lastDay: 'Last day of the plan',
    amount: (goal) => `${goal}: amount`,
    rows: (goal) => `${goal}: rows on record`,
    baselineAmount: (goal) => `${goal}: amount sealed`,
    baselineEnd: (goal) => `${goal}: last day sealed`,
    typedNote: 'A difference was typed over: put it back, or revise the goal.',
    baselineNote: 'A difference: rows of the record were taken out or changed.',
    baseline: { goal: 'Sealed goal', rows: 'Rows', amount: 'Amount', end: 'Last day' },
  },
};
