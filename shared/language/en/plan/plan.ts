import type { PlanIssues } from '#engine/plan/plan.ts';
import type { RetargetIssues } from '#engine/plan/retarget.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { TableIssues } from '#language/plan/tables.ts';

export const planIssues: IssueTexts<ScheduleIssues & PlanIssues & RetargetIssues & TableIssues> = {
  'table.typedOver': ({ value }) =>
    `${value} was typed over a formula, where it cannot be kept. To keep a number, type it over one month of one person (or as a fixed target on the Bases sheet); otherwise clear the cell. Then build again.`,
  'table.typedOverTotal': ({ value }) =>
    `${value} was typed over a total. On the Spread page, spread it over those below or put the total back; or clear the cell and build again.`,
  'table.heldNotMultiple': ({ value, unit }) =>
    `The month kept at ${value} is not a multiple of the goal's unit ${unit}. Round it, or choose a smaller unit on the Goals sheet.`,
  'table.stillUsed': ({ sheet }) =>
    `The plan has no use for the sheet "${sheet}" any more, but something of yours stands here. Move it to a sheet of your own, or clear it, and build again.`,
  'table.heldNegative': ({ value }) => `A month cannot be kept below 0: ${value}. Type 0 or more.`,
  'plan.exists': ({ sheet }) =>
    `This workbook already holds a plan (sheet "${sheet}"). Change its input sheets and build, or start in another workbook.`,
  'plan.outdated': ({ sheet, cells }) =>
    `${cells} formulas on "${sheet}" are not what the inputs now ask for. Build again.`,
  'plan.nameLost': ({ sheet }) =>
    `The workbook's defined name for “${sheet}” was deleted. Reconnect the sheet, or build: all that is on it stays.`,
  'plan.missing': () => `The generated sheets are missing. Build them.`,
  'plan.holds.exceed': ({ member, target, held, excess }) =>
    `The months kept for ${member} come to ${held}, ${excess} more than the target of ${target}. Lower a kept month, or fix a higher target.`,
  'plan.holds.noFreeMonth': ({ member, missing }) =>
    `All months of ${member} are kept or without a working day, and ${missing} of the target is left over. Release a month, or raise one by ${missing}.`,
  'plan.schedule.impossible': ({ goal }) =>
    `${goal}: the months and the people's targets cannot both be met, because some can only work in certain months. Change the fixed months, the fixed targets, or the dates of joining and leaving.`,
  'plan.retarget.months': ({ goal, total, months }) =>
    `${goal}: these months come to ${months} of a total of ${total}, so the other months cannot make up the rest. Change the total first, or leave some months out.`,
  'plan.month.noWorkday': ({ goal, month }) =>
    `${goal}: ${month} has a target but no working day. Set that month to 0, or correct the Calendar sheet.`,
};
