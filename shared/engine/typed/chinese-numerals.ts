import { decimalSum, timesPowerOfTen } from './decimal.ts';

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (digit, value): [string, number] => [digit, value]),
  ['两', 2],
]);
/** Powers of ten. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
]);

/**
 * The value of a number in Chinese characters or digits with Chinese scales: 三百二十万, 3,000万, 两万五, 半. A digit
 * that follows a unit directly counts in tenths of that unit (两万五 = 25,000); digits without units are read one
 * by one (二零二七 = 2027). Not a number: `undefined`.
 */
export function parseChineseNumber(written: string): number | undefined {
  const text = written.replace(/[,\s]/g, '');
  if (text === '半') return 0.5;
  if (/^[零一二三四五六七八九]{3,}$/.test(text)) return digitByDigit(text);
  if (text.includes('点')) return parseDecimal(text);
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let lastUnit = 0;
  for (const token of text.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const digit = DIGITS.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
    const unit = UNITS.get(token);
    const myriad = MYRIADS.get(token);
    if (digit !== undefined) {
      current = digit;
      if (token === '零') lastUnit = 0;
    } else if (unit !== undefined) {
      section = decimalSum(section, timesPowerOfTen(current ?? 1, unit));
      current = undefined;
      lastUnit = unit;
    } else if (myriad !== undefined) {
      const count = decimalSum(section, current ?? 0);
      const isMultiplied = total < 10 ** myriad && count === 0;
      total = isMultiplied
        ? timesPowerOfTen(total, myriad)
        : decimalSum(total, timesPowerOfTen(count, myriad));
      section = 0;
      current = undefined;
      lastUnit = myriad;
    } else {
      return undefined;
    }
  }
  const rest = current ?? 0;
  const isTenths = lastUnit >= 2 && rest < 10 && /[一二三四五六七八九]$/.test(text);
  return decimalSum(total + section, isTenths ? timesPowerOfTen(rest, lastUnit - 1) : rest);
}

const digitByDigit = (text: string): number =>
  Number(Array.from(text, (digit) => DIGITS.get(digit)).join(''));

function parseDecimal(text: string): number | undefined {
  const [whole = '', fraction = ''] = text.split('点');
  const [digits = '', ...scales] = fraction.split(/(?=[万亿])/);
  const places = Array.from(digits, (digit) => DIGITS.get(digit) ?? 0).join('');
  const units = whole === '' ? 0 : parseChineseNumber(whole);
  const power = scales.reduce((sum, scale) => sum + (MYRIADS.get(scale) ?? 0), 0);
  return units === undefined ? undefined : timesPowerOfTen(Number(`${units}.${places || '0'}`), power);
}
