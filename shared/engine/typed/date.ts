import { type Civil, lengthOfMonth } from '#engine/days/civil.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { parseChineseNumber } from './chinese-numerals.ts';
import { clockOf } from './clock.ts';
import type { Conventions } from './conventions.ts';
import { foldText } from './fold.ts';
import { fullYear, MONTH_NAME, monthOfName } from './month-names.ts';
import {
  BLANK,
  type Reading,
  refused,
  type Typed,
  type TypedIssues,
  typedIssue,
  typedText,
  understood,
} from './reading.ts';
import { writtenTime } from './time.ts';

/** A day, and the part of it that is over where a time was written beside it. */
export interface TypedDate {
  readonly day: Day;
  readonly time: number | null;
}

/** Serial numbers of 1954-10-03 to 2173-10-13: five digits, which are meant as a day. Four are a year. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 99_999;
const SERIAL_TEXT = /^[2-9]\d{4}(?:\.\d+)?$/;

/**
 * A day in any of the ways people write one: 2026-3-5, 2026/3/5, 2026年3月5日, 3月5日, 5-Mar-26, March 5, 2026, 20260305,
 * the serial number 46086, with a time and a weekday. Which of 3/5/2026 is the month, and what year a day without
 * one lies in, the conventions say; where they do not, it is ambiguous or refused.
 */
export function readDate(typed: Typed, conventions: Conventions): Reading<TypedDate> {
  const text = typedText(typed);
  if (typeof typed === 'number') return serialOrDigits(typed, text, conventions);
  const folded = plainly(text);
  if (folded === '') return BLANK;
  if (typeof typed === 'boolean') return no('typed.day.notUnderstood', text);
  if (SERIAL_TEXT.test(folded)) return serialOrDigits(Number(folded), text, conventions);
  const clock = clockOf(folded);
  const withoutTime = datesOf(folded, conventions);
  const dates = withoutTime.length === 0 && clock ? datesOf(clock.before, conventions) : withoutTime;
  return judge(dates, dates === withoutTime ? null : (clock?.time ?? null), text);
}

const no = (code: keyof TypedIssues & `typed.day.${string}`, text: string) =>
  refused(typedIssue(code as 'typed.day.notUnderstood', [], { text }));

/** Without weekdays, which only say again what the date says. */
const plainly = (text: string): string =>
  foldText(text)
    .replace(/^'/, '')
    .replace(/\(?(?:(?:星期|周|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?)\)?/, ' ')
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/, ' ')
    .replace(/ +/g, ' ')
    .trim();

function serialOrDigits(value: number, text: string, conventions: Conventions): Reading<TypedDate> {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_991_231) {
    return judge(datesOf(String(value), conventions), null, text);
  }
  if (value >= 1900 && value < 2200 && Number.isInteger(value)) return no('typed.day.yearOnly', text);
  const day = value >= FIRST_SERIAL && value < LAST_SERIAL + 1 ? fromSerial(value) : null;
  if (!day?.ok) return no('typed.day.notUnderstood', text);
  const time = value % 1 === 0 ? null : Math.round((value % 1) * 86_400) / 86_400;
  return understoodDate({ day: day.value, time });
}

/** A possible meaning; `year`: undefined where none is written. */
type Parts = Pick<Civil, 'month' | 'dayOfMonth'> & { readonly year: number | undefined };

function judge(dates: readonly Parts[], time: number | null, text: string): Reading<TypedDate> {
  if (dates.length === 0) {
    const isYear = /^(?:19|20|21)\d\d年?$/.test(foldText(text));
    return no(isYear ? 'typed.day.yearOnly' : 'typed.day.notUnderstood', text);
  }
  const real = dates.filter(({ year, month, dayOfMonth }) => {
    const isMonth = month >= 1 && month <= 12;
    return isMonth && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year ?? 2000, month);
  });
  if (real.length === 0) return no('typed.day.noSuchDay', text);
  const known = real.flatMap(({ year, ...rest }) => (year === undefined ? [] : [{ year, ...rest }]));
  if (known.length === 0) return no('typed.day.noYear', text);
  const days = [...new Set(known.map(isoOf))].flatMap((iso) => {
    const day = parseDay(iso);
    return day.ok ? [day.value] : [];
  });
  const [first, second] = days;
  if (first === undefined) return no('typed.day.notUnderstood', text);
  if (second === undefined) return understoodDate({ day: first, time });
  return {
    kind: 'ambiguous',
    readings: days.map((day) => understoodDate({ day, time })),
    issue: typedIssue('typed.day.ambiguous', [], { text, first, second }),
  };
}

