import { addMonths, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { type Day, LAST_DAY } from '#engine/days/day.ts';

/** Months that a plan has at most; the month it begins in counts. */
const MOST_MONTHS = 12;

/** The last day to which the end of a plan with this first day can be moved. */
export const latestEnd = (start: Day): Day =>
  start.slice(0, 4) === LAST_DAY.slice(0, 4) ? LAST_DAY : lastDayOfMonth(addMonths(start, MOST_MONTHS - 1));
