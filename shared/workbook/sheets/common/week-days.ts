import type { WeekStart } from '#engine/periods/week-start.ts';

/** Formula for the place of a day, told by a formula, in its week: 1 to 7. */
export const placeInWeekFormula: Readonly<Record<WeekStart, (day: string) => string>> = {
  monday: (day) => `WEEKDAY(${day},2)`,
  sunday: (day) => `WEEKDAY(${day},1)`,
  // The day after a Saturday is a Sunday.
  saturday: (day) => `WEEKDAY(${day}+1,1)`,
};
