import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  actual: 'What is done so far.',
  today: 'The day on which you look; for the current day write TODAY().',
} as const;

export const progress: Readonly<Record<string, FunctionDocs>> = {
  PLAN_WORKDAYS: {
    summary: 'Working days from start to end, both days included.',
    result: 'A whole number of days.',
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
      'The end lies before the start.',
    ],
  },
  GOAL_PACE: {
    summary:
      'How well a goal keeps pace: share of the target done ÷ share of working days gone; 1 is on pace.',
    result: 'A ratio, 0.8 being a fifth behind. Today counts as gone.',
    parameters: {
      target: shared.target,
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['40 of 100 after 5 of 10 days.', 'Today lies outside the period.'],
  },
  GOAL_REQUIRED: {
    summary: 'What each working day after today must bring to reach the target.',
    result: 'An amount per working day; 0 when the target is reached, #N/A when no day is left.',
    parameters: {
      target: shared.target,
      actual: parameters.actual,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['60 are left for 5 days.', 'Reached.', 'No working day is left.'],
  },
  GOAL_FORECAST: {
    summary: 'Where the period ends at the present rate: done so far ÷ working days gone × all working days.',
    result: 'An amount. Today counts as gone.',
    parameters: {
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['40 after 5 of 10 days.', 'No working day is gone yet.'],
  },
};
