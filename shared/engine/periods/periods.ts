import { coveringCalendar, type WorkCalendar } from '#engine/calendar/calendar.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, daySpan } from '#engine/days/arithmetic.ts';
import { type Day, fromEpoch, toEpoch } from '#engine/days/day.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { type Grain, keyOf, lastEpochOf, type Month, periodIssue } from '#engine/periods/grain.ts';

/** The days a plan covers, both ends included, and the month in which its years start. */
export interface PlanSpan extends DaySpan {
  readonly yearStartsIn: Month;
}

/** A piece of a plan's time. */
export interface Period {
  readonly grain: Grain;
  /** Unique within its grain, the same in every language: see {@link keyOf}; half-days add '-am' and '-pm'. */
  readonly key: string;
  /** First and last day, both included, cut to the plan. */
  readonly first: Day;
  readonly last: Day;
  /** Working days in it; half a working day counts 0.5. */
  readonly workdays: number;
}

/** So many periods at most come from one call: a plan of half-days over 27 years. */
const MOST_PERIODS = 20_000;

/** A plan's span. `end` before `start` is an issue. */
export function planSpan(start: Day, end: Day, yearStartsIn: Month = 1): Result<PlanSpan> {
  const span = daySpan(start, end);
  return span.ok ? success({ ...span.value, yearStartsIn }) : span;
}

/**
 * The periods of one grain that make up the span, in order, without gap or overlap. Weeks start on Monday and are
 * cut at month ends, so that they add up to their months; the first and the last period are cut to the span. A
 * day has two halves, morning and afternoon; the evening belongs to the afternoon's half. Days off are periods
 * too, with 0 working days. A calendar that does not know the span, or more than {@link MOST_PERIODS} periods:
 * an issue.
 */
export function periodsOf(span: PlanSpan, grain: Grain, calendar: WorkCalendar): Result<Period[]> {
  const covering = coveringCalendar(calendar, span.first, span.last);
  if (!covering.ok) return covering;
  const periods = cut(span, grain, calendar);
  if (periods.length <= MOST_PERIODS) return success(periods);
  const { first: start, last: end } = span;
  return failure(periodIssue('periods.tooMany', ['grain'], { grain, start, end, most: MOST_PERIODS }));
}

/** All the periods, or the first of them, but then more than {@link MOST_PERIODS}. */
function cut(span: PlanSpan, grain: Grain, calendar: WorkCalendar): Period[] {
  if (grain === 'half-day') return cut(span, 'day', calendar).flatMap(halvesOf);
  const periods: Period[] = [];
  const end = toEpoch(span.last);
  for (let next = toEpoch(span.first); next <= end && periods.length <= MOST_PERIODS; ) {
    const first = fromEpoch(next);
    const lastEpoch = Math.min(end, lastEpochOf(grain, first, span.yearStartsIn));
    const last = fromEpoch(lastEpoch);
    const key = keyOf(grain, first, span.yearStartsIn);
    periods.push({ grain, key, first, last, workdays: countWorkdays(calendar, { first, last }) });
    next = lastEpoch + 1;
  }
  return periods;
}

const halvesOf = (whole: Period): Period[] =>
  ['am', 'pm'].map((half) => ({
    ...whole,
    grain: 'half-day',
    key: `${whole.key}-${half}`,
    workdays: whole.workdays / 2,
  }));
