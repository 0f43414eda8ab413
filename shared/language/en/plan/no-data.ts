import type { SplitMethod } from '#engine/plan/inputs.ts';
import type { NoDataIssues } from '#engine/plan/no-data.ts';
import { inputTexts } from '#language/en/plan/inputs.ts';
import type { IssueTexts } from '#language/messages.ts';

/** What is to be filled in for a method. */
const noDataAdvice: Readonly<Record<SplitMethod, string>> = {
  equal: '',
  weights: 'Fill in weights on the sheet Organisation',
  lastPeriod: 'Fill in last period’s months on the sheet Bases',
  growth: 'Fill in last period’s months and growth on the sheet Bases',
  rank: 'Fill in ranks on the sheet Organisation',
  headcountRank: 'Fill in headcounts on the sheet Organisation',
  averagePotential: 'Fill in past average and potential on the sheet Bases',
};

export const noDataIssues: IssueTexts<NoDataIssues> = {
  'plan.split.noData': ({ member, method, goals, all }) =>
    `“${member}” shares its target by “${inputTexts.choices.splitMethod[method]}”, but those below have no figures for it${all ? '' : ` for ${goals.split('\n').join(', ')}`}: all get the same. ${noDataAdvice[method]}${all ? `, or choose “${inputTexts.choices.splitMethod.equal}”` : ''}.`,
  'plan.months.noHistory': ({ goal }) =>
    `“${goal}” goes to its months by last period, but nobody has figures of last period: all months get the same. Fill in last period’s months on the sheet Bases, or choose “${inputTexts.choices.monthMethod.equal}”.`,
};
