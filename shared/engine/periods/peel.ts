import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { weightScale, weightWithin } from '#engine/calendar/day-weights.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { type Grain, periodIssue } from '#engine/periods/grain.ts';
import { type Period, type PlanSpan, periodsOf } from '#engine/periods/periods.ts';
import type { RetailGrain } from '#engine/periods/retail.ts';
import { split } from '#engine/split/split.ts';
import type { Units } from '#engine/units.ts';

/** A period with its part of a target; `workdays`: by their weights. */
export interface PeeledPeriod extends Period {
  readonly amount: Units;
}

/**
 * Peels the onion (剥洋葱法): `total` over the periods of one grain, in proportion to their working days, each by its
 * weight. The running total is rounded, so finer peels add up to coarser ones: the months of a quarter to the quarter's own
 * amount. A period without working days receives 0; no working day at all is an issue. Other issues as
 * {@link periodsOf}.
 */
export function peel(
  total: Units,
  span: PlanSpan,
  grain: Grain | RetailGrain,
  calendar: WorkCalendar,
): Result<PeeledPeriod[]> {
  const periods = periodsOf(span, grain, calendar);
  if (!periods.ok) return periods;
  const parts = grain === 'half-day' ? 2 : 1;
  const weights = periods.value.map((period) => weightWithin(calendar, period));
  if (weights.every((weight) => weight === 0)) {
    return failure(periodIssue('periods.noWorkday', ['calendar'], { start: span.first, end: span.last }));
  }
  const amounts = split(total, weights, 'ordered');
  if (!amounts.ok) return amounts;
  const whole = weightScale(calendar) * parts;
  return success(
    periods.value.map((period, index) => ({
      ...period,
      workdays: weights[index]! / whole,
      amount: amounts.value[index]!,
    })),
  );
}
