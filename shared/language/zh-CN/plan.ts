import type { PlanIssues } from '#engine/plan/plan.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { IssueTexts } from '#language/messages.ts';

export const planIssues: IssueTexts<ScheduleIssues & PlanIssues> = {
  'plan.holds.exceed': ({ member, target, held, excess }) =>
    `${member} 已固定的各月合计 ${held}，比全年目标 ${target} 多 ${excess}。请调低某个固定月份，或提高其全年目标。`,
  'plan.holds.noFreeMonth': ({ member, missing }) =>
    `${member} 的各月都已固定或没有工作日，全年还剩 ${missing} 无处安排。请放开一个月份，或将某月提高 ${missing}。`,
  'plan.schedule.impossible': ({ goal }) =>
    `${goal}：各月合计与各人全年无法同时满足，因为有人只在部分月份在岗。请调整固定的月份、固定的全年数，或入职、离职日期。`,
  'plan.month.noWorkday': ({ goal, month }) =>
    `${goal}：${month} 有目标但没有工作日。请将该月设为 0，或更正“日历”表。`,
};
