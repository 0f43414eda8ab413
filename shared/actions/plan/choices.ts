/** What can be chosen, as plain codes: for forms that need no engine. */
export { type MonthMethod, monthMethods, type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';
export { type ColumnRole, columnRoles } from '#workbook/list/reading.ts';

/** Which days are worked: as the Calendar sheet says, or one of the calendars that have a name. */
export const calendarChoices = ['sheet', 'weekdays', 'six-day', 'CN'] as const;
export type CalendarChoice = (typeof calendarChoices)[number];
