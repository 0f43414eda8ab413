import { parseChineseNumber } from '#engine/typed/chinese-numerals.ts';

const MONTHS_EN = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A date without a year that lies at most so many months back is the one that has passed, else the next one. */
const MONTHS_BACK = 6;

interface Parts {
  readonly year: number | undefined;
  /** The last month that the words can mean. */
  readonly month: number;
  /** The last day; 31 for the end of any month, which compares rightly as text. */
  readonly day: number;
}

const CN = '[零一二三四五六七八九十]+';
const whole = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : parseChineseNumber(text);

function yearOf(words: string, today: string): number | undefined {
  const now = Number(today.slice(0, 4));
  const written = /((?:19|20)\d{2})/.exec(words) ?? new RegExp(`(二零${CN})年`).exec(words);
  if (written?.[1]) return whole(written[1]);
  const short = /(?:^|\D)(\d{2})年/.exec(words);
  if (short?.[1]) return 2000 + Number(short[1]);
  if (/[明来次]年|next year/.test(words)) return now + 1;
  if (/后年/.test(words)) return now + 2;
  return /今年|本年|this year/.test(words) ? now : undefined;
}

function partsOf(words: string, today: string): Parts | undefined {
  const year = yearOf(words, today);
  const iso = /(?:19|20)\d{2}[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(words);
  if (iso) return { year, month: Number(iso[1]), day: Number(iso[2] ?? 31) };
  const chinese = new RegExp(
    `(\\d{1,2}|${CN})月(?:份|底|末|中旬|上旬|下旬)*(?:(\\d{1,2}|${CN})[日号])?`,
  ).exec(words);
  if (chinese) return { year, month: whole(chinese[1]) ?? 12, day: whole(chinese[2]) ?? 31 };
  const english = new RegExp(`\\b(${MONTHS_EN.join('|')})[a-z]*\\b`).exec(words);
  if (english) {
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\s?\d)/.exec(words.replace(/(?:19|20)\d{2}/, ''));
    return { year, month: MONTHS_EN.indexOf(english[1]!) + 1, day: Number(day?.[1] ?? 31) };
  }
  const slash = /(\d{1,2})\/(\d{1,2})/.exec(words);
  if (slash) return slashParts(Number(slash[1]), Number(slash[2]), year);
  const quarter = /q([1-4])|([1-4])q|第?([一二三四1-4])季/.exec(words);
  if (quarter && !/fy/.test(words))
    return { year, month: (whole(quarter[1] ?? quarter[2] ?? quarter[3]) ?? 4) * 3, day: 31 };
  if (/上半年|h1/.test(words)) return { year, month: 6, day: 30 };
  return year === undefined || /fy|fiscal|财年|学年/.test(words) ? undefined : { year, month: 12, day: 31 };
}

/** 31/10 can only be a day and a month; 6/30 only a month and a day; 6/7 is read by its later meaning. */
function slashParts(first: number, second: number, year: number | undefined): Parts {
  if (first > 12) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  return { year, month: Math.max(first, second), day: Math.min(first, second) };
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * The last ISO day that words of time can mean, for comparing with `today`; the 31st stands for the end of any
 * month. Words whose year or month is not written (本周五, FY26, before the launch): `undefined`.
 */
export function lastDayOf(words: string, today: string): string | undefined {
  const parts = partsOf(words, today);
  if (!parts) return undefined;
  if (parts.year !== undefined) return iso(parts.year, parts.month, parts.day);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const thisYear = iso(year, parts.month, parts.day);
  return thisYear >= today || month - parts.month <= MONTHS_BACK
    ? thisYear
    : iso(year + 1, parts.month, parts.day);
}
