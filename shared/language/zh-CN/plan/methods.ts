import type { MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';

/** Ways down the organisation, as they are called in cells and in the sidebar. */
export const splitMethodNames: Readonly<Record<SplitMethod, string>> = {
  equal: '平均',
  weights: '权重',
  lastPeriod: '上期实际',
  growth: '增长率',
  rank: '职级标准',
  headcountRank: '人力×职级',
  averagePotential: '过去平均+潜力',
};

/** What is to be filled in for each of them; '': nothing. */
export const splitMethodNeeds: Readonly<Record<SplitMethod, string>> = {
  equal: '',
  weights: '请在“组织”表中填写权重',
  lastPeriod: '请在“分解依据”表中填写上期各月',
  growth: '请在“分解依据”表中填写上期各月和增长率',
  rank: '请在“组织”表中填写职级',
  headcountRank: '请在“组织”表中填写人力',
  averagePotential: '请在“分解依据”表中填写过去平均和潜力',
};

/** Ways to the months. */
export const monthMethodNames: Readonly<Record<MonthMethod, string>> = {
  fixed: '按月固定',
  weights: '按月权重',
  lastPeriod: '按上期实际',
  workdays: '按工作日',
  equal: '平均到月',
};