const isoOf = ({ year, month, dayOfMonth }: Civil): string =>
  [String(year).padStart(4, '0'), ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );

const understoodDate = (date: TypedDate) =>
  understood(date, date.time === null ? date.day : `${date.day} ${writtenTime(date.time)}`);

const YEAR_FIRST = /^(\d{4})(?: ?[-/.年] ?| )(\d{1,2})(?: ?[-/.月] ?| )(\d{1,2}) ?[日号]?$/;
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE = /^(?:(\d{2}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/;
const SHORT = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2}|\d{4})$/;
const NO_YEAR = /^(\d{1,2}) ?[-/] ?(\d{1,2})$/;
const DAY_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-/., ]*(?:of )?(${MONTH_NAME})(?:[-/., ']*(\\d{4}|\\d{2}))?$`,
);
/** Without a year only "Mar 26": "Mar-26" is a whole month to Excel. */
const NAME_DAY = new RegExp(
  `^(${MONTH_NAME})(?:[-/ ]*(\\d{1,2})(?:st|nd|rd|th)?[-/, ']+(\\d{4}|\\d{2})| *(\\d{1,2})(?:st|nd|rd|th)?)$`,
);
const YEAR_NAME = new RegExp(`^(\\d{4})[-/., ]*(${MONTH_NAME})[-/., ]*(\\d{1,2})$`);

/** All that the text can mean, days that do not exist among them; none: it is not written as a day. */
function datesOf(folded: string, conventions: Conventions): readonly Parts[] {
  const text = folded.replace(/[零〇一二三四五六七八九十]+(?=[年月日号])/g, (characters) =>
    String(parseChineseNumber(characters.replaceAll('〇', '零')) ?? characters),
  );
  const one = (year: number | undefined, month: number, dayOfMonth: number): Parts[] => [
    { year: year ?? conventions.year ?? undefined, month, dayOfMonth },
  ];
  const yearOf = (digits: string | undefined) => (digits === undefined ? undefined : fullYear(digits));
  const sequence = YEAR_FIRST.exec(text) ?? DIGITS_ONLY.exec(text);
  if (sequence) return one(Number(sequence[1]), Number(sequence[2]), Number(sequence[3]));
  const chinese = CHINESE.exec(text);
  if (chinese) return one(yearOf(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  const dayName = DAY_NAME.exec(text);
  if (dayName) return one(yearOf(dayName[3]), monthOfName(dayName[2]!), Number(dayName[1]));
  const nameDay = NAME_DAY.exec(text);
  if (nameDay) {
    const [, name = '', day, year, lastDay] = nameDay;
    return one(yearOf(year), monthOfName(name), Number(day ?? lastDay));
  }
  const yearName = YEAR_NAME.exec(text);
  if (yearName) return one(Number(yearName[1]), monthOfName(yearName[2]!), Number(yearName[3]));
  const short = SHORT.exec(text);
  if (short) return inOrder([short[1]!, short[2]!, short[3]!], conventions.dayOrder);
  const noYear = NO_YEAR.exec(text);
  if (!noYear) return [];
  return inOrder([noYear[1]!, noYear[2]!, ''], conventions.dayOrder).map((parts) => ({
    ...parts,
    year: conventions.year ?? undefined,
  }));
}

/** Three numbers of one or two digits, the last perhaps a whole year: in each order that may be meant. */
function inOrder([a, b, c]: readonly [string, string, string], order: Conventions['dayOrder']): Parts[] {
  const monthFirst = { year: fullYear(c), month: Number(a), dayOfMonth: Number(b) };
  const dayFirst = { year: fullYear(c), month: Number(b), dayOfMonth: Number(a) };
  const yearFirst = { year: fullYear(a), month: Number(b), dayOfMonth: Number(c) };
  const exists = ({ year, month, dayOfMonth }: Civil): boolean =>
    month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month);
  const mayBeginWithYear = a.length === 2 && (c.length === 1 || c.length === 2) && order !== 'mdy';
  const byYear = mayBeginWithYear && order !== 'dmy' ? [yearFirst] : [];
  const byMonth = c.length === 1 ? [] : [monthFirst];
  const byDay = c.length === 1 ? [] : [dayFirst];
  if (order === null) return [...byYear, ...byMonth, ...byDay];
  const usual = order === 'dmy' ? byDay : [...byYear, ...byMonth];
  // 25/12/2026 has only one reading, wherever it is written.
  return usual.some(exists) ? usual : [...byYear, ...byMonth, ...byDay];
}
