/** What can be chosen, as plain codes: for forms that need no engine. */
export { type MonthMethod, monthMethods, type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';

/** Which days are worked: as the Calendar sheet says, or one of the calendars that have a name. */
export const calendarChoices = ['sheet', 'weekdays', 'six-day', 'CN'] as const;
export type CalendarChoice = (typeof calendarChoices)[number];

/** What a column of a person's own list may hold. `group`: the team or department; `amount`: target or result. */
export const listRoles = ['name', 'group', 'amount', 'headcount', 'other'] as const;
export type ListRole = (typeof listRoles)[number];
