import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import { addMonths, daysBetween, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';

/** The dates of the monthly round (domain §5): targets set, plans confirmed, targets on the board. */
export const roundSteps = ['set', 'confirm', 'publish'] as const;
export type RoundStep = (typeof roundSteps)[number];

export interface RoundDate {
  readonly step: RoundStep;
  readonly day: Day;
  /** Calendar days from today; below 0: it is over. */
  readonly daysLeft: number;
}

/** The 20th, the 28th and the last day of today's month; each the working day before where it is a day off. */
export function roundOf(calendar: WorkCalendar, today: Day, ofMonth: Day = today): readonly RoundDate[] {
  const month = ofMonth.slice(0, 8);
  const nominal: Readonly<Record<RoundStep, Day>> = {
    set: day(`${month}20`),
    confirm: day(`${month}28`),
    publish: lastDayOfMonth(ofMonth),
  };
  return roundSteps.map((step) => {
    const worked = workdayOnOrBefore(calendar, nominal[step]);
    const date = worked.ok ? worked.value : nominal[step];
    return { step, day: date, daysLeft: daysBetween(today, date) };
  });
}

/** The first step that is today or still to come, if need be in the next month. */
export function nextRoundDate(calendar: WorkCalendar, today: Day): RoundDate {
  const dates = [...roundOf(calendar, today), ...roundOf(calendar, today, addMonths(today, 1))];
  const next = dates.find(({ daysLeft }) => daysLeft >= 0);
  if (!next) throw new Error('next month has a working day at or before its end');
  return next;
}
