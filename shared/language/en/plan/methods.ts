import type { GoalKind, JoinerRule, MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';

/** Ways down the organisation, as they are called in cells and in the sidebar. */
export const splitMethodNames: Readonly<Record<SplitMethod, string>> = {
  equal: 'Equal',
  weights: 'Weights',
  lastPeriod: 'Last period',
  growth: 'Growth rate',
  rank: 'Rank standard',
  headcountRank: 'Headcount × rank',
  averagePotential: 'Average + potential',
};

/** What is to be filled in for each of them; '': nothing. */
export const splitMethodNeeds: Readonly<Record<SplitMethod, string>> = {
  equal: '',
  weights: 'Fill in weights on the sheet Organisation, or goal’s weights on Bases',
  lastPeriod: 'Fill in last period’s months on the sheet Bases',
  growth: 'Fill in last period’s months and growth on the sheet Bases',
  rank: 'Fill in ranks on the sheet Organisation',
  headcountRank: 'Fill in headcounts on the sheet Organisation',
  averagePotential: 'Fill in past average and potential on the sheet Bases',
};

/** Ways to the months. */
export const monthMethodNames: Readonly<Record<MonthMethod, string>> = {
  fixed: 'Fixed by month',
  weights: 'Month weights',
  lastPeriod: 'Last period by month',
  workdays: 'Working days',
  equal: 'Equal months',
};

/** What a goal is. */
export const goalKindNames: Readonly<Record<GoalKind, string>> = {
  sum: 'Sum',
  level: 'Level (at period end)',
  rate: 'Rate',
  average: 'Average',
};

/** What people who come or go during the plan have of a goal. */
export const joinerRuleNames: Readonly<Record<JoinerRule, string>> = {
  days: 'Days in post',
  season: 'Season of their months',
};

/** What people type for a way down besides its name. */
export const splitMethodWords: Partial<Record<SplitMethod, readonly string[]>> = {
  equal: ['equally', 'even', 'evenly', 'avg', 'average'],
  weights: ['weight', 'share', 'shares'],
  lastPeriod: ['last year', 'prior year', 'history'],
  growth: ['growth'],
  rank: ['rank', 'ranks'],
  headcountRank: ['headcount', 'headcount x rank', 'headcount*rank'],
  averagePotential: ['potential', 'average and potential'],
};

/** … for a way to the months. */
export const monthMethodWords: Partial<Record<MonthMethod, readonly string[]>> = {
  fixed: ['fixed', 'manual', 'as typed', 'by month'],
  weights: ['weight', 'weights', 'seasonal', 'season'],
  lastPeriod: ['last period', 'last year', 'prior year', 'history'],
  workdays: ['workdays', 'work days', 'business days', 'by working days'],
  equal: ['equal', 'equally', 'even', 'evenly', 'avg', 'average', 'flat'],
};

/** … for what a goal is. */
export const goalKindWords: Partial<Record<GoalKind, readonly string[]>> = {
  sum: ['total', 'cumulative', 'additive', 'flow'],
  level: ['stock', 'balance', 'at period end', 'period end'],
  rate: ['ratio', 'percent', 'percentage', '%'],
  average: ['avg', 'mean'],
};
