import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

/** An amount as a count of its smallest unit: always a safe integer. */
export type Units = number & { readonly units: unique symbol };

export interface UnitIssues {
  'unit.invalid': { unit: number };
  'unit.notMultiple': { amount: number; unit: number };
  'unit.tooLarge': { amount: number; unit: number };
}
const issue = issuesOf<UnitIssues>();

/** The integer as Units. For integers that are known to be safe; use {@link toUnits} for what people typed. */
export const units = (count: number): Units => count as Units;

/** How far a quotient may lie from a whole number and still be it, relative to the larger of it and 1. */
const NOISE = 1e-9;
/** Of large amounts a billionth is more than noise: never more than this share of a unit is forgiven … */
const MOST_NOISE = 0.01;
/** … but for the two or three spacings of doubles that the amount and the quotient are off at worst. */
const SPACING = 2 ** -51;

/** Whether amounts can be counted in it: a whole number (1, 10, 100 …) or one over a whole number (0.5, 0.01 …). */
export function isUnit(unit: number): boolean {
  if (!(unit > 0) || !Number.isFinite(unit)) return false;
  if (unit >= 1) return Number.isSafeInteger(unit);
  const perOne = 1 / unit;
  return Number.isSafeInteger(Math.round(perOne)) && isNearly(perOne, Math.round(perOne));
}

/**
 * `amount` counted in `unit`s (0.01 for cents, 100 for hundreds). A unit that is neither a whole number nor one
 * over a whole number, an amount that is not a multiple of it, not finite, or beyond 2^53 units: an issue.
 */
export function toUnits(amount: number, unit = 1): Result<Units> {
  if (!isUnit(unit)) return failure(issue('unit.invalid', ['unit'], { unit }));
  const exact = countOf(amount, unit);
  const count = Math.round(exact);
  if (!Number.isSafeInteger(count)) return failure(issue('unit.tooLarge', ['amount'], { amount, unit }));
  if (!isNearly(exact, count)) return failure(issue('unit.notMultiple', ['amount'], { amount, unit }));
  return success(units(count === 0 ? 0 : count));
}

/** How many units the amount is, with its fraction: the nearest double, not freed from noise. */
export function countOf(amount: number, unit = 1): number {
  return unit < 1 ? amount * Math.round(1 / unit) : amount / unit;
}

/** The amount that `count` units make, as the nearest double of that decimal. */
export function toAmount(count: number, unit = 1): number {
  return unit < 1 ? count / Math.round(1 / unit) : count * unit;
}

/** Whether `exact` is the whole number `count` but for float noise. */
export function isNearly(exact: number, count: number): boolean {
  const size = Math.max(1, Math.abs(exact));
  return Math.abs(exact - count) <= Math.max(Math.min(NOISE * size, MOST_NOISE), SPACING * size);
}
