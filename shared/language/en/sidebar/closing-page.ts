import type { ClosingPageTexts } from '#language/sidebar/closing-page.ts';

export const closingPage: ClosingPageTexts = {
  help: 'A closed month keeps its plan, actual, scores and pay. What comes later counts in the first open month; revisions re-plan open months only.',
  next: (month) => `Close ${month}`,
  plan: 'Plan',
  notTracked: 'not tracked',
  pay: 'Pay',
  leftOut: (rows) =>
    rows === 1
      ? '1 row of the log does not count. Look at it first.'
      : `${rows} rows of the log do not count. Look at them first.`,
  rejects: (rows) =>
    rows === 1
      ? '1 row on Import rejects is of this month or has no day that can be read. Mend and import it first.'
      : `${rows} rows on Import rejects are of this month or have no day that can be read. Mend and import them first.`,
  record: 'On record',
  author: 'Who closes or opens it',
  reason: 'Why',
  reasonHelp: 'Needed to open a month again.',
  close: (month) => `Close ${month}`,
  allClosed: 'All months of the plan are closed.',
  closed: 'Closed',
  reopen: (month) => `Open ${month} again`,
  reopenHelp: 'It goes on record. The plan of the month stays; what was done follows the log again.',
  carried: 'Corrections that came later',
  countsIn: (month) => `They count in ${month}.`,
  countsNowhere: 'No month of this plan is open: they count in none.',
  more: (count) => `and ${count} more on the sheet of closed months`,
};
