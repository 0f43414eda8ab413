import type { PlanIssues } from '#engine/plan/plan.ts';
import type { RetargetIssues } from '#engine/plan/retarget.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { IssueTexts } from '#language/messages.ts';
import type { TableIssues } from '#language/plan/tables.ts';

export const planIssues: IssueTexts<ScheduleIssues & PlanIssues & RetargetIssues & TableIssues> = {
  'table.typedOver': ({ value }) =>
    `公式单元格被改填为 ${value}，这里无法保留。要锁定一个数，请填在某个人的某个月（或在“分解依据”表填固定目标）；否则请清空该单元格，然后重新生成。`,
  'table.typedOverTotal': ({ value }) =>
    `${value}直接填在了合计上。请在“调整”页把它分摊给下级，或恢复合计；也可清空该单元格后重新生成。`,
  'table.heldNotMultiple': ({ value, unit }) =>
    `锁定的月份 ${value} 不是目标单位 ${unit} 的整数倍。请取整，或在“目标”表改用更小的单位。`,
  'table.stillUsed': ({ sheet }) =>
    `计划不再需要工作表“${sheet}”，但此处有您填写的内容。请把它移到您自己的工作表，或清除，然后重新生成。`,
  'table.heldNegative': ({ value }) => `锁定的月份不能为负数：${value}。请填 0 或正数。`,
  'plan.exists': ({ sheet }) =>
    `此工作簿已有一份计划（工作表“${sheet}”）。请修改其输入表后重新生成，或另开一个工作簿。`,
  'plan.outdated': ({ sheet, cells }) => `“${sheet}”有 ${cells} 个公式与现在的输入不符。请重新生成。`,
  'plan.nameLost': ({ sheet }) =>
    `工作表“${sheet}”的定义名称已被删除。请重新关联，或重新生成；表中内容都会保留。`,
  'plan.missing': () => `还没有生成的表。请先生成。`,
  'plan.holds.exceed': ({ member, target, held, excess }) =>
    `${member} 已锁定的各月合计 ${held}，比其目标 ${target} 多 ${excess}。请调低某个锁定的月份，或提高其目标。`,
  'plan.holds.noFreeMonth': ({ member, missing }) =>
    `${member} 的各月都已锁定或没有工作日，目标还剩 ${missing} 无处安排。请解锁一个月份，或将某月提高 ${missing}。`,
  'plan.schedule.impossible': ({ goal }) =>
    `${goal}：各月合计与各人目标无法同时满足，因为有人只在部分月份在岗。请调整固定的月份、固定的个人目标，或入职、离职日期。`,
  'plan.retarget.months': ({ goal, total, months }) =>
    `${goal}：这些月份合计 ${months}，而总目标为 ${total}，其余月份无法补足差额。请先调整总目标，或少选几个月。`,
  'plan.month.noWorkday': ({ goal, month }) =>
    `${goal}：${month} 有目标但没有工作日。请将该月设为 0，或更正“日历”表。`,
};
