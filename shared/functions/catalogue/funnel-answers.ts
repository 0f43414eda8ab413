import { forecastAmount, forecastDeals } from '#engine/funnel/forecast.ts';
import { ratesBetween } from '#engine/funnel/rates.ts';
import { sensitivityGrid } from '#engine/funnel/sensitivity.ts';
import { success } from '#engine/issue.ts';
import { defineFunction } from '../definition.ts';
import {
  column,
  count,
  eachNumber,
  IS_RATE,
  isNumber,
  isOmitted,
  orDefault,
  UP,
  wholeOrError,
} from '../portable/pieces.ts';
import { AVG_PREMIUM, PERIODS, RATES, TARGET } from './parameters.ts';
import { asColumn } from './shapes.ts';

export const FUNNEL_FORECAST = defineFunction({
  id: 'FUNNEL_FORECAST',
  parameters: [
    {
      name: 'volume',
      kind: 'number',
      docs: {
        en: 'Activities at the top of the funnel, 0 or more.',
        'zh-CN': '漏斗顶端的活动量，0 或更大。',
      },
    },
    RATES,
    {
      ...AVG_PREMIUM,
      optional: true,
      docs: {
        en: 'The average amount of one deal; with it the result is an amount.',
        'zh-CN': '件均额；填写时结果为金额。',
      },
    },
  ],
  result: 'cell',
  docs: {
    summary: {
      en: 'Forward through the funnel: the deals to expect from a volume at the top, or the amount.',
      'zh-CN': '顺着漏斗往下：顶端的活动量预计带来多少单，或多少金额。',
    },
    result: {
      en: 'Expected deals, exact and so possibly fractional; with avg_premium an amount.',
      'zh-CN': '预计单量（精确值，可能有小数）；填 avg_premium 时为金额。',
    },
  },
  examples: [
    {
      formula: '=FUNNEL_FORECAST(100000,{0.1,0.5,0.1})',
      result: 500,
      docs: { en: 'Deals to expect from 100,000 calls.', 'zh-CN': '十万通电话预计的单量。' },
    },
    {
      formula: '=FUNNEL_FORECAST(400,{0.1,0.5,0.1},2000)',
      result: 4000,
      docs: { en: 'The amount to expect from a day of 400 calls.', 'zh-CN': '一天 400 通电话预计的金额。' },
    },
  ],
  portable: `=LAMBDA(volume,rates,[avg_premium],LET(b,${isOmitted('avg_premium')},q,IF(b,1,avg_premium),IF(AND(${isNumber('volume', 'volume>=0')},${eachNumber('rates', IS_RATE)},${isNumber('q', 'q>0')}),REDUCE(volume,rates,LAMBDA(a,v,IF(v="",a,a*v)))*q,#VALUE!)))`,
  run: ({ volume, rates, avg_premium }) =>
    avg_premium === undefined ? forecastDeals(volume, rates) : forecastAmount(volume, rates, avg_premium),
});

