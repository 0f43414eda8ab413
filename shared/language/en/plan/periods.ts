import type { PeriodIssues } from '#engine/periods/grain.ts';
import type { IssueTexts } from '#language/messages.ts';

export const periodIssues: IssueTexts<PeriodIssues> = {
  'periods.tooMany': ({ grain, start, end, most }) =>
    `grain: ${start} to ${end} in periods of a ${grain} makes more than ${most} rows. Choose a coarser grain or a shorter time.`,
  'periods.noWorkday': ({ start, end }) =>
    `There is no working day from ${start} to ${end} to put the amount on. Choose other dates, or another calendar.`,
  'periods.retailTooLong': ({ grain, start, end }) =>
    `${start} to ${end} is more than the 53 weeks that a year of “${grain}” has. Choose an earlier last day, and break down each year by itself.`,
  'periods.yearStart': ({ month }) =>
    `year_starts_in: ${month} is no month. Give the number of the month in which the fiscal year begins, 1 to 12.`,
};
