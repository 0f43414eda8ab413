import { dealsNeeded, stageVolumes, topVolume } from '#engine/funnel/volumes.ts';
import { success } from '#engine/issue.ts';
import { defineFunction } from '../definition.ts';
import { column, eachNumber, IS_RATE, isNumber, isOmitted, orDefault, UP } from '../portable/pieces.ts';
import { AVG_PREMIUM, PERIODS, RATES, TARGET } from './parameters.ts';
import { asColumn } from './shapes.ts';

const FUNNEL_GIVEN = `${isNumber('target', 'target>=0')},${isNumber('avg_premium', 'avg_premium>0')}`;

export const FUNNEL_DEALS = defineFunction({
  id: 'FUNNEL_DEALS',
  parameters: [TARGET, AVG_PREMIUM],
  result: 'cell',
  docs: {
    summary: {
      en: 'Whole deals that a target needs: target ÷ average deal, rounded up.',
      'zh-CN': '目标需要多少单：目标额 ÷ 件均额，向上取整。',
    },
    result: { en: 'A whole number of deals.', 'zh-CN': '整数单量。' },
  },
  examples: [
    {
      formula: '=FUNNEL_DEALS(1000000,2000)',
      result: 500,
      docs: { en: 'A million at 2,000 a deal.', 'zh-CN': '一百万，件均 2000。' },
    },
    {
      formula: '=FUNNEL_DEALS(55000,350)',
      result: 158,
      docs: { en: 'A part of a deal needs a whole one.', 'zh-CN': '不足一单按一单计。' },
    },
    {
      formula: '=FUNNEL_DEALS(1000,-5)',
      result: '#VALUE!',
      docs: { en: 'An average deal must be above 0.', 'zh-CN': '件均额必须大于 0。' },
    },
  ],
  portable: `=LAMBDA(target,avg_premium,LET(up,${UP},IF(AND(${FUNNEL_GIVEN}),up(target/avg_premium),#VALUE!)))`,
  run: ({ target, avg_premium }) => dealsNeeded(target, avg_premium),
});

export const FUNNEL_CALLS = defineFunction({
  id: 'FUNNEL_CALLS',
  parameters: [TARGET, AVG_PREMIUM, RATES, PERIODS],
  result: 'cell',
  docs: {
    summary: {
      en: 'Whole activities needed at the top of the funnel, such as calls: deals ÷ every rate ÷ periods, rounded up once.',
      'zh-CN': '漏斗顶端需要的活动量（如电话量）：单量 ÷ 各级转化率 ÷ 期数，最后一次向上取整。',
    },
    result: { en: 'A whole number of activities in each period.', 'zh-CN': '每期的整数活动量。' },
    notes: [
      {
        en: 'Deals are whole before they are divided by the rates; nothing else is rounded on the way.',
        'zh-CN': '先把单量取整，再除以各级转化率；中途不再取整。',
      },
    ],
  },
  examples: [
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{0.1,0.5,0.1})',
      result: 100000,
      docs: { en: 'Calls in a year.', 'zh-CN': '全年的电话量。' },
    },
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{0.1,0.5,0.1},250)',
      result: 400,
      docs: { en: 'Calls on each of 250 working days.', 'zh-CN': '250 个工作日里每天的电话量。' },
    },
    {
      formula: '=FUNNEL_CALLS(1000000,4000,{0.2,0.5,0.2},250)',
      result: 50,
      docs: { en: 'With bigger deals and better rates.', 'zh-CN': '提高件均与转化率之后。' },
    },
    {
      formula: '=FUNNEL_CALLS(21,1,0.7)',
      result: 30,
      docs: { en: 'An exact quotient never comes out one too high.', 'zh-CN': '恰好整除时不会多出一个。' },
    },
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{10,50,10})',
      result: '#VALUE!',
      docs: { en: 'Ten per cent is 10% or 0.1, not 10.', 'zh-CN': '百分之十是 10% 或 0.1，不是 10。' },
    },
  ],
  portable: `=LAMBDA(target,avg_premium,rates,[periods],LET(up,${UP},p,${orDefault('periods', '1')},IF(AND(${FUNNEL_GIVEN},${eachNumber('rates', IS_RATE)},${isNumber('p', 'p>0')}),up(REDUCE(up(target/avg_premium),rates,LAMBDA(a,v,IF(v="",a,a/v)))/p),#VALUE!)))`,
  run: ({ target, avg_premium, rates, periods }) =>
    topVolume({ target, averageDeal: avg_premium, rates }, periods),
});

export const FUNNEL_STAGES = defineFunction({
  id: 'FUNNEL_STAGES',
  parameters: [
    TARGET,
    AVG_PREMIUM,
    RATES,
    {
      name: 'periods',
      kind: 'number',
      optional: true,
      docs: {
        en: 'Into how many periods the work is spread; left out: the whole time, in whole numbers.',
        'zh-CN': '工作分到多少期；省略时为全部时间，取整数。',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'The volume of every stage: deals first, then each stage back to the top of the funnel.',
      'zh-CN': '每一级的数量：先是单量，再逐级往回到漏斗顶端。',
    },
    result: {
      en: 'A column, one row more than there are rates. Without periods whole numbers; with periods the exact quotient for each period.',
      'zh-CN': '一列，比转化率多一行。不填期数为整数；填期数为每期的精确商。',
    },
  },
  examples: [
    {
      formula: '=FUNNEL_STAGES(1000000,2000,{0.1,0.5,0.1})',
      result: [[500], [5000], [10000], [100000]],
      docs: {
        en: 'Deals, meetings, appointments and calls of a year.',
        'zh-CN': '全年的单量、面谈、约见与电话。',
      },
    },
    {
      formula: '=FUNNEL_STAGES(1000000,2000,{0.1,0.5,0.1},250)',
      result: [[2], [20], [40], [400]],
      docs: { en: 'The same for each working day.', 'zh-CN': '每个工作日的数量。' },
    },
    {
      formula: '=FUNNEL_STAGES(14,1,{0.4,0.5,0.35,0.1})',
      result: [[14], [35], [70], [200], [2000]],
      docs: { en: 'Four rates give five rows.', 'zh-CN': '四个转化率得到五行。' },
    },
  ],
  portable: `=LAMBDA(target,avg_premium,rates,[periods],LET(up,${UP},b,${isOmitted('periods')},p,IF(b,1,periods),IF(AND(${FUNNEL_GIVEN},${eachNumber('rates', IS_RATE)},${isNumber('p', 'p>0')}),LET(d,up(target/avg_premium),s,VSTACK(d,SCAN(d,${column('rates')},LAMBDA(a,v,a/v))),IF(b,MAP(s,LAMBDA(v,up(v))),s/p)),#VALUE!)))`,
  run: ({ target, avg_premium, rates, periods }) => {
    const volumes = stageVolumes({ target, averageDeal: avg_premium, rates }, periods);
    return volumes.ok ? success(asColumn(volumes.value)) : volumes;
  },
});
