import type { NoDataIssues } from '#engine/plan/no-data.ts';
import type { IssueTexts } from '#language/messages.ts';
import { monthMethodNames, splitMethodNames, splitMethodNeeds } from '#language/zh-CN/plan/methods.ts';

export const noDataIssues: IssueTexts<NoDataIssues> = {
  'plan.split.noData': ({ member, method, goals, all }) =>
    `“${member}”按“${splitMethodNames[method]}”向下分解，但下级没有这方面的数据${all ? '' : `（目标：${goals.split('\n').join('、')}）`}，目前是平均分配。${splitMethodNeeds[method]}${all ? `，或改选“${splitMethodNames.equal}”` : ''}。`,
  'plan.split.noDataOfGoal': ({ member, method, goal }) =>
    `“分解依据”表此行指定“${goal}”由“${member}”按“${splitMethodNames[method]}”分给直接下级，但下级没有这方面的数据，目前是平均分配。${splitMethodNeeds[method]}，或在此处改选“${splitMethodNames.equal}”，或清空此格（按“组织”表中的方法）。`,
  'plan.months.noHistory': ({ goal }) =>
    `“${goal}”按上期各月分解，但没有任何人填写上期数据，目前各月平均。请在“分解依据”表中填写上期各月，或改选“${monthMethodNames.equal}”。`,
};
