/** Fractions are whole multiples of this, so that costs add up without noise; nearer to a whole number: whole. */
export const FRACTION = 2 ** 30;

/** A table cut at the unit: what every cell has at least, its fraction (in 2^-30), and whether it is rounded up. */
export interface Cut {
  readonly whole: Float64Array;
  readonly fractions: Float64Array;
  readonly isUp: Uint8Array;
}

export function cutTable(cells: Float64Array): Cut {
  const whole = new Float64Array(cells.length);
  const fractions = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at += 1) {
    const floor = Math.floor(cells[at]!);
    const fraction = Math.round((cells[at]! - floor) * FRACTION);
    whole[at] = fraction === FRACTION ? floor + 1 : floor;
    fractions[at] = fraction === FRACTION ? 0 : fraction;
  }
  return { whole, fractions, isUp: new Uint8Array(cells.length) };
}
