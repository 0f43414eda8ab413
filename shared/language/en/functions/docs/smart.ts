import type { FunctionDocs } from '#language/functions/docs.ts';

const parameters = {
  goal: 'The goal as a sentence, in Chinese or English, up to 500 characters.',
  past_average: 'What was reached on average so far, in the unit of the goal. Needed for A; 0: none.',
  potential: 'What can be argued to be possible on top of the past average. Needed for A; 0: none.',
  plans: 'A range with the names of the company’s plans. Needed for R, unless the goal says what it serves.',
  today: 'The day on which you look, so that a date in the past is told; for the current day write TODAY().',
} as const;

export const smart: Readonly<Record<string, FunctionDocs>> = {
  SMART_CHECK: {
    summary:
      'Checks by rules whether a goal is Specific, Measurable, Achievable, Result-oriented and Time-limited.',
    result:
      'One row of six: S, M, A, R, T as ✓ (OK), ! (unclear), ✗ (not met) or ? (not enough information), then one hint in the goal’s own language: the first thing to add.',
    notes: ['It checks how a goal is worded, never whether it is a good one, and rewrites nothing.'],
    parameters,
    examples: ['All five are there.', 'In Chinese.'],
  },
  SMART_SCORE: {
    summary: 'How many of the five SMART letters a goal passes.',
    result: 'A whole number from 0 to 5; an empty goal scores 0.',
    parameters,
    examples: ['A slogan.', 'No goal yet.'],
  },
};
