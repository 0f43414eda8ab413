import type { CrossedIssues } from '#engine/split/crossed.ts';
import type { WeightIssues } from '#engine/split/weights.ts';
import type { IssueTexts } from '#language/messages.ts';

export const splitIssues: IssueTexts<WeightIssues & CrossedIssues> = {
  'split.weights.empty': () => 'weights: there are none. Give one weight for each part.',
  'split.weights.tooLarge': () =>
    'weights: together they are too large to calculate with. Divide all of them by the same number.',
  'split.weight.notNumber': ({ position }) => `weights: number ${position} is not a number. Enter 0 or more.`,
  'split.weight.negative': ({ position, value }) =>
    `weights: number ${position} is ${value}, less than 0. Enter 0 or more.`,
  'split.crossed.totalsDiffer': ({ rows, columns, difference }) =>
    `row_totals add up to ${rows} units, column_totals to ${columns}: ${difference} apart. Make both sums equal.`,
  'split.crossed.mixedSigns': () =>
    'row_totals, column_totals: some are above 0 and some below. Split the positive and the negative ones separately.',
  'split.crossed.tooLarge': ({ total }) =>
    `row_totals: ${total} units are too many to cross exactly. Choose a larger unit.`,
};
