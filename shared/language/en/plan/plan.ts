import type { PlanIssues } from '#engine/plan/plan.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { TableIssues } from '#language/plan/tables.ts';

export const planIssues: IssueTexts<ScheduleIssues & PlanIssues & TableIssues> = {
  'table.typedOver': ({ value }) =>
    `${value} was typed over a formula, where it cannot be kept. To hold a number, type it over one month of one person (or as a fixed target on the Bases sheet); otherwise clear the cell. Then build again.`,
  'table.heldNotMultiple': ({ value, unit }) =>
    `The held month ${value} is not a multiple of the goal's unit ${unit}. Round it, or choose a smaller unit on the Goals sheet.`,
  'table.stillUsed': ({ sheet }) =>
    `The plan has no use for the sheet "${sheet}" any more, but something of yours stands here. Move it to a sheet of your own, or clear it, and build again.`,
  'table.heldNegative': ({ value }) => `A held month cannot be negative: ${value}. Type 0 or more.`,
  'plan.exists': ({ sheet }) =>
    `This workbook already holds a plan (sheet "${sheet}"). Change its input sheets and build, or start in another workbook.`,
  'plan.outdated': ({ sheet, cells }) =>
    `${cells} formulas on "${sheet}" are not what the inputs now ask for. Build again.`,
  'plan.missing': () => `The generated sheets are missing. Build them.`,
  'plan.holds.exceed': ({ member, target, held, excess }) =>
    `The months held for ${member} come to ${held}, ${excess} more than the year's target of ${target}. Lower a held month, or fix a higher year target.`,
  'plan.holds.noFreeMonth': ({ member, missing }) =>
    `All months of ${member} are held or without a working day, and ${missing} of the year is left over. Release a month, or raise one by ${missing}.`,
  'plan.schedule.impossible': ({ goal }) =>
    `${goal}: the months and the people's years cannot both be met, because some can only work in certain months. Change the fixed months, the fixed years, or the dates of joining and leaving.`,
  'plan.month.noWorkday': ({ goal, month }) =>
    `${goal}: ${month} has a target but no working day. Set that month to 0, or correct the Calendar sheet.`,
};
