import { type DaySpan, daysBetween, yearsBetween } from '#engine/days/arithmetic.ts';
import { civilOf, type Day, parseDay } from '#engine/days/day.ts';
import { parseChineseNumber } from './chinese-numerals.ts';
import type { Conventions } from './conventions.ts';
import { readDate } from './date.ts';
import { halfWidth } from './fold.ts';
import { MONTH_NAME } from './month-names.ts';

/** Days side by side in a line, the words before the first of the line, and those after these. */
export interface DaySegment {
  readonly spans: readonly DaySpan[];
  readonly before: string;
  readonly words: string;
}

/** A line of a list of days as far as it says days. */
export interface DayLine {
  readonly segments: readonly DaySegment[];
  /** The year that it names without a day; null: none. */
  readonly heading: number | null;
  /** It begins like a day, but has none; or a day of it does not exist, or may be two. */
  readonly isWrong: boolean;
}

const TAB = '\u21e5';
const AND = /^(?:,|and|&|和|及|与)$/i;
const UNTIL = /^(?:-|~|至|到|起至|to|through|until|till)$/i;
/** So many words make a date at most: `Oct 1 , 2026`. */
const MOST_WORDS = 5;
const WEEKDAY =
  /(?:星期|周|礼拜)[一二三四五六日天](?![一-鿿])|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;

/** Takes a line apart. `span`: days without a year lie in it, where neither the line nor `conventions` has one. */
export function listedSegments(line: string, span: DaySpan, conventions: Conventions): DayLine {
  const plain = plainly(line);
  const heading = /(?:^|[^\d])((?:19|20|21)\d\d) ?年(?! ?[\d一二三四五六七八九十])/.exec(plain);
  const text = heading ? plain.replace(/((?:19|20|21)\d\d) ?年(?! ?\d)/, ' ') : plain;
  const year = heading ? Number(heading[1]) : conventions.year;
  const tokens = spaced(text).split(/ +/).filter(Boolean);
  const reader = new LineReader(tokens, span, { ...conventions, year });
  const segments = reader.segments();
  const isLikeDay = segments.length === 0 && /^[^\p{L}]*\d/u.test(text.trim());
  return { segments, heading: heading ? Number(heading[1]) : null, isWrong: reader.isWrong || isLikeDay };
}

/** Half width, without brackets and what stands in them, weekdays, sums of days and the number of the line. */
const plainly = (line: string): string =>
  halfWidth(line)
    .replace(/[\u200B-\u200F\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\([^()]*\)|〔[^〕]*〕|\[[^\]]*\]|【[^】]*】/g, ' ')
    .replace(WEEKDAY, ' ')
    .replace(/[共计]+ ?\d+ ?[天日]|\b(?:for )?\d+ days?\b/gi, ' ')
    .replace(/^\s*(?:[一二三四五六七八九十]+、|\d{1,2}(?:、|[.)]\s)\s*|[-*•·]\s+)/, '');

