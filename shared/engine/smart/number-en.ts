const SMALL_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['score', 20],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['万', 1e4],
  ['亿', 1e8],
]);
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL_WORDS.map((word, value): [string, number] => [word, value]),
  ...TENS_WORDS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const WORD = `(?:${[...SMALL_WORDS, ...TENS_WORDS].sort((a, b) => b.length - a.length).join('|')})`;
const BIG = '(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)';

/** Digits with an optional magnitude: 1,200 · 1.2m · 80k · .5 · 3 million. */
const DIGITS_EN =
  '(?:\\d+(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:\\s?(?:hundred|thousand|grand|million|billion|trillion|dozen|mio|lakh|crore)\\b|\\s?(?:mn|bn)\\b|(?:k|mm|m|b)\\b)?';
/** Numbers in words: twenty-five · one hundred and ten · a dozen. */
export const WORDS_EN = `(?:(?:a\\s)?${BIG}|${WORD})(?:(?:\\s|-)(?:and\\s)?(?:${WORD}|${BIG}))*`;
export const NUMBER_EN = `(?:${DIGITS_EN}|\\b${WORDS_EN}\\b)`;
/** A small whole number, for durations. */
export const SMALL_EN = `(?:\\d{1,3}|${WORD}(?:-${WORD})?|an?|a\\sdozen)`;

/** The value of what {@link NUMBER_EN} matches; `undefined` when it is not a number. */
export function parseEnglishNumber(written: string): number | undefined {
  let total = 0;
  let section = 0;
  let seen = 0;
  for (const token of written.replace(/,/g, '').match(/\d+(?:\.\d+)?|[a-z]+|[万亿]/g) ?? []) {
    const value = VALUES.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined);
    const magnitude = MAGNITUDES.get(token);
    if (value !== undefined) section += value;
    else if (magnitude !== undefined && magnitude <= 100) section = (section || 1) * magnitude;
    else if (magnitude !== undefined) {
      total += (section || 1) * magnitude;
      section = 0;
    } else if (token === 'a' || token === 'an') continue;
    else if (token !== 'and') return undefined;
    seen += 1;
  }
  return seen === 0 ? undefined : total + section;
}
