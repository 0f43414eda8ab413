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

/** How far a decimal may lie from a multiple, relative to the larger of it and one unit: float noise, no more. */
const NOISE = 1e-9;

/**
 * `amount` counted in `unit`s (0.01 for cents, 100 for hundreds). Not a multiple of the unit, not finite, or
 * beyond 2^53 units: an issue.
 */
export function toUnits(amount: number, unit = 1): Result<Units> {
  if (!(unit > 0) || !Number.isFinite(unit)) return failure(issue('unit.invalid', ['unit'], { unit }));
  const exact = unit < 1 ? amount * Math.round(1 / unit) : amount / unit;
  const count = Math.round(exact);
  if (!Number.isSafeInteger(count)) return failure(issue('unit.tooLarge', ['amount'], { amount, unit }));
  if (Math.abs(exact - count) > NOISE * Math.max(1, Math.abs(exact))) {
    return failure(issue('unit.notMultiple', ['amount'], { amount, unit }));
  }
  return success(units(count === 0 ? 0 : count));
}

/** The amount that `count` units make, as the nearest double of that decimal. */
export function toAmount(count: Units, unit = 1): number {
  return unit < 1 ? count / Math.round(1 / unit) : count * unit;
}
