import type { PeriodIssues } from '#engine/periods/grain.ts';
import type { IssueTexts } from '#language/messages.ts';

export const periodIssues: IssueTexts<PeriodIssues> = {
  'periods.tooMany': ({ grain, start, end, most }) =>
    `grain: ${start} to ${end} in periods of a ${grain} makes more than ${most} rows. Choose a coarser grain or a shorter time.`,
  'periods.noWorkday': ({ start, end }) =>
    `There is no working day from ${start} to ${end} to put the amount on. Choose other dates, or another calendar.`,
};
