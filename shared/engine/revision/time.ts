import { addMonths, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { type Day, LAST_DAY } from '#engine/days/day.ts';
import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';

/** The last day to which the end of a plan with this first day can be moved; the month it begins in counts. */
export const latestEnd = (start: Day): Day => endOf(start, MOST_MONTHS);

/**
 * Whether the time of a plan can be tried by going on record with the end as it is: a year, or more, is often not to be
 * moved, and else no such goal could come to its amount.
 */
export const mayKeepEnd = (start: Day, end: Day): boolean => end >= endOf(start, YEAR);

/** The end of the last of so many months; the last day that there is where they go beyond it. */
const endOf = (start: Day, months: number): Day =>
  Number(start.slice(0, 4)) + Math.ceil(months / YEAR) > Number(LAST_DAY.slice(0, 4))
    ? LAST_DAY
    : lastDayOfMonth(addMonths(start, months - 1));
