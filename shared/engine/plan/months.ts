import { WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import { inPart, partScale } from '#engine/periods/part-months.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Basis, Goal } from '#engine/plan/inputs.ts';
import { seasonMonth, YEAR } from '#engine/plan/month-keys.ts';

/**
 * What the year goes to the months by, as whole numbers: weights to four decimals, last period's actuals of all in units
 * (0 for a month in which more was given back), working days by their weights (also where some months are fixed, for the
 * others), or all alike. After a year weights that are not typed and actuals begin again. Of a month that the plan's first or last day cuts,
 * its weight, its actual or what all have alike counts in proportion to its days: from 15 January on 17 of 31.
 */
export function monthWeights(
  goal: Goal,
  { months, dayWeights }: { readonly months: readonly Period[]; readonly dayWeights: readonly number[] },
  bases: readonly Basis[],
): number[] {
  switch (goal.monthMethod) {
    case 'weights': {
      const scale = WEIGHT_SCALE * partScale(months);
      return months.map((each, month) => Math.round(inPart(scale * (typedWeight(goal, month) ?? 0), each)));
    }
    case 'lastPeriod':
      return months.map((each, month) => {
        const actual = bases.reduce((sum, basis) => sum + (basis.lastPeriod[seasonMonth(month)] ?? 0), 0);
        return Math.max(0, Math.round(inPart(Math.round(actual * 100) / 100 / goal.unit, each)));
      });
    case 'fixed':
    case 'workdays':
      return [...dayWeights];
    case 'equal':
      return equalWeights(months);
  }
}

/** The same as a season, which has a shape where nothing weighs: all months alike. */
export const seasonOf = (weights: readonly number[]): readonly number[] =>
  weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;

/** The same for each whole month, so that the part of a cut one is a whole number too. */
function equalWeights(months: readonly Period[]): number[] {
  const scale = partScale(months);
  return months.map((month) => Math.round(inPart(scale, month)));
}

/** A month's own, else that of the month a year before it. */
const typedWeight = ({ months }: Pick<Goal, 'months'>, month: number): number | null =>
  months[month] ?? (month < YEAR ? null : typedWeight({ months }, month - YEAR));
