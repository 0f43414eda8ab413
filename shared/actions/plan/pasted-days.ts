import { isProvisional } from '#engine/calendar/china-rules.ts';
import { compareDays } from '#engine/days/arithmetic.ts';
import type { CalendarInput, ExtraWorkday, Holiday } from '#engine/plan/inputs.ts';
import type { ListedDay } from '#engine/typed/day-list.ts';

/**
 * The calendar with the days of a list that somebody has pasted, see `readDayList`: each takes the place of what the
 * calendar says of it. Of a year of which the list has days off, provisional ones go. A special day keeps what it counts
 * where the list only says that it is worked.
 */
export function withPastedDays(calendar: CalendarInput, listed: readonly ListedDay[]): CalendarInput {
  if (listed.length === 0) return calendar;
  const { holidays, extraWorkdays, ...rest } = calendar;
  const own = new Set(listed.map(({ day }) => day));
  const published = new Set(listed.filter(({ isOff }) => isOff).map(({ day }) => day.slice(0, 4)));
  const weights = new Map(extraWorkdays.map(({ day, weight }) => [day, weight ?? null]));
  const off = holidays.filter(
    ({ day, name }) => !own.has(day) && !(isProvisional(name) && published.has(day.slice(0, 4))),
  );
  const worked = listed
    .filter(({ isOff }) => !isOff)
    .map(
      ({ day, name, weight }): ExtraWorkday =>
        extraWorkday({ day, name }, weight ?? weights.get(day) ?? null),
    );
  return {
    ...rest,
    holidays: byDay([...off, ...listed.filter(({ isOff }) => isOff).map(({ day, name }) => ({ day, name }))]),
    extraWorkdays: byDay([...extraWorkdays.filter(({ day }) => !own.has(day)), ...worked]),
  };
}

/** The days of a calendar that is chosen anew, and those special ones of the former that it does not have off. */
export function withSpecialDays(chosen: CalendarInput, { extraWorkdays }: CalendarInput): CalendarInput {
  const off = new Set(chosen.holidays.map(({ day }) => day));
  const special = extraWorkdays.filter(({ day, weight }) => (weight ?? null) !== null && !off.has(day));
  const own = new Set(special.map(({ day }) => day));
  const others = chosen.extraWorkdays.filter(({ day }) => !own.has(day));
  return { ...chosen, extraWorkdays: byDay([...others, ...special]) };
}

const extraWorkday = (of: Holiday, weight: number | null): ExtraWorkday =>
  weight === null ? of : { ...of, weight };

const byDay = <T extends Holiday>(days: readonly T[]): T[] =>
  [...days].sort((one, other) => compareDays(one.day, other.day));
