import type { RecordTableTexts } from '#language/plan/inputs.ts';

/** The list of numbers typed by hand. */
export const byHand: RecordTableTexts['byHand'] = {
  title: 'Actuals by hand',
  columns: {
    goal: {
      header: 'Goal',
      help: 'Key of a goal that is tracked by hand. Builds write a row for everybody.',
    },
    goalName: { header: 'Goal name', help: '' },
    person: { header: 'Who', help: 'Key or name of a person.' },
    personName: { header: 'Name', help: '' },
    months: {
      header: 'Month {n}',
      help: 'What the person did in this month; while it is running, what was done so far. Numbers below 0 take something back. Rows of the same person and goal add up.',
    },
    reason: { header: 'Why something does not count', help: '' },
    goalAt: { header: 'Goal no.', help: '' },
    at: { header: 'No.', help: '' },
    who: { header: 'Key found', help: '' },
    code: { header: 'Code', help: '' },
    numbers: { header: 'Numbers', help: '' },
    counted: { header: 'Counted {n}', help: '' },
  },
};

/** What each goal is tracked by. */
export const measures: RecordTableTexts['measures'] = {
  title: 'What goals are tracked by',
  columns: {
    goal: { header: 'Goal', help: 'Key of a goal. A goal that is not listed is tracked by its name.' },
    goalName: { header: 'Goal name', help: '' },
    measure: {
      header: 'Tracked by',
      help: 'The amounts of the log, one of its stages, or a column of its own there, which then bears the goal’s name. By hand: month by month on the sheet Actuals by hand, which the next build lays out.',
    },
    tracked: { header: 'Which is', help: '' },
    code: { header: 'Measure code', help: '' },
  },
};
