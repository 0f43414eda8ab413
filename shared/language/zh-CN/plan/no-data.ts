import type { SplitMethod } from '#engine/plan/inputs.ts';
import type { NoDataIssues } from '#engine/plan/no-data.ts';
import type { IssueTexts } from '#language/messages.ts';
import { inputTexts } from '#language/zh-CN/plan/inputs.ts';

/** What is to be filled in for a method. */
const noDataAdvice: Readonly<Record<SplitMethod, string>> = {
  equal: '',
  weights: '请在“组织”表中填写权重',
  lastPeriod: '请在“分解依据”表中填写上期各月',
  growth: '请在“分解依据”表中填写上期各月和增长率',
  rank: '请在“组织”表中填写职级',
  headcountRank: '请在“组织”表中填写人力',
  averagePotential: '请在“分解依据”表中填写过去平均和潜力',
};

export const noDataIssues: IssueTexts<NoDataIssues> = {
  'plan.split.noData': ({ member, method, goals, all }) =>
    `“${member}”按“${inputTexts.choices.splitMethod[method]}”向下分解，但下级没有这方面的数据${all ? '' : `（目标：${goals.split('\n').join('、')}）`}，目前是平均分配。${noDataAdvice[method]}${all ? `，或改选“${inputTexts.choices.splitMethod.equal}”` : ''}。`,
  'plan.months.noHistory': ({ goal }) =>
    `“${goal}”按上期各月分解，但没有任何人填写上期数据，目前各月平均。请在“分解依据”表中填写上期各月，或改选“${inputTexts.choices.monthMethod.equal}”。`,
};
