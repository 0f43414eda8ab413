/** As many digits as spreadsheets tell numbers apart by. */
const DIGITS = 15;
/** Longer decimals Excel writes with an exponent: `1.6E-19`. */
const LONGEST_DECIMAL = 20;

/** A number as Excel keeps it in a formula: 15 digits, and `0.000000001` rather than `1E-9`. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS))).toUpperCase();
  const [digits = '', exponent] = text.split('E-');
  if (exponent === undefined) return text;
  const sign = digits.startsWith('-') ? '-' : '';
  const significant = digits.replace(/[-.]/g, '');
  const plain = `${sign}0.${'0'.repeat(Number(exponent) - 1)}${significant}`;
  return plain.length <= LONGEST_DECIMAL ? plain : text;
}
