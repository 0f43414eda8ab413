import type { DaySpan } from '#engine/days/arithmetic.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import { type DayList, readDayList } from '#engine/typed/day-list.ts';

export type { DayList } from '#engine/typed/day-list.ts';

/** The days of a plan, and the language in which its people write. */
export interface PlanDays extends DaySpan {
  readonly language: Language;
}

/** A list of days as somebody pastes it, see `readDayList`: for forms, which tell at once what is understood. */
export const readPasted = (text: string, { language, ...span }: PlanDays): DayList =>
  text.trim() === '' ? { days: [], problem: null } : readDayList(text, span, conventionsOf(language, null));
