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
    if (!match) continue;
    const [all, lead = '', ...groups] = match;
    const found = period(groups);
    if (!found) continue;
    const rest = folded.slice(0, match.index) + lead + folded.slice(match.index + all.length);
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
  /** Its first group is what stands before the period. */
  readonly pattern: RegExp;
  readonly period: (groups: readonly (string | undefined)[]) => Period | null;
}

const YEAR = '((?:19|20)\\d{2})';
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
const year = (digits: string | undefined): Period => ({ grain: 'year', number: 1, year: yearOf(digits) });

/** The pattern where no character of that class stands before it. Script engines without look-behind run this too. */
const notAfter = (characters: string, pattern: string): RegExp =>
  new RegExp(`(^|[^${characters}])${pattern}`);

/** In the order in which they are looked for: what says more comes first. */
const RULES: readonly Rule[] = [
  {
    pattern: notAfter('\\d', '(?:(\\d{4}|\\d{2}) ?年 ?)?第? ?([一二三四1-4]) ?季度?'),
    period: ([digits, number]) => part('quarter', count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d', '(?:(\\d{4}|\\d{2}) ?年? ?)?([上下])半年'),
    period: ([digits, half]) => part('half', half === '上' ? 1 : 2, yearOf(digits)),
  },
  {
    pattern: notAfter(
      'a-z\\d',
      "(?:(\\d{4}|\\d{2}) ?年?[-/ ]?)?([qh])([1-4])(?:[-/' ]{0,2}(?:fy)?(\\d{4}|\\d{2}))?(?![a-z\\d])",
    ),
    period: ([before, kind, number, after]) =>
      part(kind === 'q' ? 'quarter' : 'half', count(number), yearOf(before ?? after)),
  },
  {
    pattern: notAfter('a-z\\d', "([1-4])([qh])[-/' ]?(?:fy)?(\\d{4}|\\d{2})?(?![a-z\\d])"),
    period: ([number, kind, digits]) =>
      part(kind === 'q' ? 'quarter' : 'half', count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d', `(\\d{4}|\\d{2}) ?年(?:度)? ?${COUNT} ?月(?:份|度)?(?! ?\\d)`),
    period: ([digits, number]) => month(count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d.,', `${YEAR} ?[-/.] ?(\\d{1,2})(?![\\d./-])`),
    period: ([digits, number]) => month(count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d./-', `(\\d{1,2}) ?[-/.] ?${YEAR}(?!\\d)`),
    period: ([number, digits]) => month(count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d', `${YEAR}(0[1-9]|1[0-2])(?!\\d)`),
    period: ([digits, number]) => month(count(number), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d.,', `${YEAR}[-/., ]{0,2}(${MONTH_NAME})(?![a-z])`),
    period: ([digits, name]) => month(monthOfName(name ?? ''), yearOf(digits)),
  },
  {
    pattern: notAfter('a-z', `(${MONTH_NAME})(?![a-z])(?:[-/.,' ]{0,2}(\\d{4}|\\d{2})(?!\\d))?`),
    period: ([name, digits]) => month(monthOfName(name ?? ''), yearOf(digits)),
  },
  {
    pattern: notAfter('\\d', `${COUNT} ?月(?:份|度)?(?! ?\\d)`),
    period: ([number]) => month(count(number), null),
  },
  {
    pattern: notAfter('a-z\\d', '(?:m|month) ?(\\d{1,2})(?![a-z\\d])'),
    period: ([number]) => month(count(number), null),
  },
  {
    pattern: notAfter('a-z\\d', "fy ?'?(\\d{4}|\\d{2})(?![a-z\\d])"),
    period: ([digits]) => year(digits),
  },
  {
    pattern: notAfter('\\d.,', `${YEAR}(?: ?年度?)?(?![\\d,]|\\.\\d)`),
    period: ([digits]) => year(digits),
  },
];
