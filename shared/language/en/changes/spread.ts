import type { SpreadIssues } from '#engine/spread/request.ts';
import type { IssueTexts } from '#language/messages.ts';

export const spreadIssues: IssueTexts<SpreadIssues> = {
  'spread.values.empty': () => 'values: there are none. Give at least one value.',
  'spread.total.notNumber': () => 'new_total: this is not a number. Enter the amount to reach.',
  'spread.notNumber': ({ argument, position }) =>
    `${argument}: number ${position} is not a number. Enter an amount.`,
  'spread.length': ({ argument, count, expected }) =>
    `${argument}: ${count} given for ${expected} values. Give one for each value.`,
  'spread.unit.invalid': ({ unit }) => `unit: ${unit} is not a unit. Write 1, 10, 100 … or 0.1, 0.01 ….`,
  'spread.notMultiple': ({ argument, position, value, unit }) =>
    `${argument}: number ${position} is kept at ${value}, which is not a multiple of ${unit}. Round it, choose a smaller unit, or release it.`,
  'spread.total.notMultiple': ({ total, unit }) =>
    `new_total: ${total} is not a multiple of ${unit}. Round it, or choose a smaller unit.`,
  'spread.tooLarge': ({ unit }) =>
    `unit: the values are too large to be counted exactly in units of ${unit}. Choose a larger unit.`,
  'spread.bounds.crossed': ({ position, minimum, maximum }) =>
    `minimums: number ${position} is ${minimum}, above its maximum of ${maximum} (after rounding to the unit). Lower the minimum or raise the maximum.`,
  'spread.total.tooSmall': ({ total, least, difference }) =>
    `new_total: kept cells and minimums need at least ${least}, and ${total} is ${difference} less. Raise the total by ${difference}, or release cells or lower minimums by as much.`,
  'spread.total.tooLarge': ({ total, most, difference }) =>
    `new_total: kept cells and maximums allow at most ${most}, and ${total} is ${difference} more. Lower the total by ${difference}, or release cells or raise maximums by as much.`,
  'spread.periods.invalid': ({ periods, most }) =>
    `periods: ${periods} is not a number of periods. Enter a whole number from 1 to ${most}.`,
  'spread.series.tooLarge': () => 'rate: the values grow beyond all numbers. Lower the rate or the periods.',
  'spread.signsCancel': () =>
    'values: positive and negative ones cancel out, so there are no proportions. Use the method "equal" or "increment".',
  'spread.signsBounded': ({ position }) =>
    `values: number ${position} would pass its minimum or maximum, and with positive and negative values the excess has no one place to go. Widen the bound, or use the method "increment".`,
};
