/** A cell as a function of one common level: start + slope × level, but never outside its bounds. */
export interface Ramp {
  readonly start: number;
  /** ≥ 0; a cell of slope 0 does not move. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

export interface Levelled {
  readonly values: number[];
  /** Indices of the cells that stand between their bounds. They alone share what is left to round. */
  readonly free: readonly number[];
}

/**
 * The values at the level at which they add up to total: water-filling, where what a bounded cell cannot take
 * moves to the others. Finds the level as CSS does that of flexible lengths: all cells are left free, and of
 * those that pass a bound the side that passes by more is fixed there, until none passes. The total must lie
 * within the reach of the moving cells.
 */
export function level(ramps: readonly Ramp[], total: number): Levelled {
  const values = ramps.map(({ start, low, high }) => Math.min(high, Math.max(low, start)));
  let rest = total;
  let free: number[] = [];
  ramps.forEach(({ slope }, i) => {
    if (slope > 0) free.push(i);
    else rest -= values[i]!;
  });
  while (free.length > 0) {
    const common = levelOf(ramps, free, rest);
    let over = 0;
    let under = 0;
    for (const i of free) {
      const { start, slope, low, high } = ramps[i]!;
      const value = start + slope * common;
      values[i] = value;
      over += Math.max(0, value - high);
      under += Math.max(0, low - value);
    }
    if (over === 0 && under === 0) break;
    const stillFree: number[] = [];
    for (const i of free) {
      const { low, high } = ramps[i]!;
      if (over >= under && values[i]! > high) values[i] = high;
      else if (under >= over && values[i]! < low) values[i] = low;
      else {
        stillFree.push(i);
        continue;
      }
      rest -= values[i]!;
    }
    free = stillFree;
  }
  return { values, free };
}

function levelOf(ramps: readonly Ramp[], free: readonly number[], rest: number): number {
  let starts = 0;
  let slopes = 0;
  for (const i of free) {
    starts += ramps[i]!.start;
    slopes += ramps[i]!.slope;
  }
  return (rest - starts) / slopes;
}
