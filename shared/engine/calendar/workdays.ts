import {
  calendarIssue,
  coveringCalendar,
  isWorked,
  knownSpan,
  type WeekdayMask,
  type WorkCalendar,
} from '#engine/calendar/calendar.ts';
import { addDays, type DaySpan, daySpan, daysBetween, weekdayOfEpoch } from '#engine/days/arithmetic.ts';
import { type Day, toEpoch } from '#engine/days/day.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';

/**
 * Working days from `start` to `end`, both included. Reversed days, or days that the calendar does not know, are
 * an issue. Takes the same time however long the span.
 */
export function workdays(calendar: WorkCalendar, start: Day, end: Day): Result<number> {
  const span = knownDays(calendar, start, end);
  return span.ok ? success(countWorkdays(calendar, span.value)) : span;
}

/**
 * {@link workdays} of a span that is known to be covered. Whole weeks by multiplication, the rest of a week by
 * weekday, then corrected by the holidays and extra workdays that lie in the span.
 */
export function countWorkdays(calendar: WorkCalendar, { first, last }: DaySpan): number {
  const { weekdays, holidays, extraWorkdays } = calendar;
  const onMask = countMask(weekdays, toEpoch(first), daysBetween(first, last) + 1);
  return onMask - countWithin(holidays, first, last) + countWithin(extraWorkdays, first, last);
}

/** The working days from `start` to `end`, both included, in order. */
export function listWorkdays(calendar: WorkCalendar, start: Day, end: Day): Result<Day[]> {
  const span = knownDays(calendar, start, end);
  if (!span.ok) return span;
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, offset) => addDays(start, offset));
  return success(days.filter((each) => countWorkdays(calendar, { first: each, last: each }) === 1));
}

/**
 * The `count`-th working day from `start` on, `start` itself being the first if it is worked; with a negative
 * count backwards, -1 being `start` itself or the working day before it. A count of 0 or a broken one, a calendar
 * that does not reach that far, or one without that many working days: an issue.
 */
export function nthWorkday(calendar: WorkCalendar, start: Day, count: number): Result<Day> {
  if (!Number.isSafeInteger(count) || count === 0) {
    return failure(calendarIssue('calendar.countNotWhole', ['count'], { count }));
  }
  const covering = coveringCalendar(calendar, start, start);
  if (!covering.ok) return covering;
  const direction = Math.sign(count);
  const known = knownSpan(calendar);
  const limit = direction > 0 ? known.last : known.first;
  const through = (steps: number): number => countFrom(calendar, start, steps * direction);
  const reach = Math.abs(daysBetween(start, limit));
  if (through(reach) < Math.abs(count)) return failure(outOfWorkdays(calendar, start, count));
  return success(addDays(start, direction * smallest(reach, (steps) => through(steps) >= Math.abs(count))));
}

/** The day itself if it is worked, else the working day before it. */
export const workdayOnOrBefore = (calendar: WorkCalendar, of: Day): Result<Day> =>
  nthWorkday(calendar, of, -1);

function knownDays(calendar: WorkCalendar, start: Day, end: Day): Result<DaySpan> {
  const span = daySpan(start, end);
  if (!span.ok) return span;
  const covering = coveringCalendar(calendar, start, end);
  return covering.ok ? span : covering;
}

/** Working days from `start` through the day `offset` days away, on either side, both included. */
function countFrom(calendar: WorkCalendar, start: Day, offset: number): number {
  const other = addDays(start, offset);
  return countWorkdays(calendar, offset < 0 ? { first: other, last: start } : { first: start, last: other });
}

/** The smallest integer from 0 to `highest` that `holds`, which holds for all above it and for `highest`. */
function smallest(highest: number, holds: (value: number) => boolean): number {
  let [low, high] = [0, highest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function outOfWorkdays({ published }: WorkCalendar, start: Day, count: number): Issue {
  if (published === 'always') return calendarIssue('calendar.noWorkday', ['calendar'], { start, count });
  return calendarIssue('calendar.beyondPublished', ['calendar'], { start, count, ...published });
}

/** Worked weekdays among `length` days from `epoch` on. */
function countMask(weekdays: WeekdayMask, epoch: number, length: number): number {
  const aWeek = weekdays.filter(Boolean).length;
  const rest = Array.from({ length: length % 7 }, (_, offset) => weekdayOfEpoch(epoch + offset));
  return Math.floor(length / 7) * aWeek + rest.filter((weekday) => isWorked(weekdays, weekday)).length;
}

/** How many of the sorted days lie from `first` to `last`, by bisection. */
export const countWithin = (days: readonly Day[], first: Day, last: Day): number =>
  smallest(days.length, (index) => index === days.length || days[index]! > last) -
  smallest(days.length, (index) => index === days.length || days[index]! >= first);
