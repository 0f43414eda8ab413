import { weekdayOf } from '#engine/days/arithmetic.ts';
import { epochFromCivil, lengthOfMonth } from '#engine/days/civil.ts';
import { civilOf, type Day, toEpoch } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { fiscalYearKey } from '#engine/periods/fiscal.ts';
import type { Month } from '#engine/periods/month.ts';

/**
 * The sizes of periods, coarse to fine; each is made up of whole periods of the next. So `week` means as much of a week
 * as lies in one month; whole weeks are told by `weeksOf`.
 */
export type Grain = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'half-day';
export const GRAINS: readonly Grain[] = ['year', 'quarter', 'month', 'week', 'day', 'half-day'];

export interface PeriodIssues {
  'periods.tooMany': { grain: Grain; start: string; end: string; most: number };
  'periods.noWorkday': { start: string; end: string };
  /** A retail year has 53 weeks at most. */
  'periods.retailTooLong': { grain: string; start: string; end: string };
  'periods.yearStart': { month: number };
}
export const periodIssue = issuesOf<PeriodIssues>();

/** Months from year 0, and where that month stands in its plan year (0 = the first month). */
interface PlanMonth {
  readonly index: number;
  readonly inYear: number;
}

function planMonthOf(of: Day, yearStartsIn: Month): PlanMonth {
  const { year, month } = civilOf(of);
  return { index: year * 12 + (month - 1), inYear: (month - yearStartsIn + 12) % 12 };
}

/**
 * The last day, as days from 1970-01-01, of the period of that grain that contains `of`, whole, not cut by any
 * plan. A number because the last plan year may end beyond the last day.
 */
export function lastEpochOf(grain: Grain, of: Day, yearStartsIn: Month): number {
  const { index, inYear } = planMonthOf(of, yearStartsIn);
  switch (grain) {
    case 'year':
      return endOfMonth(index + 11 - inYear);
    case 'quarter':
      return endOfMonth(index + 2 - (inYear % 3));
    case 'month':
      return endOfMonth(index);
    case 'week':
      return Math.min(toEpoch(of) + 7 - weekdayOf(of), endOfMonth(index));
    case 'day':
    case 'half-day':
      return toEpoch(of);
  }
}

function endOfMonth(index: number): number {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return epochFromCivil({ year, month, dayOfMonth: lengthOfMonth(year, month) });
}

/**
 * The key of the period that contains `of`, the same in every language and however the plan cuts it: '2026',
 * '2026-Q1', '2026-03', '2026-03-W2', '2026-03-05'. Years that do not begin in January bear both their numbers,
 * 'FY2026/27', and quarters count from their beginning. Weeks count within their month: W1 runs from the 1st to the first
 * Sunday, W2 is the first that starts on a Monday unless the 1st is one.
 */
export function keyOf(grain: Exclude<Grain, 'half-day'>, of: Day, yearStartsIn: Month): string {
  const { index, inYear } = planMonthOf(of, yearStartsIn);
  const planYear = fiscalYearKey(Math.floor((index - inYear) / 12), yearStartsIn);
  switch (grain) {
    case 'year':
      return planYear;
    case 'quarter':
      return `${planYear}-Q${Math.floor(inYear / 3) + 1}`;
    case 'month':
      return of.slice(0, 7);
    case 'week':
      return `${of.slice(0, 7)}-W${weekOfMonth(of)}`;
    case 'day':
      return of;
  }
}

/** 1 for the days up to the first Sunday of the month, 2 for the week after it, up to 6. */
const weekOfMonth = (of: Day): number => Math.ceil((civilOf(of).dayOfMonth + (7 - weekdayOf(of))) / 7);
