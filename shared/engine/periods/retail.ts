import { type DaySpan, daysBetween } from '#engine/days/arithmetic.ts';
import { fromEpoch, toEpoch } from '#engine/days/day.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { periodIssue } from '#engine/periods/grain.ts';

/** Years of 52 or 53 whole weeks, by the weeks of the periods of a quarter; `13x4`: thirteen periods of four. */
const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4], '13x4': [4] } as const;
export type RetailGrain = keyof typeof WEEKS;
export const RETAIL_GRAINS = Object.keys(WEEKS) as readonly RetailGrain[];

export const isRetail = (grain: string): grain is RetailGrain => Object.hasOwn(WEEKS, grain);

const DAYS_OF_52_WEEKS = 364;
const MOST_DAYS = DAYS_OF_52_WEEKS + 7;

/**
 * The periods of a retail year that begins on the span's first day, `P01` to `P12` or `P13`; the last one takes a 53rd
 * week. A span that ends earlier has its last period cut; more than 53 weeks: an issue.
 */
export function retailPeriods(span: DaySpan, grain: RetailGrain): Result<({ key: string } & DaySpan)[]> {
  const { first: start, last: end } = span;
  if (daysBetween(start, end) >= MOST_DAYS) {
    return failure(periodIssue('periods.retailTooLong', ['grain'], { grain, start, end }));
  }
  const weeks: readonly number[] = WEEKS[grain];
  const [from, to] = [toEpoch(start), toEpoch(end)];
  const periods: ({ key: string } & DaySpan)[] = [];
  for (let gone = 0; gone < DAYS_OF_52_WEEKS && from + gone <= to; ) {
    const days = weeks[periods.length % weeks.length]! * 7;
    const isLast = gone + days === DAYS_OF_52_WEEKS;
    const last = isLast ? to : Math.min(to, from + gone + days - 1);
    const key = `P${String(periods.length + 1).padStart(2, '0')}`;
    periods.push({ key, first: fromEpoch(from + gone), last: fromEpoch(last) });
    gone += days;
  }
  return success(periods);
}