export const FUNNEL_RATES = defineFunction({
  id: 'FUNNEL_RATES',
  parameters: [
    {
      name: 'volumes',
      kind: 'numbers',
      docs: {
        en: 'What each stage saw, deals first, the top of the funnel last.',
        'zh-CN': '各级的数量，单量在前，漏斗顶端在后。',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'The rates between consecutive volumes, deals first.',
      'zh-CN': '相邻两级数量之间的转化率，单量在前。',
    },
    result: {
      en: 'A column of rates, one shorter than the volumes. No activity at a stage: #N/A.',
      'zh-CN': '一列转化率，比数量少一行。某级没有活动量时为 #N/A。',
    },
  },
  examples: [
    {
      formula: '=FUNNEL_RATES({500;5000;10000;100000})',
      result: [[0.1], [0.5], [0.1]],
      docs: { en: 'Rates of the last year, from its records.', 'zh-CN': '由去年的记录算出转化率。' },
    },
    {
      formula: '=FUNNEL_RATES({0;0;10})',
      result: '#N/A',
      docs: { en: 'No meetings: no rate can be told.', 'zh-CN': '没有面谈，算不出转化率。' },
    },
    {
      formula: '=FUNNEL_RATES({100;20})',
      result: '#VALUE!',
      docs: { en: 'Deals stand first, not last.', 'zh-CN': '单量要写在最前。' },
    },
  ],
  portable: `=LAMBDA(volumes,IF(AND(${eachNumber('volumes', 'v>=0')},${count('volumes')}>1),LET(t,${column('volumes')},a,DROP(t,-1),b,DROP(t,1),IF(SUM((a>b*(1+1E-9))*1)>0,#VALUE!,${wholeOrError('MAP(a,b,LAMBDA(v,w,IF(w=0,NA(),IF(v>w,1,v/w))))')})),#VALUE!))`,
  run: ({ volumes }) => {
    const rates = ratesBetween(volumes);
    return rates.ok ? success(asColumn(rates.value)) : rates;
  },
});

export const FUNNEL_SENSITIVITY = defineFunction({
  id: 'FUNNEL_SENSITIVITY',
  parameters: [
    TARGET,
    {
      name: 'avg_premiums',
      kind: 'numbers',
      docs: { en: 'Average deals to compare, one a column.', 'zh-CN': '要比较的件均额，每个一列。' },
    },
    RATES,
    {
      name: 'which_rate',
      kind: 'number',
      docs: {
        en: 'The number of the rate that varies, 1 for the first.',
        'zh-CN': '变动第几个转化率，第一个为 1。',
      },
    },
    {
      name: 'rate_values',
      kind: 'numbers',
      docs: { en: 'Values of that rate, one a row.', 'zh-CN': '该转化率的取值，每个一行。' },
    },
    PERIODS,
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'Activities needed for several average deals and several values of one rate.',
      'zh-CN': '不同件均额与某一转化率不同取值下需要的活动量。',
    },
    result: {
      en: 'A grid: one row per rate value, one column per average deal, each cell what FUNNEL_CALLS gives.',
      'zh-CN': '一个表格：每个转化率取值一行，每个件均额一列，每格等于 FUNNEL_CALLS 的结果。',
    },
  },
  examples: [
    {
      formula: '=FUNNEL_SENSITIVITY(1000000,{2000,4000},{0.1,0.5,0.1},1,{0.1;0.2},250)',
      result: [
        [400, 200],
        [200, 100],
      ],
      docs: {
        en: 'Calls a day for two average deals and two close rates.',
        'zh-CN': '两种件均与两种签单率下每天的电话量。',
      },
    },
  ],
  portable: `=LAMBDA(target,avg_premiums,rates,which_rate,rate_values,[periods],LET(up,${UP},p,${orDefault('periods', '1')},IF(AND(${isNumber('target', 'target>=0')},${eachNumber('avg_premiums', 'v>0')},${eachNumber('rates', IS_RATE)},${eachNumber('rate_values', IS_RATE)},${isNumber('p', 'p>0')},${isNumber('which_rate', `which_rate>=1,which_rate<=${count('rates')},which_rate=INT(which_rate)`)}),LET(n,${count('rates')},q,${column('rates')},x,${column('avg_premiums')},y,${column('rate_values')},${wholeOrError(`MAKEARRAY(${count('rate_values')},${count('avg_premiums')},LAMBDA(i,j,up(REDUCE(up(target/INDEX(x,j,1)),SEQUENCE(n),LAMBDA(a,k,a/IF(k=which_rate,INDEX(y,i,1),INDEX(q,k,1))))/p)))`)}),#VALUE!)))`,
  run: ({ target, avg_premiums, rates, which_rate, rate_values, periods }) =>
    sensitivityGrid(
      { target, averageDeals: avg_premiums, rates, whichRate: which_rate, rateValues: rate_values },
      periods,
    ),
});
