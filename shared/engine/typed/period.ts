import { civilOf } from '#engine/days/day.ts';
import { parseChineseNumber } from './chinese-numerals.ts';
import type { Conventions } from './conventions.ts';
import { readDate } from './date.ts';
import { foldText } from './fold.ts';
import { fullYear, MONTH_NAME, monthOfName } from './month-names.ts';
import {
  BLANK,
  type Reading,
  refused,
  type Typed,
  typedIssue,
  typedText,
  type Understood,
  understood,
  understoodValue,
} from './reading.ts';

/** A month, a quarter, a half or a year; `year` null where none is written. `number` counts from 1, in a year 1. */
export interface Period {
  readonly grain: 'month' | 'quarter' | 'half' | 'year';
  readonly number: number;
  readonly year: number | null;
}
/** A period found in a text, and what else the text says: `2025`-`01` and `sales` in "Jan 2025 sales". */
export interface FoundPeriod {
  readonly period: Period;
  readonly rest: string;
}

/**
 * A period alone: Jan, 1月, 一月份, 2026-01, 2026年1月, 01/2026, Mar-26, 202601, M1, Q1, 1Q26, 第一季度, H1, 上半年, 2026, FY26, or a
 * day (its month): as text or as the spreadsheet's serial number.
 */
export function readPeriod(typed: Typed, conventions: Conventions): Reading<Period> {
  const text = typedText(typed);
  if (foldText(text) === '') return BLANK;
  const found = typeof typed === 'boolean' ? null : findPeriod(typed, conventions);
  return found?.rest === ''
    ? understoodPeriod(found.period)
    : refused(typedIssue('typed.period.notUnderstood', [], { text }));
}

/** The period that a header names, with other words beside it or none: 1月实绩, Jan 2025 (actual), Q1 target. */
export function findPeriod(typed: Typed, conventions: Conventions): FoundPeriod | null {
  if (typeof typed === 'boolean') return null;
  const date = understoodValue(readDate(typed, { ...conventions, year: null }));
  if (date) {
    const { year, month } = civilOf(date.day);
    return { period: { grain: 'month', number: month, year }, rest: '' };
  }
  const folded = foldText(typedText(typed)).replace(/^'/, '');
  for (const { pattern, period } of RULES) {
    const match = pattern.exec(folded);
    const found = match && period(match);
    if (!found) continue;
    const rest = (folded.slice(0, match.index) + folded.slice(match.index + match[0].length)).trim();
    return { period: found, rest: rest.replace(/^[-_/|:.,()（） ]+|[-_/|:.,()（） ]+$/g, '') };
  }
  return null;
}

/** 2026-03, 2026-Q1, 2026-H1, 2026; without a year M03, Q1, H1. */
export function writtenPeriod({ grain, number, year }: Period): string {
  if (grain === 'year') return String(year ?? '');
  const part =
    grain === 'month' ? String(number).padStart(2, '0') : `${grain.charAt(0).toUpperCase()}${number}`;
  if (year !== null) return `${year}-${part}`;
  return grain === 'month' ? `M${part}` : part;
}

const understoodPeriod = (period: Period): Understood<Period> => understood(period, writtenPeriod(period));

interface Rule {
  readonly pattern: RegExp;
  readonly period: (match: RegExpExecArray) => Period | null;
}

const YEAR = '(?<![\\d.,])((?:19|20)\\d{2})';
const COUNT = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const count = (text: string | undefined): number => {
  if (text === undefined) return 0;
  return /^\d/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0);
};
const yearOf = (digits: string | undefined): number | null =>
  digits === undefined || digits === '' ? null : fullYear(digits);
const month = (number: number, year: number | null): Period | null =>
  number >= 1 && number <= 12 ? { grain: 'month', number, year } : null;
const part = (grain: 'quarter' | 'half', number: number, year: number | null): Period | null =>
  number >= 1 && number <= (grain === 'quarter' ? 4 : 2) ? { grain, number, year } : null;

/** In the order in which they are looked for: what says more comes first. */
const RULES: readonly Rule[] = [
  {
    pattern: /(?:(?<!\d)(\d{4}|\d{2}) ?年 ?)?(?:第? ?)([一二三四1-4]) ?季度?/,
    period: ([, year, number]) => part('quarter', count(number), yearOf(year)),
  },
  {
    pattern: /(?:(?<!\d)(\d{4}|\d{2}) ?年? ?)?([上下])半年/,
    period: ([, year, half]) => part('half', half === '上' ? 1 : 2, yearOf(year)),
  },
  {
    pattern:
      /(?<![a-z\d])(?:(\d{4}|\d{2}) ?年?[-/ ]?)?([qh])([1-4])(?:[-/' ]{0,2}(?:fy)?(\d{4}|\d{2}))?(?![a-z\d])/,
    period: ([, before, kind, number, after]) =>
      part(kind === 'q' ? 'quarter' : 'half', count(number), yearOf(before ?? after)),
  },
  {
    pattern: /(?<![a-z\d])([1-4])([qh])[-/' ]?(?:fy)?(\d{4}|\d{2})?(?![a-z\d])/,
    period: ([, number, kind, year]) => part(kind === 'q' ? 'quarter' : 'half', count(number), yearOf(year)),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4}|\\d{2}) ?年(?:度)? ?${COUNT} ?月(?:份|度)?(?! ?\\d)`),
    period: ([, year, number]) => month(count(number), yearOf(year)),
  },
  {
    pattern: new RegExp(`${YEAR} ?[-/.] ?(\\d{1,2})(?![\\d./-])`),
    period: ([, year, number]) => month(count(number), yearOf(year)),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2}) ?[-/.] ?((?:19|20)\d{2})(?!\d)/,
    period: ([, number, year]) => month(count(number), yearOf(year)),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/,
    period: ([, year, number]) => month(count(number), yearOf(year)),
  },
  {
    pattern: new RegExp(`${YEAR}[-/., ]{0,2}(?<![a-z])(${MONTH_NAME})(?![a-z])`),
    period: ([, year, name]) => month(monthOfName(name ?? ''), yearOf(year)),
  },
  {
    pattern: new RegExp(`(?<![a-z])(${MONTH_NAME})(?![a-z])(?:[-/.,' ]{0,2}(\\d{4}|\\d{2})(?!\\d))?`),
    period: ([, name, year]) => month(monthOfName(name ?? ''), yearOf(year)),
  },
  {
    pattern: new RegExp(`(?<!\\d)${COUNT} ?月(?:份|度)?(?! ?\\d)`),
    period: ([, number]) => month(count(number), null),
  },
  {
    pattern: /(?<![a-z\d])(?:m|month) ?(\d{1,2})(?![a-z\d])/,
    period: ([, number]) => month(count(number), null),
  },
  {
    pattern: /(?<![a-z\d])fy ?'?(\d{4}|\d{2})(?![a-z\d])/,
    period: ([, year]) => ({ grain: 'year', number: 1, year: yearOf(year) }),
  },
  {
    pattern: new RegExp(`${YEAR}(?: ?年度?)?(?![\\d,]|\\.\\d)`),
    period: ([, year]) => ({ grain: 'year', number: 1, year: yearOf(year) }),
  },
];
