import type { FunnelArgument, FunnelIssues } from '#engine/funnel/issues.ts';
import type { IssueTexts } from '#language/messages.ts';

/** 参数名不翻译（与公式提示一致），后面附中文说明。 */
const names: Readonly<Record<FunnelArgument, string>> = {
  target: 'target（目标额）',
  avg_premium: 'avg_premium（件均额）',
  avg_premiums: 'avg_premiums（件均额）',
  rates: 'rates（各级转化率）',
  periods: 'periods（期数）',
  calls: 'calls（电话量）',
  which_rate: 'which_rate（第几个转化率）',
  which_rates: 'which_rates（哪几个转化率）',
  rate_values: 'rate_values（转化率取值）',
  volume: 'volume（活动量）',
  volumes: 'volumes（各级数量）',
  deals: 'deals（签单数）',
  lags: 'lags（间隔期数）',
  working_days: 'working_days（每周工作日）',
  working_weeks: 'working_weeks（每年工作周）',
  capacity_per_day: 'capacity_per_day（每日可承担量）',
};

export const funnelIssues: IssueTexts<FunnelIssues> = {
  'funnel.notPositive': ({ argument, value }) => `${names[argument]}：${value} 不大于 0。请填大于 0 的数。`,
  'funnel.negative': ({ argument, value }) =>
    `${names[argument]}：${value} 不是 0 或正数。请填 0 或大于 0 的数。`,
  'funnel.empty': ({ argument }) => `${names[argument]}：没有数值。请至少填一个。`,
  'funnel.rate.notPositive': ({ argument, value }) =>
    `${names[argument]}：${value} 不大于 0。请填进入下一环节的比例，例如 10% 或 0.1。`,
  'funnel.rate.aboveOne': ({ argument, value }) =>
    `${names[argument]}：${value} 大于 1。百分之十请写成 10% 或 0.1。`,
  'funnel.whichRate.outside': ({ argument, value, rates }) =>
    rates === 1
      ? `${names[argument]}：没有第 ${value} 个转化率。只有一个转化率，请填 1。`
      : `${names[argument]}：没有第 ${value} 个转化率。请填 1 到 ${rates} 的整数。`,
  'funnel.whichRate.repeated': ({ argument, value }) =>
    `${names[argument]}：${value} 重复了。每个转化率只写一次。`,
  'funnel.time.aboveLimit': ({ argument, value, limit }) =>
    `${names[argument]}：${value} 大于 ${limit}。请填不超过 ${limit} 的数。`,
  'funnel.lags.count': ({ given, rates }) =>
    `${names.lags}：有 ${given} 个间隔，却有 ${rates} 个转化率。请为每个转化率填一个间隔。`,
  'funnel.lags.notWhole': ({ value }) => `${names.lags}：${value} 不是整数期。请填 0、1、2 等。`,
  'funnel.volumes.tooFew': () =>
    `${names.volumes}：只有一个数量，算不出转化率。请至少填两个，签单数在前，往上逐级排列。`,
  'funnel.volumes.aboveEarlierStage': ({ volume, earlier }) =>
    `${names.volumes}：${volume} 大于它的上一环节 ${earlier}。请把签单数写在最前，漏斗顶端写在最后。`,
  'funnel.outOfRange': ({ value }) =>
    `计算结果（${value}）超出可精确计算的范围。请检查参数的小数点是否写错位置。`,
  'funnel.noAnswer.rateAboveOne': ({ rate, value }) =>
    `无法达到：第 ${rate} 个转化率须为 ${percent(value)}。请让更多转化率一起提高，或提高件均额、增加电话量。`,
  'funnel.noAnswer.noVolume': ({ stage }) =>
    `无法得出转化率：第 ${stage} 个数量为 0。请改用有活动量的一期数据。`,
  'funnel.noAnswer.lessThanOneDeal': ({ deals }) =>
    `无法达到：整个计划期的可承担量只够 ${Number(deals.toPrecision(3))} 单，不足一单。请提高转化率或可承担量。`,
};

/** 保留六位有效数字，以免 100.01% 显示成 100%。 */
const percent = (share: number) => `${Number((share * 100).toPrecision(6))}%`;
