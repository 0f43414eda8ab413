/**
 * Rounding to whole people, calls and deals that float noise cannot push over the edge: 21 ÷ 0.7 is
 * 30.000000000000004 in doubles, and needs 30 people, not 31.
 */

/** How near to a whole number, relative to its size, a number is that whole number. */
export const WHOLE_TOLERANCE = 1e-9;

/** From here on the tolerance is half a unit or more: every number counts as the whole number nearest to it. */
const NEAREST_FROM = 0.5 / WHOLE_TOLERANCE;

/**
 * The smallest whole number that is not below `x`, for x ≥ 0; an x at most 1e-9 (relative) above a whole
 * number is that number.
 *
 * For 0 ≤ x ≤ 5e8 it is what `ROUNDUP(x*(1-1E-9),0)` gives where ROUNDUP takes the double as it is.
 * LibreOffice 7.4's ROUNDUP looks at 12 digits (measured), so there an x from 1e-9 to 1.005e-9 (relative) above
 * a whole number can come out one lower. Above 5e8 that formula would take whole units away (1e9 would become 999,999,999); the tolerance
 * then spans all that lies between two whole numbers, and the result is the nearest one, `ROUND(x,0)`.
 */
export function wholeUp(x: number): number {
  return x > NEAREST_FROM ? Math.round(x) : Math.ceil(x * (1 - WHOLE_TOLERANCE));
}

/** The largest whole number that is not above `x`, for x ≥ 0, with the tolerance of {@link wholeUp}. */
export function wholeDown(x: number): number {
  return x > NEAREST_FROM ? Math.round(x) : Math.floor(x * (1 + WHOLE_TOLERANCE));
}

/** Whether `x` is at most `limit`, for limit ≥ 0, float noise forgiven. */
export const atMost = (x: number, limit: number): boolean => x <= limit * (1 + WHOLE_TOLERANCE);
