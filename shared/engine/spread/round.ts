import { raiseLargest } from '#engine/split/fair.ts';
import { split } from '#engine/split/split.ts';
import { isNearly, units } from '#engine/units.ts';
import type { Levelled, Ramp } from './level.ts';

/**
 * The levelled values as whole numbers that add up to total: each value rounded down or up, the larger fraction
 * up first, ties to the earlier. Cells at a bound stay there (bounds are whole).
 */
export function roundLevelled(ramps: readonly Ramp[], { values, free }: Levelled, total: number): number[] {
  const rounded = [...values];
  let open = free;
  for (;;) {
    const rest = restOf(rounded, open, total);
    const parts = wholeParts(ramps, values, open, rest);
    open.forEach((index, at) => {
      rounded[index] = parts[at]!;
    });
    // Float noise may leave a cell free that stands at its bound, and rounding then take it one unit past.
    const past = open.filter((i) => rounded[i]! < ramps[i]!.low || rounded[i]! > ramps[i]!.high);
    if (past.length === 0) return rounded;
    for (const i of past) rounded[i] = Math.min(ramps[i]!.high, Math.max(ramps[i]!.low, rounded[i]!));
    open = open.filter((i) => !past.includes(i));
  }
}

function restOf(rounded: readonly number[], open: readonly number[], total: number): number {
  const isOpen = new Set(open);
  return rounded.reduce((rest, value, i) => (isOpen.has(i) ? rest : rest - value), total);
}

/** Exactly from starts and slopes where the starts are whole; from the values as computed otherwise. */
function wholeParts(
  ramps: readonly Ramp[],
  values: readonly number[],
  open: readonly number[],
  rest: number,
) {
  const starts = open.map((i) => ramps[i]!.start);
  if (!starts.every(Number.isSafeInteger)) {
    return roundTo(
      open.map((i) => values[i]!),
      rest,
    );
  }
  const change = starts.reduce((left, start) => left - start, rest);
  const parts = split(
    units(change),
    open.map((i) => ramps[i]!.slope),
    'fair',
  );
  return parts.ok ? parts.value.map((part, at) => starts[at]! + part) : [];
}

/** Fractions are told apart to a billionth of a unit; nearer ones are ties. */
const FINEST = 1e9;

/** Whole numbers that add up to total, which the values nearly do; as {@link roundLevelled}, without bounds. */
export function roundTo(values: readonly number[], total: number): number[] {
  const rounded = values.map((value) =>
    isNearly(value, Math.round(value)) ? Math.round(value) : Math.floor(value),
  );
  const fractions = Float64Array.from(values, (value, i) =>
    Math.max(0, Math.round((value - rounded[i]!) * FINEST)),
  );
  const left = rounded.reduce((rest, value) => rest - value, total);
  if (left > 0) raiseLargest(rounded, fractions, left, FINEST);
  return rounded;
}

/** The nearest whole number, halves away from zero; a half that float noise hides counts as one. */
export function roundHalfAway(exact: number): number {
  const twice = Math.abs(2 * exact);
  const nearest = Math.round(twice);
  const size = isNearly(twice, nearest) ? nearest / 2 : twice / 2;
  return Math.sign(exact) * Math.round(size);
}
