import type { ReallocationTexts } from '#language/sidebar/reallocation.ts';

export const reallocation: ReallocationTexts = {
  step: 'Reallocation',
  title: (figures) =>
    figures === 1
      ? 'A fixed figure is not as it is on record'
      : `${figures} fixed figures are not as they are on record`,
  help: 'Scores and pay are worked out from these: put the move on record with who and why, or put the figures back.',
  line: (name, before, after) => `${name}: ${before} → ${after}`,
  more: (figures) => `and ${figures} more, listed on Checks`,
  unchanged: 'Their sum is unchanged.',
  record: 'Put on record',
  putBack: 'Put back',
  recorded: 'The reallocation is on record; every open month is planned anew.',
  wasPutBack: 'The figures are as they are on record.',
  note: 'On record',
  noteHelp:
    'The plan is being carried out: moving what is fixed, or fixing and releasing, goes on record with who and why.',
  author: 'Author',
  reason: 'Reason',
};
