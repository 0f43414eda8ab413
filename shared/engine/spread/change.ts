import { failure, type Result, success } from '#engine/issue.ts';
import { split } from '#engine/split/split.ts';
import { countOf, toAmount, toUnits } from '#engine/units.ts';
import { issue, sumOf } from './request.ts';
import { roundHalfAway } from './round.ts';
import { spread } from './spread.ts';

/**
 * All values times (1 + rate): 0.1 for ten per cent more. With a unit their total is rounded to it, halves away
 * from zero, and the values share it in proportion; values of both signs that cancel out are refused then.
 */
export function changeByRate(values: readonly number[], rate: number, unit?: number): Result<number[]> {
  if (!Number.isFinite(rate)) return failure(issue('spread.rate.notNumber', ['rate'], {}));
  if (unit === undefined) return success(values.map((value) => value * (1 + rate)));
  const exact = countOf(sumOf(values) * (1 + rate), unit);
  const total = toAmount(roundHalfAway(exact), unit);
  return spread({ values, total, method: 'proportional', unit });
}

/**
 * The amounts by which `delta` moves cells with these shares: in proportion to the shares, adding up to delta.
 * Shares as in split: ≥ 0, all 0 counts as equal. With a unit the largest remainder, ties to the earlier.
 */
export function splitDelta(delta: number, shares: readonly number[], unit?: number): Result<number[]> {
  if (unit === undefined) return spread({ values: shares, total: delta, method: 'proportional' });
  const counted = toUnits(delta, unit);
  if (!counted.ok) return counted;
  const parts = split(counted.value, shares, 'fair');
  return parts.ok ? success(parts.value.map((part) => toAmount(part, unit))) : parts;
}

/** Where to: one cell and the value a person typed into it. */
export interface Edit {
  readonly index: number;
  readonly value: number;
}

/**
 * One cell edited, the total kept: the others give or take the difference in proportion. They cannot where they
 * are held, or where there are none: an issue.
 */
export function editHoldingTotal(
  values: readonly number[],
  { index, value }: Edit,
  unit?: number,
  held: readonly boolean[] = [],
): Result<number[]> {
  const edited = values.map((old, i) => (i === index ? value : old));
  const keeps = values.map((_, i) => i === index || held[i] === true);
  return spread({ values: edited, total: sumOf(values), method: 'proportional', held: keeps, unit });
}

/**
 * A total spread in the proportions of a reference (last year, another region): what spread does with the
 * reference as values.
 */
export function spreadByReference(
  total: number,
  reference: readonly number[],
  unit?: number,
): Result<number[]> {
  return spread({ values: reference, total, method: 'proportional', unit });
}
