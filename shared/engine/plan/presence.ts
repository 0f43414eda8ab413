import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { weightWithin } from '#engine/calendar/day-weights.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, earlier, later } from '#engine/days/arithmetic.ts';
import { civilOf, type Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Member } from '#engine/plan/inputs.ts';

/** Hundredths of a working day: whole numbers, so that a sheet counts them exactly. */
export const PRESENCE_SCALE = 100;

/** Who is in post from the first day of the plan to the last needs no schedule of their own. */
export function isInPostThroughout(member: Member, start: Day, end: Day): boolean {
  return (member.start === null || member.start <= start) && (member.end === null || member.end >= end);
}

/** The days of a plan that somebody is in post: none are left where `first` is after `last`. */
export function postOf(
  { start, end }: Pick<Member, 'start' | 'end'>,
  plan: { readonly start: Day; readonly end: Day },
): DaySpan {
  return {
    first: start === null ? plan.start : later(start, plan.start),
    last: end === null ? plan.end : earlier(end, plan.end),
  };
}

/** Working days that two spans share. */
export function workdaysWithin(calendar: WorkCalendar, one: DaySpan, other: DaySpan): number {
  const span = shared(one, other);
  return span.first > span.last ? 0 : countWorkdays(calendar, span);
}

/** What the days count that spans share, see `weightWithin`. */
export function weightShared(calendar: WorkCalendar, ...spans: readonly [DaySpan, ...DaySpan[]]): number {
  const span = spans.reduce(shared);
  return span.first > span.last ? 0 : weightWithin(calendar, span);
}

const shared = (one: DaySpan, other: DaySpan): DaySpan => ({
  first: later(one.first, other.first),
  last: earlier(one.last, other.last),
});

/** The days of a month that somebody is in post. */
export const ownDays = (
  { start, end }: Pick<Member, 'start' | 'end'>,
  { first, last }: DaySpan,
): DaySpan => ({
  first: start === null ? first : later(start, first),
  last: end === null ? last : earlier(end, last),
});

/**
 * For each month the working days in post times the ramp's share of that month since the start, in hundredths of
 * a day. The month of the start is the ramp's first.
 */
export function presenceByMonth(
  member: Member,
  months: readonly Period[],
  calendar: WorkCalendar,
  ramp: readonly number[],
): number[] {
  return months.map((month) => {
    return workdaysWithin(calendar, ownDays(member, month), month) * rampPercent(member, month, ramp);
  });
}

/** 30 for a month in which somebody new brings 30 %. */
export function rampPercent(member: Member, month: Period, ramp: readonly number[]): number {
  if (member.start === null) return PRESENCE_SCALE;
  const share = ramp[monthNumber(month.first) - monthNumber(member.start)] ?? 1;
  return Math.round(PRESENCE_SCALE * share);
}

const monthNumber = (of: Day): number => {
  const { year, month } = civilOf(of);
  return year * 12 + month;
};
