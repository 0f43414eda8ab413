import type { CapacityArgument, CapacityIssues } from '#engine/capacity/issues.ts';
import type { IssueTexts } from '#language/messages.ts';

/** 参数名不翻译，后面附中文说明。 */
const names: Readonly<Record<CapacityArgument, string>> = {
  full_time_share: 'full_time_share（全职占比）',
  capacity_per_day: 'capacity_per_day（每日可承担量）',
  ramp: 'ramp（新人产能爬坡比例）',
  start_month: 'start_month（入职月）',
  months_since_start: 'months_since_start（入职月数）',
  months: 'months（月数）',
  target: 'target（目标额）',
  assigned: 'assigned（已分配额）',
};

export const capacityIssues: IssueTexts<CapacityIssues> = {
  'capacity.notPositive': ({ argument, value }) => `${names[argument]}：${value} 不大于 0。请填大于 0 的数。`,
  'capacity.negative': ({ argument, value }) =>
    `${names[argument]}：${value} 不是 0 或正数。请填 0 或大于 0 的数。`,
  'capacity.share.negative': ({ argument, value }) =>
    `${names[argument]}：${value} 不是比例。请填 0% 到 100% 之间的比例。`,
  'capacity.share.aboveOne': ({ argument, value }) =>
    `${names[argument]}：${value} 大于 1。百分之五十请写成 50% 或 0.5。`,
  'capacity.notWhole': ({ argument, value }) => `${names[argument]}：${value} 不是整数月。请填整数。`,
  'capacity.months.outside': ({ value, limit }) =>
    `${names.months}：${value} 不是 1 到 ${limit} 的整数。请填计划共有几个月。`,
};
