import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { type Grain, periodIssue } from '#engine/periods/grain.ts';
import { type Period, type PlanSpan, periodsOf } from '#engine/periods/periods.ts';
import type { RetailGrain } from '#engine/periods/retail.ts';
import { split } from '#engine/split/split.ts';
import type { Units } from '#engine/units.ts';

/** A period with its part of a target. */
export interface PeeledPeriod extends Period {
  readonly amount: Units;
}

/**
 * Peels the onion (剥洋葱法): `total` over the periods of one grain, in proportion to their working days. The
 * running total is rounded, so finer peels add up to coarser ones: the months of a quarter to the quarter's own
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
  const halfDays = periods.value.map((period) => period.workdays * 2);
  if (halfDays.every((count) => count === 0)) {
    return failure(periodIssue('periods.noWorkday', ['calendar'], { start: span.first, end: span.last }));
  }
  const amounts = split(total, halfDays, 'ordered');
  if (!amounts.ok) return amounts;
  return success(periods.value.map((period, index) => ({ ...period, amount: amounts.value[index]! })));
}
