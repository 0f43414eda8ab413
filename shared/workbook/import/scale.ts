const SCALES: readonly (readonly [RegExp, number])[] = [
  [/亿|億/, 8],
  [/billion|\bbn\b/i, 9],
  [/千万|千萬/, 7],
  [/百万|百萬|million|\bmm?n?\b|\bm(?:usd|eur|gbp|cny|rmb)\b/i, 6],
  [/十万|十萬/, 5],
  [/万|萬/, 4],
  [/千|thousand|\b[kt](?:usd|eur|gbp|cny|rmb)?\b|t€|,000|'?\b000'?s?\b/i, 3],
];
const MONEY = /元|币|usd|eur|gbp|cny|rmb|hkd|[$€£¥￥]/i;

/** Of ten, in what is written as a measure or beside an amount; null: it says none. */
export function powerIn(text: string): number | null {
  const scale = SCALES.find(([pattern]) => pattern.test(text));
  if (scale) return scale[1];
  return MONEY.test(text) ? 0 : null;
}

/** Signs that several currencies have, $ and ¥, say none. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/美元|usd|us\$/i, 'USD'],
  [/港元|港币|hkd|hk\$/i, 'HKD'],
  [/日元|日円|jpy/i, 'JPY'],
  [/欧元|eur|€/i, 'EUR'],
  [/英镑|gbp|£/i, 'GBP'],
  [/元|人民币|cny|rmb/i, 'CNY'],
];
/** The currency that a header or a measure names; null: none that is surely one. */
export const currencyIn = (text: string): string | null =>
  CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const CURRENCY = '(?:usd|eur|gbp|cny|rmb|hkd|us\\$|[$€£¥￥])';
const CHINESE_UNIT = '(?:百|千|十)?[万亿萬億千]?(?:美|欧|日|港)?元|(?:百|千|十)?[万亿萬億]';
const ENGLISH_SCALE = "(?:thousands?|millions?|billions?|mn|mm|bn|k|'?000'?s?)";
/** A unit behind a name without brackets: 金额万元, 金额/万元, Amount in thousands, Sales USD k. */
const TAILS: readonly RegExp[] = [
  // 业务单元 names a unit of another kind.
  new RegExp(`[\\s/_:：,，·-]*(?<!单)(${CHINESE_UNIT})$`, 'i'),
  new RegExp(
    `[\\s/_:,·-]+(?:in\\s+)?((?:${CURRENCY}[\\s,]*)?${ENGLISH_SCALE}(?:\\s+(?:of\\s+)?${CURRENCY})?)$`,
    'i',
  ),
  new RegExp(`[\\s/_:,·-]+(?:in\\s+)?(${CURRENCY}|[km]${CURRENCY}|${CURRENCY}\\s?m)$`, 'i'),
];
const BRACKETS = /[([（【]([^)\]）】]*)[)\]）】]/g;

/** A header without the unit that stands behind its name; as it is where there is none. */
export function withoutUnit(header: string): string {
  const bare = header.trim();
  const tail = TAILS.find((pattern) => pattern.test(bare));
  return tail ? bare.replace(tail, '') : bare;
}

/** What a header may say of its unit, in brackets or behind its name. */
function besideName(header: string): readonly string[] {
  const bracketed = [...header.matchAll(BRACKETS)].map(([, text = '']) => text);
  const bare = header.replace(BRACKETS, '').trim();
  const tail = TAILS.map((pattern) => pattern.exec(bare)?.[1]).find((text) => text !== undefined);
  return tail === undefined ? bracketed : [...bracketed, tail];
}
export const unitOf = (header: string): string => besideName(header).join(' ');

/** Of ten, in what a header says of its unit; null: nothing. Of （首年）（万元） the one that says a scale. */
export function powerOfHeader(header: string): number | null {
  const powers = besideName(header).flatMap((text) => powerIn(text) ?? []);
  return powers.length === 0 ? null : (powers.find((power) => power !== 0) ?? 0);
}

/** What is written above a table of all its amounts: 单位：万元, in thousands of USD. */
const ABOVE: readonly RegExp[] = [
  new RegExp(
    `(?:单位|單位)\\s*(?:为|[:：])?\\s*(?:人民币|人民幣|rmb|[￥¥])?\\s*(${CHINESE_UNIT})(?=$|[\\s)）】,，;；、。/])`,
    'i',
  ),
  new RegExp(`\\bin\\s+((?:${CURRENCY}\\s+)?(?:thousands?|millions?|billions?|'?000'?s))\\b`, 'i'),
];

/** Of ten, in what the lines above a table say of its amounts; null: nothing. */
export function powerAbove(lines: readonly string[]): number | null {
  for (const line of lines) {
    const unit = ABOVE.map((pattern) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
    const power = unit === undefined ? null : powerIn(unit);
    if (power !== null) return power;
  }
  return null;
}
