/**
 * Products of two safe integers, exactly: a double holds 53 bits, a product needs up to 106, so it is kept as
 * the rounded product and its error (Dekker 1971, "A floating-point technique for extending the available
 * precision").
 */

/** The largest divisor with which {@link quotient} and {@link remainder} are exact for every safe integer. */
export const LARGEST_DIVISOR = 2 ** 51;

/** Cuts a double into two of 26 bits each (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;
const upper = (value: number): number => {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
};

/** a × b minus the double nearest to it, exactly. */
export function productError(a: number, b: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER) return 0;
  const aHigh = upper(a);
  const bHigh = upper(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** a × b − c × d, exactly where it fits a safe integer, and always with the right sign. */
function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  return a * b - c * d + (productError(a, b) - productError(c, d));
}

/**
 * The whole number of times `divisor` goes into a × b. For whole numbers 0 ≤ a ≤ 2^53, 0 ≤ b ≤ divisor,
 * 0 < divisor ≤ 2^51.
 */
export function quotient(a: number, b: number, divisor: number): number {
  let result = Math.floor((a * b) / divisor);
  let rest = remainder(a, b, divisor, result);
  while (rest < 0) {
    result -= 1;
    rest += divisor;
  }
  while (rest >= divisor) {
    result += 1;
    rest -= divisor;
  }
  return result;
}

/** What is left of a × b after taking `divisor` `times` times, for `times` at most a few off the quotient. */
export function remainder(a: number, b: number, divisor: number, times: number): number {
  return differenceOfProducts(a, b, times, divisor);
}

/** a × b ÷ divisor to the nearest whole number, halves up; ranges as in {@link quotient}. */
export function roundedQuotient(a: number, b: number, divisor: number): number {
  const twice = 2 * (a * b) + divisor;
  if (twice <= Number.MAX_SAFE_INTEGER) return Math.floor(twice / (2 * divisor));
  const whole = quotient(a, b, divisor);
  return 2 * remainder(a, b, divisor, whole) >= divisor ? whole + 1 : whole;
}
