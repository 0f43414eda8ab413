import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import { addDays, type DaySpan } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';

/** What is known of how far a plan's log has come. */
export interface Reported {
  readonly plan: DaySpan;
  readonly calendar: WorkCalendar;
  /** The day that a person set; null: none. */
  readonly typed: Day | null;
  /** The real day. */
  readonly today: Day;
  /** Days of the log's rows that count, in any order. */
  readonly dates: readonly Day[];
}

/**
 * The day up to which a plan is judged: the one that a person set; else the plan's last day once that is over; else the
 * last working day that the log has come to, which is the day of its last row, or the working day before that. The day
 * before the plan: nothing is reported yet.
 *
 * By hand: with rows up to Saturday, 7 March 2026, it is Friday, the 6th, be it the 8th or the 20th. In a sheet:
 * `IF(typed<>"",typed,IF(TODAY()>end,end,MAX(start-1,workday on or before the last row)))`.
 */
export function asOfDay({ plan, calendar, typed, today, dates }: Reported): Day {
  if (typed) return typed;
  if (today > plan.last) return plan.last;
  const before = addDays(plan.first, -1);
  const last = dates.reduce((latest, date) => (date > latest ? date : latest), before);
  if (last === before) return before;
  const worked = workdayOnOrBefore(calendar, last);
  return worked.ok && worked.value > before ? worked.value : before;
}
