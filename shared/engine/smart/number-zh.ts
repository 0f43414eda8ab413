const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (digit, value): [string, number] => [digit, value]),
  ['两', 2],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** A number as it is written in Chinese text: 3,000万 · 三百二十万 · 两万五 · 1.5亿 · 4.8 · 半. */
export const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s?[十百千]?[万亿])*|[零一二两三四五六七八九十](?:[零一二两三四五六七八九十百千万亿]|点(?=[零一二三四五六七八九]))*|半)';

/** A small whole number, for dates and durations. */
export const SMALL = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';

/**
 * The value of what {@link NUMBER} matches. A digit that follows a unit directly counts in tenths of that unit
 * (两万五 = 25,000); digits without units are read one by one (二零二七 = 2027). Not a number: `undefined`.
 */
export function parseChineseNumber(written: string): number | undefined {
  const text = written.replace(/[,\s]/g, '');
  if (text === '半') return 0.5;
  if (/^[零一二三四五六七八九]{3,}$/.test(text))
    return Number(Array.from(text, (d) => DIGITS.get(d)).join(''));
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let lastUnit = 0;
  for (const token of text.match(/\d+(?:\.\d+)?|./g) ?? []) {
    const digit = DIGITS.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
    const unit = UNITS.get(token);
    const myriad = MYRIADS.get(token);
    if (token === '点') return parseDecimal(text);
    if (digit !== undefined) {
      current = digit;
      if (token === '零') lastUnit = 0;
    } else if (unit !== undefined) {
      section += (current ?? 1) * unit;
      current = undefined;
      lastUnit = unit;
    } else if (myriad !== undefined) {
      total =
        total >= myriad || section + (current ?? 0) > 0
          ? total + (section + (current ?? 0)) * myriad
          : total * myriad;
      section = 0;
      current = undefined;
      lastUnit = myriad;
    } else {
      return undefined;
    }
  }
  const rest = current ?? 0;
  return (
    total +
    section +
    (lastUnit >= 100 && rest < 10 && /[一二三四五六七八九]$/.test(text) ? (rest * lastUnit) / 10 : rest)
  );
}

function parseDecimal(text: string): number | undefined {
  const [whole = '', fraction = ''] = text.split('点');
  const [digits = '', magnitude = ''] = fraction.split(/(?=[万亿])/);
  const places = Array.from(digits, (digit) => DIGITS.get(digit) ?? 0).join('');
  const units = whole === '' ? 0 : parseChineseNumber(whole);
  const factor = MYRIADS.get(magnitude) ?? 1;
  return units === undefined ? undefined : Number(`${units}.${places || '0'}`) * factor;
}
