import { type Units, units } from '#engine/units.ts';

// What formulas calculate with: doubles. Up to a product of 2^52 it is exact. Beyond that a quotient is off by its last
// digits, the same in the engine and on every sheet; running totals close all the same, since the whole comes out whole.

/** a × b ÷ divisor to the nearest whole number, as `ROUND(a*b/divisor,0)` gives it. For numbers ≥ 0. */
export const roundedAsFormula = (a: number, b: number, divisor: number): number =>
  Math.round((a * b) / divisor);

/**
 * The total in proportion to weights, by rounding its running total; weights that are all 0 count as equal. A negative
 * total gives the negatives of the positive one's parts.
 */
export function runningParts(total: Units, weights: readonly number[]): Units[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let weightSoFar = 0;
  let givenSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += sum === 0 ? 1 : weight;
    const due = roundedAsFormula(Math.abs(total), weightSoFar, sum === 0 ? weights.length : sum);
    const part = due - givenSoFar;
    givenSoFar = due;
    return units(total < 0 && part !== 0 ? -part : part);
  });
}

/** What the shares of siblings add up to at most, so that a share times a remainder stays exact in a formula. */
export const MOST_SHARES = 10_000_000;

/** Shares in whole numbers: the weights; of a sum beyond `MOST_SHARES` their part of it; all 0: equal. */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 1);
  return sum > MOST_SHARES
    ? weights.map((weight) => roundedAsFormula(weight, MOST_SHARES, sum))
    : [...weights];
}
