import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  avg_premium: '件均额：平均每单的金额。',
  rates: '从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。',
  periods: '工作分到多少期，例如 250 个工作日；省略时为 1。',
} as const;

export const funnel: Readonly<Record<string, FunctionDocs>> = {
  FUNNEL_DEALS: {
    summary: '目标需要多少单：目标额 ÷ 件均额，向上取整。',
    result: '整数单量。',
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
    },
    examples: ['一百万，件均 2000。', '不足一单按一单计。', '件均额必须大于 0。'],
  },
  FUNNEL_CALLS: {
    summary: '漏斗顶端需要的活动量（如电话量）：单量 ÷ 各级转化率 ÷ 期数，最后一次向上取整。',
    result: '每期的整数活动量。',
    notes: ['先把单量取整，再除以各级转化率；中途不再取整。'],
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
      rates: parameters.rates,
      periods: parameters.periods,
    },
    examples: [
      '全年的电话量。',
      '250 个工作日里每天的电话量。',
      '提高件均与转化率之后。',
      '恰好除尽时不会多算一个。',
      '百分之十是 10% 或 0.1，不是 10。',
    ],
  },
  FUNNEL_STAGES: {
    summary: '每一级的数量：先是单量，再逐级倒推到漏斗顶端。',
    result: '一列，比转化率多一行。不填期数为整数；填期数为每期的精确商。',
    parameters: {
      target: shared.target,
      avg_premium: parameters.avg_premium,
      rates: parameters.rates,
      periods: '工作分到多少期；省略时为全部时间，取整数。',
    },
    examples: ['全年的单量、面谈、约见与电话。', '每个工作日的数量。', '四个转化率得到五行。'],
  },
  FUNNEL_FORECAST: {
    summary: '顺着漏斗往下：由顶端的活动量预测能签多少单，或多少金额。',
    result: '预测单量（精确值，可能有小数）；填 avg_premium 时为金额。',
    parameters: {
      volume: '漏斗顶端的活动量，0 或更大。',
      rates: parameters.rates,
      avg_premium: '件均额；填写时结果为金额。',
    },
    examples: ['十万通电话能签多少单。', '一天 400 通电话能带来多少金额。'],
  },
  FUNNEL_RATES: {
    summary: '相邻两级数量之间的转化率，单量在前。',
    result: '一列转化率，比数量少一行。某级没有活动量时为 #N/A。',
    parameters: {
      volumes: '各级的数量，单量在前，漏斗顶端在后。',
    },
    examples: ['由去年的记录算出转化率。', '没有面谈，算不出转化率。', '单量要写在最前。'],
  },
  FUNNEL_SOLVE: {
    summary: '反推：每期打这么多电话，目标额能到多少，或件均额、转化率要到多少。',
    result: '一个数；求 "rates" 时为一列转化率，可变动的几个乘以同一倍数。若有超过 100% 的，为 #N/A。',
    notes: ['这里单量不取整，答案才是一个确定的数。'],
    parameters: {
      unknown: '求什么："target"（目标额）、"avg_premium"（件均额）或 "rates"（转化率）。',
      target: '要达到的金额，0 或更大。若它就是未知数，可以留空。',
      avg_premium: '件均额：平均每单的金额。若它就是未知数，可以留空。',
      rates: parameters.rates,
      calls: '每期能完成的漏斗顶端活动量。',
      periods: parameters.periods,
      which_rates: '求 "rates" 时：哪几个转化率可以变动，第一个为 1；省略为全部。',
    },
    examples: [
      '每天 60 通电话能带来多少。',
      '件均额要多大。',
      '第一和第三个转化率要提高到多少。',
      '每天一通电话无法达到。',
    ],
  },
  FUNNEL_SENSITIVITY: {
    summary: '不同件均额与某一转化率不同取值下需要的活动量。',
    result: '一个表格：每个转化率取值一行，每个件均额一列，每格等于 FUNNEL_CALLS 的结果。',
    parameters: {
      target: shared.target,
      avg_premiums: '要比较的件均额，每个一列。',
      rates: parameters.rates,
      which_rate: '变动第几个转化率，第一个为 1。',
      rate_values: '该转化率的取值，每个一行。',
      periods: parameters.periods,
    },
    examples: ['两种件均与两种签单率下每天的电话量。'],
  },
  FUNNEL_LAG: {
    summary: '要在各期签单，各环节的工作须在哪一期完成。',
    result: '每个环节一行，单量在前，漏斗顶端在后；每期一列：精确的数量。早于第一期的并入第一期。',
    parameters: {
      deals: '每期要签的单量，按顺序；空白按 0 计。',
      rates: parameters.rates,
      lags: '每个转化率对应的间隔：上一环节要提前几个整期，0、1、2……',
    },
    examples: ['三月签的单，电话要在一月打。', '第一期之前就该做的并入第一期。'],
  },
};
