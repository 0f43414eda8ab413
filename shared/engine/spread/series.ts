import { failure, type Result, success } from '#engine/issue.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, isUnit, toAmount } from '#engine/units.ts';
import { issue } from './request.ts';
import { roundHalfAway } from './round.ts';

const MOST_PERIODS = 10_000;

/**
 * Compound growth: first, first × (1 + rate), first × (1 + rate)² … for so many periods. With a unit each value
 * is rounded to it by itself, halves away from zero, so that rounding does not compound.
 */
export function grow(first: number, rate: number, periods: number, unit?: number): Result<number[]> {
  return series(periods, unit, (i) => first * (1 + rate) ** i);
}

/** From first to last in even steps. One period: first. Rounded as in {@link grow}; both ends stand exactly. */
export function straightLine(first: number, last: number, periods: number, unit?: number): Result<number[]> {
  const steps = periods - 1;
  return series(periods, unit, (i) => (i === 0 ? first : (first * (steps - i) + last * i) / steps));
}

/** The shape from its beginning again and again: as many values as there are periods. */
export function repeatPattern(shape: readonly number[], periods: number): Result<number[]> {
  if (shape.length === 0) return failure(issue('spread.values.empty', ['values'], {}));
  return series(periods, undefined, (i) => shape[i % shape.length]!);
}

function series(
  periods: number,
  unit: number | undefined,
  valueAt: (index: number) => number,
): Result<number[]> {
  if (!Number.isInteger(periods) || periods < 1 || periods > MOST_PERIODS) {
    return failure(issue('spread.periods.invalid', ['periods'], { periods, most: MOST_PERIODS }));
  }
  if (unit !== undefined && !isUnit(unit)) return failure(issue('spread.unit.invalid', ['unit'], { unit }));
  const values = Array.from({ length: periods }, (_, i) => roundToUnit(valueAt(i), unit));
  return Number.isFinite(sumOf(values)) ? success(values) : failure(issue('spread.series.tooLarge', [], {}));
}

function roundToUnit(value: number, unit: number | undefined): number {
  if (unit === undefined) return value;
  const count = roundHalfAway(countOf(value, unit));
  return count === 0 ? 0 : toAmount(count, unit);
}
