/** What can be chosen, as plain codes: for forms that need no engine. */
export { type MonthMethod, monthMethods, type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';
export { type ColumnRole, columnRoles } from '#workbook/list/reading.ts';

/**
 * Which days are worked: as the Calendar sheet says, or one of the calendars that have a name; `CN-own-week`: China's days
 * on the week that the sheet has.
 */
export const calendarChoices = ['sheet', 'weekdays', 'six-day', 'CN', 'CN-own-week'] as const;
export type CalendarChoice = (typeof calendarChoices)[number];
