import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { addDays, type DaySpan } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';

/** Working days of a period as seen on a day that itself counts as gone. `gone` + `left` = `all`. */
export interface WorkdayCount {
  readonly all: number;
  readonly gone: number;
  readonly left: number;
}

/**
 * The working days of a span: before it none is gone, after it all are. In a sheet: NETWORKDAYS.INTL with the make-up
 * days added, `gone` up to `MIN(today,last)` and 0 while `today<first`. A calendar that does not know the span, or
 * a reversed one: an issue.
 */
export function workdayCount(
  { first, last }: DaySpan,
  today: Day,
  calendar: WorkCalendar,
): Result<WorkdayCount> {
  const all = workdays(calendar, first, last);
  if (!all.ok) return all;
  if (today < first) return success({ all: all.value, gone: 0, left: all.value });
  if (today >= last) return success({ all: all.value, gone: all.value, left: 0 });
  const left = workdays(calendar, addDays(today, 1), last);
  if (!left.ok) return left;
  return success({ all: all.value, gone: all.value - left.value, left: left.value });
}
