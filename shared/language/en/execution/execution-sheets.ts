import type { ExecutionSheetKey } from '#language/execution/execution-tables.ts';
import type { SheetText } from '#language/plan/inputs.ts';

export const executionSheets: Readonly<Record<ExecutionSheetKey, SheetText>> = {
  tracking: {
    name: 'Tracking',
    title: 'Tracking: plan, actual, gap',
    help: 'Choose a goal and a period. Pace is the actual ÷ what the plan asks by the as-of day; the level follows from it.',
  },
  standing: {
    name: 'Levels and rates so far',
    title: 'Levels, rates and averages: target and actual',
    help: 'Choose a period. A level is the latest reading; a rate is what was reached of all there was, never a sum or a mean of rates. A period without a reading is empty.',
  },
  leaks: {
    name: 'Leaks',
    title: 'Where do the deals go?',
    help: 'Own rates against the planned ones. The losses add up to planned less actual deals.',
  },
  attendance: {
    name: 'Attendance',
    title: 'Attendance, visits, results',
    help: 'Choose a month and a day. A day attended is a day with a counted row in the log.',
  },
  progress: {
    name: 'Progress',
    title: 'Task progress',
    help: 'Running totals of the plan, the actual and the forecast, and the ranking.',
  },
  executionPlan: {
    name: 'Execution plan',
    title: 'Execution plan',
    help: 'Choose who and which week or month. Numbers above, dated actions below; one page to print.',
  },
  weekForms: {
    name: 'Weekly forms',
    title: 'Weekly forms',
    help: 'Everybody’s week in one list: choose the week, filter by person. This week’s plan is what was written, else a suggestion.',
  },
  evaluation: {
    name: 'Evaluation',
    title: 'Evaluation',
    help: 'Completion, quality, growth and teamwork by week, rolled up to the month, with floors and performance pay.',
  },
  supervisorTable: {
    name: 'Supervisor’s balance',
    title: 'The supervisor’s time and checklists',
    help: 'Planned against spent hours, the two fixed blocks, and what of the checklists is still to do.',
  },
  closedMonths: {
    name: 'Closed months',
    title: 'Closed months',
    help: 'Plan, actual, score and pay as each month was closed. Later rows of the log do not move them: the difference counts in the first open month.',
  },
  executionWorkings: {
    name: 'Execution workings',
    title: 'Workings of the carrying out',
    help: 'Who may be named in records, periods with their working days, and reasons. Read by formulas.',
  },
};
