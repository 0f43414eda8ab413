import type { FunnelIssues } from '#engine/funnel/issues.ts';
import type { IssueTexts } from '#language/messages.ts';

export const funnelIssues: IssueTexts<FunnelIssues> = {
  'funnel.notPositive': ({ argument, value }) =>
    `${argument}: ${value} is not above 0. Write a number greater than 0.`,
  'funnel.negative': ({ argument, value }) =>
    `${argument}: ${value} is not 0 or more. Write 0 or a number greater than 0.`,
  'funnel.empty': ({ argument }) => `${argument}: there is no value. Give at least one.`,
  'funnel.rate.notPositive': ({ argument, value }) =>
    `${argument}: ${value} is not above 0. Write the share that reaches the next stage, such as 10% or 0.1.`,
  'funnel.rate.aboveOne': ({ argument, value }) =>
    `${argument}: ${value} is more than 1. For ten per cent write 10% or 0.1.`,
  'funnel.whichRate.outside': ({ argument, value, rates }) =>
    rates === 1
      ? `${argument}: ${value} is not the number of a rate. There is one rate: write 1.`
      : `${argument}: ${value} is not the number of a rate. Write a whole number from 1 to ${rates}.`,
  'funnel.whichRate.repeated': ({ argument, value }) =>
    `${argument}: ${value} stands there twice. Name each rate once.`,
  'funnel.time.aboveLimit': ({ argument, value, limit }) =>
    `${argument}: ${value} is more than ${limit}. Write a number up to ${limit}.`,
  'funnel.lags.count': ({ given, rates }) =>
    `lags: the number of lags (${given}) differs from the number of rates (${rates}). Give one lag for each rate.`,
  'funnel.lags.notWhole': ({ value }) =>
    `lags: ${value} is not a whole number of periods. Write 0, 1, 2 and so on.`,
  'funnel.volumes.tooFew': () =>
    'volumes: one volume has no rate. Give at least two, deals first, each next stage after them.',
  'funnel.volumes.aboveEarlierStage': ({ volume, earlier }) =>
    `volumes: ${volume} is more than ${earlier}, the volume it comes from. Write the deals first and the top of the funnel last.`,
  'funnel.outOfRange': ({ value }) =>
    `The result (${value}) is beyond what can be calculated exactly. Look for a slipped decimal point in the arguments.`,
  'funnel.noAnswer.rateAboveOne': ({ rate, value }) =>
    `Not reachable: rate ${rate} would have to be ${percent(value)}. Let more rates move together, or raise the average deal or the number of calls.`,
  'funnel.noAnswer.noVolume': ({ stage }) =>
    `No rate can be told: the volume in place ${stage} is 0. Give the volumes of a period with activity.`,
  'funnel.noAnswer.lessThanOneDeal': ({ deals }) =>
    `Not reachable: the capacity of the whole plan gives only ${Number(deals.toPrecision(3))} of a deal. Raise the rates or the capacity.`,
};

/** Six digits, so that 100.01% is not shown as 100%. */
const percent = (share: number) => `${Number((share * 100).toPrecision(6))}%`;
