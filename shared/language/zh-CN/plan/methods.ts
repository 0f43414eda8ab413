import type { GoalKind, JoinerRule, MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';

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
  weights: '请在“组织”表中填写权重，或在“分解依据”表中填写本目标权重',
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

/** What a goal is. */
export const goalKindNames: Readonly<Record<GoalKind, string>> = {
  sum: '累计（可相加）',
  level: '存量（期末数）',
  rate: '比率',
  average: '平均值',
};

/** What people who come or go during the plan have of a goal. */
export const joinerRuleNames: Readonly<Record<JoinerRule, string>> = {
  days: '按在岗天数',
  season: '按在岗月份的季节',
};

/** What people type for a way down besides its name. */
export const splitMethodWords: Partial<Record<SplitMethod, readonly string[]>> = {
  equal: ['平均分', '均分', '等分', '均摊'],
  weights: ['按权重', '比例', '按比例'],
  lastPeriod: ['上期', '按上期', '上年', '去年', '按去年', '同期'],
  growth: ['增长', '按增长', '增幅'],
  rank: ['职级', '按职级'],
  headcountRank: ['人力', '人力x职级', '人力*职级', '人力职级'],
  averagePotential: ['潜力', '平均+潜力', '过去平均加潜力'],
};

/** … for a way to the months. */
export const monthMethodWords: Partial<Record<MonthMethod, readonly string[]>> = {
  fixed: ['固定', '手工', '按月', '按月填写', '指定'],
  weights: ['权重', '月权重', '比例', '按比例', '季节'],
  lastPeriod: ['上期', '上期实际', '上年', '去年', '按去年', '同期'],
  workdays: ['工作日', '按天数'],
  equal: ['平均', '平均分', '均分', '等分', '均摊'],
};

/** … for what a goal is. */
export const goalKindWords: Partial<Record<GoalKind, readonly string[]>> = {
  sum: ['合计', '求和', '累加', '可相加', '流量'],
  level: ['期末', '期末数', '余额', '时点', '时点数'],
  rate: ['率', '比例', '百分比', '占比'],
  average: ['平均', '平均数', '均值', '均数'],
};
