import { coveringCalendar, type WorkCalendar } from '#engine/calendar/calendar.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, daySpan, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { type Day, fromEpoch, toEpoch } from '#engine/days/day.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { yearStartOf } from '#engine/periods/fiscal.ts';
import { type Grain, keyOf, lastEpochOf, periodIssue } from '#engine/periods/grain.ts';
import type { Month } from '#engine/periods/month.ts';
import { isRetail, type RetailGrain, retailPeriods } from '#engine/periods/retail.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';

/** The days a plan covers, both ends included, and the month in which its years start. */
export interface PlanSpan extends DaySpan {
  readonly yearStartsIn: Month;
}

/** A piece of a plan's time. */
export interface Period {
  readonly grain: Grain | RetailGrain;
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
 * The same with years that begin as `set` says, 1 to 12; undefined: in January, unless the span is whole years from another
 * month.
 */
export function fiscalSpan(start: Day, end: Day, set: number | undefined): Result<PlanSpan> {
  const month = MONTHS.find((each) => each === set);
  if (set !== undefined && month === undefined) {
    return failure(periodIssue('periods.yearStart', ['yearStartsIn'], { month: set }));
  }
  const span = planSpan(start, end, month);
  if (!span.ok || month !== undefined || !start.endsWith('-01') || end !== lastDayOfMonth(end)) return span;
  return success({ ...span.value, yearStartsIn: yearStartOf(monthKeys({ start, end }), null) });
}
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * The periods of one grain that make up the span, in order, without gap or overlap. Weeks start on Monday and are
 * cut at month ends, so that these pieces add up to their months; the first and the last period are cut to the span. A
 * day has two halves, morning and afternoon; the evening belongs to the afternoon's half. Days off are periods
 * too, with 0 working days. A calendar that does not know the span, or more than {@link MOST_PERIODS} periods:
 * an issue.
 */
export function periodsOf(
  span: PlanSpan,
  grain: Grain | RetailGrain,
  calendar: WorkCalendar,
): Result<Period[]> {
  const covering = coveringCalendar(calendar, span.first, span.last);
  if (!covering.ok) return covering;
  if (isRetail(grain)) {
    const retail = retailPeriods(span, grain);
    if (!retail.ok) return retail;
    return success(retail.value.map((each) => ({ ...each, grain, workdays: countWorkdays(calendar, each) })));
  }
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
