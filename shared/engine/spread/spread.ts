import { failure, type Result, success } from '#engine/issue.ts';
import { sumOf } from '#engine/sum.ts';
import { toAmount } from '#engine/units.ts';
import { level, type Ramp } from './level.ts';
import { type Counted, conflictsOf, issue, problemsOf, type SpreadRequest, toCounts } from './request.ts';
import { roundLevelled, roundTo } from './round.ts';

/**
 * New values in the order of values that add up to total. Held cells keep their value, bounds hold, and what a
 * bounded cell cannot take moves to the others by the same method. Proportional over values that are all 0:
 * equal; where all but zeros stand at their bounds, the zeros share the excess equally.
 *
 * With a unit every cell is the unrounded result rounded down or up, larger fractions up first, ties to the
 * earlier: equal cells differ by at most one unit, and only their order says which is larger. Without one the
 * values add up to the precision of doubles. A larger total lowers no unrounded cell (values of one sign).
 *
 * Held cells or bounds that put the total out of reach: an issue that says by how much. Proportional over values
 * of both signs: an issue where they cancel out, or where a bound would be passed, as neither has one answer.
 */
export function spread(request: SpreadRequest): Result<number[]> {
  const problems = problemsOf(request);
  if (problems.length > 0) return failure(...problems);
  const { method, unit } = request;
  const counted = toCounts(request);
  const conflicts = conflictsOf(counted, unit);
  if (conflicts.length > 0) return failure(...conflicts);
  if (method === 'proportional' && hasBothSigns(counted)) return scaleBothSigns(counted, unit);
  const ramps = RAMPS[method](counted);
  const levelled = level(ramps, counted.total);
  return success(
    toAmounts(unit === undefined ? levelled.values : roundLevelled(ramps, levelled, counted.total), unit),
  );
}

const RAMPS: Readonly<Record<SpreadRequest['method'], (counted: Counted) => Ramp[]>> = {
  proportional: proportionalRamps,
  equal: (counted) => rampsOf(counted, (_value) => ({ start: 0, slope: 1 })),
  increment: (counted) => rampsOf(counted, (value) => ({ start: value, slope: 1 })),
};

type Line = Pick<Ramp, 'start' | 'slope'>;

/** Cells that cannot move, as held ones, get slope 0. */
function rampsOf({ values, lows, highs }: Counted, lineOf: (value: number) => Line): Ramp[] {
  return values.map((value, i) => {
    const bounds = { low: lows[i]!, high: highs[i]! };
    return bounds.low === bounds.high
      ? { start: bounds.low, slope: 0, ...bounds }
      : { ...lineOf(value), ...bounds };
  });
}

function proportionalRamps(counted: Counted): Ramp[] {
  const ramps = rampsOf(counted, (value) => ({ start: 0, slope: Math.abs(value) }));
  const least = sumOf(
    ramps.map(({ start, slope, low, high }) => (slope > 0 ? low : clamp(start, low, high))),
  );
  const most = sumOf(
    ramps.map(({ start, slope, low, high }) => (slope > 0 ? high : clamp(start, low, high))),
  );
  if (counted.total >= least && counted.total <= most && ramps.some(({ slope }) => slope > 0)) return ramps;
  const side = counted.total > most ? 'high' : 'low';
  return ramps.map((ramp) => {
    if (ramp.slope > 0) return { ...ramp, start: ramp[side], slope: 0 };
    return ramp.low === ramp.high ? ramp : { ...ramp, slope: 1 };
  });
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function hasBothSigns({ values, lows, highs }: Counted): boolean {
  const free = values.filter((_, i) => lows[i]! < highs[i]!);
  return free.some((value) => value > 0) && free.some((value) => value < 0);
}

/** Sums of both signs that are smaller than this part of what is added cancel out. */
const CANCELLED = 1e-12;

function scaleBothSigns({ values, total, lows, highs }: Counted, unit: number | undefined): Result<number[]> {
  const isFree = values.map((_, i) => lows[i]! < highs[i]!);
  const free = values.filter((_, i) => isFree[i]);
  const rest = total - sumOf(lows.filter((_, i) => !isFree[i]));
  const sum = sumOf(free);
  const size = sumOf(free.map(Math.abs));
  const isSame = Math.abs(rest - sum) <= CANCELLED * size;
  if (Math.abs(sum) <= CANCELLED * size && !isSame)
    return failure(issue('spread.signsCancel', ['values'], {}));
  const factor = isSame ? 1 : rest / sum;
  const scaled = free.map((value) => value * factor);
  const rounded = unit === undefined ? scaled : roundTo(scaled, rest);
  const spreadValues: number[] = [];
  let at = 0;
  for (const [i, low] of lows.entries()) {
    const value = isFree[i] ? rounded[at++]! : low;
    if (value < low || value > highs[i]!) {
      return failure(issue('spread.signsBounded', ['values', i], { position: i + 1 }));
    }
    spreadValues.push(value);
  }
  return success(toAmounts(spreadValues, unit));
}

function toAmounts(counts: readonly number[], unit: number | undefined): number[] {
  return counts.map((count) => (count === 0 ? 0 : unit === undefined ? count : toAmount(count, unit)));
}
