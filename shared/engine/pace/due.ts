import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { weightBetween } from '#engine/calendar/day-weights.ts';
import { addMonths, type DaySpan, earlier, lastDayOfMonth, later } from '#engine/days/arithmetic.ts';
import { civilOf, type Day, day } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';

/** A span, and the day in it up to which is counted. */
export interface Elapsed {
  readonly start: Day;
  readonly end: Day;
  readonly today: Day;
}

/**
 * What a plan of amounts by period asks from `start` to `today`, both included. Where the months of the span are as
 * many as the amounts, or a whole multiple of them, each amount belongs to a month (a quarter, a half-year), cut at
 * both ends of the span, and falls due by the working days of that month. Otherwise each amount belongs to an equal
 * part of all working days. A month without any is due on its last day.
 *
 * By hand, Monday to Friday: {100; 200; 300} for January to March 2026 asks on 13 February, after 10 of February's 20
 * working days, for 100 + 200 × 10 ÷ 20 = 200. {10; 30} for 2 to 13 March, 10 working days, has parts of 5; on 11 March,
 * after 8, it asks for 10 + 30 × 3 ÷ 5 = 28.
 */
export function planDue(
  plan: readonly number[],
  { start, end, today }: Elapsed,
  calendar: WorkCalendar,
): Result<number> {
  const periods = monthsOf(plan.length, { first: start, last: end });
  if (!periods) return dueByDays(plan, { start, end, today }, calendar);
  let due = 0;
  for (const [index, { first, last }] of periods.entries()) {
    if (today < first) break;
    const share = shareGone({ start: first, end: last, today: earlier(today, last) }, calendar);
    if (!share.ok) return share;
    due += plan[index]! * share.value;
  }
  return success(due);
}

/** The span in so many pieces of whole months each; undefined: its months do not go into so many. */
function monthsOf(count: number, { first, last }: DaySpan): readonly DaySpan[] | undefined {
  const [from, to] = [civilOf(first), civilOf(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (months % count !== 0) return undefined;
  const monthBegins = day(`${first.slice(0, 8)}01`);
  return Array.from({ length: count }, (_, index) => {
    const begins = addMonths(monthBegins, (index * months) / count);
    const ends = lastDayOfMonth(addMonths(begins, months / count - 1));
    return { first: later(begins, first), last: earlier(ends, last) };
  });
}

function shareGone({ start, end, today }: Elapsed, calendar: WorkCalendar): Result<number> {
  if (today === end) return success(1);
  const all = weightBetween(calendar, start, end);
  const gone = weightBetween(calendar, start, today);
  if (!all.ok) return all;
  if (!gone.ok) return gone;
  return success(all.value === 0 ? 0 : gone.value / all.value);
}

function dueByDays(plan: readonly number[], elapsed: Elapsed, calendar: WorkCalendar): Result<number> {
  const share = shareGone(elapsed, calendar);
  if (!share.ok) return share;
  const parts = plan.length * share.value;
  return success(
    plan.reduce((due, amount, index) => due + amount * Math.max(0, Math.min(1, parts - index)), 0),
  );
}
