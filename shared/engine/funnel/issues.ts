import { issuesOf } from '#engine/issue.ts';

/** The inputs by the names people type them under; issues carry these in `path[0]` and in their parameters. */
export type FunnelArgument =
  | 'target'
  | 'avg_premium'
  | 'avg_premiums'
  | 'rates'
  | 'periods'
  | 'calls'
  | 'which_rate'
  | 'which_rates'
  | 'rate_values'
  | 'volume'
  | 'volumes'
  | 'deals'
  | 'lags'
  | 'working_days'
  | 'working_weeks'
  | 'capacity_per_day';

/** Stages and rates are numbered from 1 in parameters, as people count them. */
export interface FunnelIssues {
  'funnel.notPositive': { argument: FunnelArgument; value: number };
  'funnel.negative': { argument: FunnelArgument; value: number };
  'funnel.empty': { argument: FunnelArgument };
  'funnel.rate.notPositive': { argument: FunnelArgument; value: number };
  'funnel.rate.aboveOne': { argument: FunnelArgument; value: number };
  'funnel.whichRate.outside': { argument: FunnelArgument; value: number; rates: number };
  'funnel.whichRate.repeated': { argument: FunnelArgument; value: number };
  'funnel.time.aboveLimit': { argument: FunnelArgument; value: number; limit: number };
  'funnel.lags.count': { given: number; rates: number };
  'funnel.lags.notWhole': { value: number };
  'funnel.volumes.tooFew': { given: number };
  'funnel.volumes.aboveEarlierStage': { stage: number; volume: number; earlier: number };
  'funnel.outOfRange': { value: number };
  'funnel.noAnswer.rateAboveOne': { rate: number; value: number };
  'funnel.noAnswer.noVolume': { stage: number };
  'funnel.noAnswer.lessThanOneDeal': { deals: number };
}
export const funnelIssue = issuesOf<FunnelIssues>();

/**
 * The codes that say "a sound question, but it has no answer": `#N/A` in a cell. All other errors are
 * mistakes in the input: `#VALUE!`.
 */
export const funnelNoAnswerCodes: readonly (keyof FunnelIssues)[] = [
  'funnel.noAnswer.rateAboveOne',
  'funnel.noAnswer.noVolume',
  'funnel.noAnswer.lessThanOneDeal',
];
