/** Spreadsheets keep 15 digits of a number, and so far a double tells decimals apart. */
export const MOST_DIGITS = 15;

/** `value` × 10^`power`, without the noise of multiplying doubles: 4.35 by 10^2 is 435. */
export const timesPowerOfTen = (value: number, power: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
};

/** The sum as the decimal that it is to 15 digits: 0.1 + 0.2 is 0.3. */
export const decimalSum = (left: number, right: number): number =>
  Number((left + right).toPrecision(MOST_DIGITS));

/** How many digits a decimal text has, zeros before and after them not counted. */
export const significantDigits = (decimal: string): number =>
  decimal.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;

/** The number in digits, never with an exponent: 1e-7 is 0.0000001. */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const integer = padded.slice(0, at).padEnd(at, '0');
  const decimals = padded.slice(at);
  return `${value < 0 ? '-' : ''}${integer}${decimals === '' ? '' : `.${decimals}`}`;
}
