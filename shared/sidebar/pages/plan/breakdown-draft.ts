import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { CalendarChoice, MonthMethod, SplitMethod } from '#actions/plan/choices.ts';
import { type PlanDays, readPasted } from '#actions/plan/day-list.ts';
import { changedTotal, parseTypedChange } from '#actions/typed-values.ts';
import { typedNumber } from '#sidebar/typed-number.ts';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a person has changed on the form; numbers as typed. */
export interface BreakdownDraft {
  readonly total: string;
  readonly unit: string;
  readonly monthMethod: MonthMethod;
  readonly levels: readonly (SplitMethod | null)[];
  readonly calendar: CalendarChoice;
  /** As pasted. */
  readonly days: string;
  /** 1 to 12; empty: by itself. */
  readonly yearStartsIn: string;
}

export const draftOf = ({
  total,
  unit,
  monthMethod,
  levels,
  calendar,
  yearStartsIn,
}: BreakdownSettings): BreakdownDraft => ({
  total: String(total),
  unit: String(unit),
  monthMethod,
  levels,
  calendar,
  days: '',
  yearStartsIn: String(yearStartsIn ?? ''),
});

/** The total that is typed: a number, or a change of the one that stands on the sheet (`+5%`); null: neither. */
export function typedTotal(text: string, before: number, unit: number | null): number | null {
  const change = parseTypedChange(text);
  return change.ok ? changedTotal(change.value, before, unit) : null;
}

/** The settings that the form stands for; null: a number is none, or not above 0, or the pasted days cannot be read. */
export function settingsFrom(
  chosen: BreakdownSettings,
  draft: BreakdownDraft | null,
  planDays: PlanDays,
): BreakdownSettings | null {
  if (draft === null) return chosen;
  const unit = typedNumber(draft.unit);
  const total = typedTotal(draft.total, chosen.total, unit);
  if (total === null || unit === null || !(total > 0) || !(unit > 0)) return null;
  const { days, problem } = readPasted(draft.days, planDays);
  if (problem) return null;
  const { monthMethod, levels, calendar } = draft;
  const yearStartsIn = MONTHS.find((month) => String(month) === draft.yearStartsIn) ?? null;
  return { goal: chosen.goal, total, unit, monthMethod, levels, calendar, days, yearStartsIn };
}
