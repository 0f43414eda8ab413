import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  target: 'The amount to reach. Below 0 it is a loss that may be made.',
  actual: 'What is done so far.',
  today: 'The day on which you look; for the current day write TODAY().',
  plan: 'The target’s amounts by equal parts of the period, usually its months; a range. Left out: every working day asks the same.',
} as const;

const PLANNED =
  'Where the months of the period are as many as the amounts of plan, or a whole multiple of them, each amount belongs to its month (quarter, half-year) and falls due by the working days in it; otherwise each belongs to an equal part of all working days. {100; 200; 300} for January to March 2026 asks on 13 February, after 10 of February’s 20 working days, for 100 + 200 × 10 ÷ 20 = 200.';

export const progress: Readonly<Record<string, FunctionDocs>> = {
  PLAN_WORKDAYS: {
    summary: 'Working days from start to end, both days included.',
    result: 'A whole number of days; with day weights what they count together, to the hundredth.',
    notes: ['"CN" beyond the last year whose holidays are published is #N/A, not a guess.'],
    parameters: {
      start: shared.start,
      end: shared.end,
      calendar: shared.calendar,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      'February 2026 in China.',
      'Mondays to Fridays of January 2026.',
      'Two holidays off, one Saturday worked.',
      'China’s holidays on a week of six days.',
      'A shop’s week: Saturday counts 2.',
      'The end lies before the start.',
    ],
  },
  GOAL_PACE: {
    summary:
      'Pace towards a goal: what is done ÷ what is due by today, by working days or by a plan; 1 is on pace.',
    result:
      'A ratio, 0.8 being a fifth behind. Today counts as gone; in the morning pass yesterday. After the end: actual ÷ target. Before the start: #N/A.',
    notes: [
      PLANNED,
      'A target below 0: 1 + (actual − due) ÷ the size of due. With −10,000 due, −10,000 gives 1, 0 gives 2, −20,000 gives 0.',
    ],
    parameters: {
      target: parameters.target,
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      plan: parameters.plan,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      '40 of 100 after 5 of 10 days.',
      '150 done of the 200 that the months ask for.',
      'October is over.',
      'Twice the loss that was allowed.',
      'The period has not begun.',
    ],
  },
  GOAL_REQUIRED: {
    summary: 'What each working day after today must bring to reach the target.',
    result:
      'An amount per working day, with day weights for a day that counts 1; 0 when the target is reached, #N/A when no day is left.',
    parameters: {
      target: parameters.target,
      actual: parameters.actual,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      extra_workdays: shared.extra_workdays,
    },
    examples: ['60 are left for 5 days.', 'Reached.', 'No working day is left.'],
  },
  GOAL_FORECAST: {
    summary:
      'What the period will bring at the present pace: done so far ÷ working days gone × all; with a plan, its rest at the pace so far.',
    result: 'An amount. Today counts as gone. After the end: actual. Before the start: #N/A.',
    notes: [PLANNED],
    parameters: {
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      plan: parameters.plan,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      '40 after 5 of 10 days.',
      '150 done where 200 are due: three quarters of 600.',
      'October is over.',
      'No working day is gone yet.',
    ],
  },
};