/** Every date, and every sign between dates, with spaces around it; spans within a month written out. */
function spaced(text: string): string {
  let month = '';
  return text
    .replace(/[零〇一二三四五六七八九十]+(?=[年月日号])/g, (digits) =>
      String(parseChineseNumber(digits.replaceAll('〇', '零')) ?? digits),
    )
    .replace(/\t/g, ` ${TAB} `)
    .replace(/(\d{1,2}) ?月 ?(\d{1,2}) ?([-~至到]) ?(\d{1,2}) ?([日号])/g, '$1月$2$5$3$4$5')
    .replace(
      new RegExp(`\\b(${MONTH_NAME}) ?(\\d{1,2}) ?- ?(\\d{1,2})(?!\\d)(,? \\d{4})?`, 'gi'),
      '$1 $2$4 - $1 $3$4',
    )
    .replace(
      /((?:\d{4}|\d{2}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?|(\d{1,2}) ?[日号]/g,
      (all, ...groups: (string | undefined)[]) => {
        const [year = '', of, day, lone] = groups;
        if (of !== undefined) month = of;
        if (lone !== undefined && month === '') return all;
        return ` ${year.replaceAll(' ', '')}${month}月${day ?? lone}日 `;
      },
    )
    .replace(/(\d{4}-\d{1,2}-\d{1,2})-(?=\d{4}-)/g, '$1 - ')
    .replace(/([./]\d{1,2}) ?- ?(?=\d{1,4}[./])/g, '$1 - ')
    .replace(/[,、;|]/g, ' , ')
    .replace(/~/g, ' ~ ')
    .replace(/:(?!\d)/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Reads the words of a line from left to right. */
class LineReader {
  isWrong = false;
  private readonly tokens: readonly string[];
  private readonly span: DaySpan;
  private readonly conventions: Conventions;

  constructor(tokens: readonly string[], span: DaySpan, conventions: Conventions) {
    this.tokens = tokens;
    this.span = span;
    this.conventions = conventions;
  }

  segments(): readonly DaySegment[] {
    const found: { spans: DaySpan[]; words: string[] }[] = [];
    const label: string[] = [];
    let at = 0;
    while (at < this.tokens.length) {
      const start = this.dateAt(at);
      const last = found[found.length - 1];
      if (!start) {
        (last?.words ?? label).push(this.tokens[at]!);
        at += 1;
        continue;
      }
      const end = this.endAt(start.next, start.day);
      const own = { first: start.day, last: end?.day ?? start.day };
      at = end?.next ?? start.next;
      if (last?.words.every((word) => AND.test(word) || word === TAB)) {
        last.spans.push(own);
        last.words.length = 0;
      } else found.push({ spans: [own], words: [] });
    }
    const before = shown(label);
    return found.map(({ spans, words }) => ({ spans, before, words: shown(words) }));
  }

  /** Whether a date ends a span that begins with `first`; a date without a year may lie in the next one. */
  private endAt(at: number, first: Day): { readonly day: Day; readonly next: number } | null {
    const sign = this.tokens[at] ?? '';
    const end = UNTIL.test(sign) || sign === TAB ? this.dateAt(at + 1) : null;
    // Two days in a row of a sheet are the first and the last; three are three days.
    if (!end || (sign === TAB && this.dateAt(end.next + 1))) return null;
    if (end.day >= first) return end;
    const { year, month, dayOfMonth } = civilOf(end.day);
    const next = parseDay(`${year + 1}-${two(month)}-${two(dayOfMonth)}`);
    return next.ok && daysBetween(first, next.value) <= 31 ? { ...end, day: next.value } : end;
  }

  /** The longest date that begins with a word. */
  private dateAt(at: number): { readonly day: Day; readonly next: number } | null {
    const first = this.tokens[at];
    if (first === undefined || AND.test(first) || UNTIL.test(first) || first === TAB) return null;
    for (let length = Math.min(MOST_WORDS, this.tokens.length - at); length > 0; length--) {
      const words = this.tokens.slice(at, at + length);
      if (words.includes(TAB) || AND.test(words[length - 1]!)) continue;
      const day = this.dayOf(words.join(' '));
      if (day) return { day, next: at + length };
    }
    return null;
  }

  private dayOf(text: string): Day | null {
    const conventions = this.conventions;
    const reading = readDate(text, conventions);
    if (reading.kind === 'understood') return reading.value.day;
    if (reading.kind === 'blank') return null;
    const { code } = reading.issue;
    if (code === 'typed.day.noYear') {
      const { first, last } = this.span;
      const days = yearsBetween(first, last).flatMap((year) => {
        const inYear = readDate(text, { ...conventions, year });
        return inYear.kind === 'understood' ? [inYear.value.day] : [];
      });
      const within = days.filter((day) => day >= first && day <= last);
      if (within.length === 1) return within[0]!;
      if (within.length === 0 && days.length > 0) return days[0]!;
    }
    if (code !== 'typed.day.notUnderstood' && code !== 'typed.day.yearOnly') this.isWrong = true;
    return null;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
const shown = (words: readonly string[]): string =>
  words
    .filter((word) => word !== TAB)
    .join(' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
