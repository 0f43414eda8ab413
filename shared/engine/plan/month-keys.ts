import { type Quarter, quartersOf, yearStartOf } from '#engine/periods/fiscal.ts';
import type { CalendarInput, PlanInputs } from '#engine/plan/inputs.ts';

/** Months that a plan has at most; those that its first and last day cut count. */
export const MOST_MONTHS = 36;

/** Months of a year, after which a season begins again. */
export const YEAR = 12;

/** The month of the last period by which a month of the plan goes: each of its twelve serves once a year. */
export const seasonMonth = (month: number): number => month % YEAR;

/** The last month of the last period of a plan of so many months. */
export const lastEndMonth = (months: number): number => Math.min(months, YEAR) - 1;

/** `2026-01` … for every month of the plan. */
export function monthKeys({ start, end }: Pick<PlanInputs, 'start' | 'end'>): string[] {
  const keys: string[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    keys.push(key);
    if (key >= end.slice(0, 7)) return keys;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The quarters that the plan's days have. */
export function quartersIn(
  inputs: Pick<PlanInputs, 'start' | 'end'> & { readonly calendar: Pick<CalendarInput, 'yearStartsIn'> },
): Quarter[] {
  const keys = monthKeys(inputs);
  return quartersOf(keys, yearStartOf(keys, inputs.calendar.yearStartsIn));
}
