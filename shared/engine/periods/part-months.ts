import { addDays, type DaySpan, daysBetween, earlier, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { civilOf } from '#engine/days/day.ts';

/** The months that a span of days lies in; its first and last day may cut the first and the last of them. */
export function monthsIn({ first, last }: DaySpan): DaySpan[] {
  const months: DaySpan[] = [];
  for (let next = first; next <= last; ) {
    const month = { first: next, last: earlier(last, lastDayOfMonth(next)) };
    months.push(month);
    if (month.last === last) break;
    next = addDays(month.last, 1);
  }
  return months;
}

/** Whether a month, as a span has it, is not whole. */
export function isCut({ first, last }: DaySpan): boolean {
  return daysBetween(first, last) + 1 < civilOf(lastDayOfMonth(first)).dayOfMonth;
}

/** As much of a month's number as the part of it that a span has: 17 of 31 days from 15 January on. */
export function inPart(ofMonth: number, month: DaySpan): number {
  if (!isCut(month)) return ofMonth;
  return (
    (ofMonth * (daysBetween(month.first, month.last) + 1)) / civilOf(lastDayOfMonth(month.first)).dayOfMonth
  );
}

/** By which the parts that a span has of its cut months become whole numbers: the days of these months, multiplied; else 1. */
export const partScale = (months: readonly DaySpan[]): number =>
  months.reduce(
    (scale, month) => (isCut(month) ? scale * civilOf(lastDayOfMonth(month.first)).dayOfMonth : scale),
    1,
  );
