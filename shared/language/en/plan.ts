import type { PlanIssues } from '#engine/plan/plan.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { IssueTexts } from '#language/messages.ts';

export const planIssues: IssueTexts<ScheduleIssues & PlanIssues> = {
  'plan.holds.exceed': ({ member, target, held, excess }) =>
    `The months held for ${member} come to ${held}, ${excess} more than the year's target of ${target}. Lower a held month, or fix a higher year target.`,
  'plan.holds.noFreeMonth': ({ member, missing }) =>
    `All months of ${member} are held or without a working day, and ${missing} of the year is left over. Release a month, or raise one by ${missing}.`,
  'plan.schedule.impossible': ({ goal }) =>
    `${goal}: the months and the people's years cannot both be met, because some can only work in certain months. Change the fixed months, the fixed years, or the dates of joining and leaving.`,
  'plan.month.noWorkday': ({ goal, month }) =>
    `${goal}: ${month} has a target but no working day. Set that month to 0, or correct the Calendar sheet.`,
};
