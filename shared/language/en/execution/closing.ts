import type { ClosingIssues } from '#engine/closing/issues.ts';
import type { ClosingTexts } from '#language/execution/closing.ts';
import type { IssueTexts } from '#language/messages.ts';

export const closingIssues: IssueTexts<ClosingIssues> = {
  'closing.author.missing': () => 'Say who closes or opens the month: it goes on record.',
  'closing.reason.missing': () => 'Say why the month is opened again: it goes on record.',
  'closing.unknownMonth': ({ month }) =>
    `The plan has no month “${month}”. Write one of its months like 2026-01.`,
  'closing.notOver': ({ month, today }) =>
    `${month} is not over on ${today}. Close it on the day after its last one, or set “today” on the execution settings to its last day.`,
  'closing.earlierFirst': ({ month, first }) =>
    `${month} cannot be closed before ${first}. Close ${first} first.`,
  'closing.already': ({ month }) => `${month} is closed already. To change it, open it again first.`,
  'closing.allClosed': () => 'All months of the plan are closed.',
  'closing.openRejects': ({ month, rows }) =>
    rows === 1
      ? `1 row on Import rejects is of ${month} or has no day that can be read. Mended after the month is closed, it counts in the first open one.`
      : `${rows} rows on Import rejects are of ${month} or have no day that can be read. Mended after the month is closed, they count in the first open one.`,
  'closing.notClosed': ({ month }) => `${month} is not closed, so it cannot be opened again.`,
  'closing.laterFirst': ({ month, last }) =>
    `${month} cannot be opened again before ${last}, which is closed too. Open ${last} first.`,
  'closing.replanClosed': ({ month, first }) =>
    `${month} is closed, so nothing is re-planned from it on. Choose ${first} or a later month, or open months again first.`,
  'closing.record.altered': () =>
    'The sheet of closed months is not as it was sealed: something was typed over or taken out. Put it back, with the spreadsheet’s undo or from its version history.',
  'closing.record.gone': () =>
    'Months of this plan are closed, but the sheet of closed months is gone. Bring it back, with the spreadsheet’s undo or from its version history.',
  'closing.record.order': ({ month }) =>
    `The record of closings is out of order at ${month}: months are closed one after the other, and opened again from the last one back.`,
  'closing.memberGone': ({ member, month }) =>
    `“${member}” has a plan in ${month}, which stays as it is, and is no longer a person of the organisation. List the person again, with a last day, or open the month again.`,
  'closing.beyondYear': ({ member, target, held, excess }) =>
    `The target of “${member}” would be ${target}, while closed months have ${held} already, ${excess} more. Raise the goal’s amount, or what others have of it less.`,
  'closing.noRoom': ({ goal, quarter, left }) =>
    `${quarter === 0 ? `The months of “${goal}” that are typed` : `The total of quarter ${quarter} of “${goal}”`} ${quarter === 0 ? 'do' : 'does'} not go with its closed months: ${left < 0 ? `${-left} too little is left` : `${left} has no month to go to`}. Change what is typed on the Goals sheet, or reopen a month.`,
  'closing.heldOver': ({ member, month, closed, held }) =>
    `${month} is closed for “${member}” with a plan of ${closed}, and ${held} is typed there. Write ${closed}, or open the month again.`,
};

export const closingTexts: ClosingTexts = {
  steps: { closed: 'Closed', reopened: 'Opened again', replanned: 'Re-planned from here on' },
  countsIn: 'Later corrections count in',
  nowhere: 'no month of this plan',
  history: 'Closed and opened again',
  pay: 'Scores and pay',
  figures: 'Plan and actual',
  columns: {
    month: 'Month',
    step: 'What',
    date: 'Date',
    author: 'Who',
    reason: 'Why',
    who: 'Person',
    name: 'Name',
    goal: 'Goal',
    plan: 'Plan',
    actual: 'Actual, closed',
    carried: 'Later corrections',
    score: 'Score',
    pay: 'Pay',
    behaviour: 'Behaviour',
  },
  checks: {
    title: 'Closed months: sealed against found',
    rows: 'Rows of closed months',
    plan: 'Sum of their plan',
    actual: 'Sum of what was done',
    pay: 'Sum of their pay',
    sealNote: 'A difference: the sheet of closed months was typed over.',
    ofGoal: (goal) => `${goal}: plan of closed months`,
    ofGoalNote: 'A difference: the inputs have changed since the last build, which puts it back.',
    carried: 'Rows with later corrections',
    carriedNote: 'The log has changed in closed months since; the differences count in the first open month.',
    seal: { rows: 'Sealed rows', plan: 'Plan', actual: 'Actual', pay: 'Pay', print: 'Seal' },
  },
};
