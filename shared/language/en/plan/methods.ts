import type { MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';

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
  weights: 'Fill in weights on the sheet Organisation',
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
