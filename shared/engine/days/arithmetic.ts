import { epochFromCivil, lengthOfMonth } from '#engine/days/civil.ts';
import { civilOf, type Day, dayIssue, fromEpoch, toEpoch } from '#engine/days/day.ts';
import { failure, type Result, success } from '#engine/issue.ts';

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A span of days, both ends included, first not after last. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The span from `start` to `end`, both included. `end` before `start` is an issue. */
export function daySpan(start: Day, end: Day): Result<DaySpan> {
  if (end < start) return failure(dayIssue('day.reversed', ['end'], { start, end }));
  return success({ first: start, last: end });
}

/** The day `count` days later (earlier if negative). Throws a RangeError beyond the days that exist. */
export const addDays = (from: Day, count: number): Day => fromEpoch(toEpoch(from) + count);

/** Days from `from` to `to`: 0 for the same day, negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpoch(to) - toEpoch(from);

/** Before, same, after: -1, 0, 1. For sorting. */
export const compareDays = (left: Day, right: Day): -1 | 0 | 1 => (left < right ? -1 : left > right ? 1 : 0);

/** The earlier and the later of two days. */
export const earlier = (left: Day, right: Day): Day => (left < right ? left : right);
export const later = (left: Day, right: Day): Day => (left < right ? right : left);

/** The weekday of a day counted from 1970-01-01, which was a Thursday. */
export const weekdayOfEpoch = (epoch: number): Weekday => (((((epoch + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Monday = 1 … Sunday = 7. */
export const weekdayOf = (of: Day): Weekday => weekdayOfEpoch(toEpoch(of));

/**
 * The same day of the month `count` months later (earlier if negative); where that month is shorter, its last
 * day: 2026-01-31 + 1 = 2026-02-28, as EDATE does. Throws a RangeError beyond the days that exist.
 */
export function addMonths(from: Day, count: number): Day {
  const { year, month, dayOfMonth } = civilOf(from);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  const clamped = Math.min(dayOfMonth, lengthOfMonth(target.year, target.month));
  return fromEpoch(epochFromCivil({ ...target, dayOfMonth: clamped }));
}

/** The last day of the month that `of` lies in. */
export function lastDayOfMonth(of: Day): Day {
  const { year, month } = civilOf(of);
  return fromEpoch(epochFromCivil({ year, month, dayOfMonth: lengthOfMonth(year, month) }));
}

/** The years that two days and those between them lie in; none where the last one comes before. */
export function yearsBetween(first: Day, last: Day): readonly number[] {
  const [from, to] = [civilOf(first).year, civilOf(last).year];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
