import { success } from '#engine/issue.ts';
import { split } from '#engine/split/split.ts';
import { toAmount, toUnits } from '#engine/units.ts';
import { defineFunction } from '../definition.ts';
import { isNumber, orDefault } from '../portable/pieces.ts';
import { FAIR, MONOTONE, ORDERED, WEIGHTS } from '../portable/split.ts';
import { exactCount, isCount, toAmount as toAmountText, UNIT as UNIT_TEXT } from '../portable/units.ts';
import { TOTAL, UNIT } from './parameters.ts';
import { inShapeOf } from './shapes.ts';

export const TARGET_SPLIT = defineFunction({
  id: 'TARGET_SPLIT',
  parameters: [
    TOTAL,
    {
      name: 'weights',
      kind: 'block',
      docs: {
        en: 'One weight for each part, 0 or more; a blank counts as 0. All 0: equal parts.',
        'zh-CN': '每一份一个权重，0 或更大；空白按 0 计。全为 0 时平均分。',
      },
    },
    UNIT,
    {
      name: 'method',
      kind: 'choice',
      choices: ['fair', 'ordered', 'monotone'],
      optional: true,
      default: 'fair',
      docs: {
        en: '"fair" (largest remainder, for people and regions; default), "ordered" (rounds the running total, for periods) or "monotone" (a larger total never makes a part smaller).',
        'zh-CN':
          '"fair"（最大余数法，适合人员和地区，默认）、"ordered"（对累计数取整，适合各期）或 "monotone"（总额变大时，任何一份都不会变小）。',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'Splits a total into parts in proportion to weights; the parts add up to the total exactly.',
      'zh-CN': '按权重分解总额，各份之和与总额完全相等。',
    },
    result: {
      en: 'Parts in the shape of the weights, multiples of unit. A weight of 0 among others receives 0.',
      'zh-CN': '与权重形状相同的各份，均为 unit 的整数倍。其他权重不为 0 时，权重 0 得 0。',
    },
    notes: [
      {
        en: 'Largest remainder can make a part smaller when the total grows: weights 6, 6, 2 give 4, 4, 2 of 10 but 5, 5, 1 of 11. Where that must not happen, use "monotone".',
        'zh-CN':
          '最大余数法在总额变大时可能使某一份变小：权重 6、6、2 分 10 得 4、4、2，分 11 得 5、5、1。不允许时请用 "monotone"。',
      },
    ],
  },
  examples: [
    {
      formula: '=TARGET_SPLIT(100,{5117;4400;162;161;160})',
      result: [[51], [44], [2], [2], [1]],
      docs: { en: 'A hundred by votes.', 'zh-CN': '一百按票数分解。' },
    },
    {
      formula: '=TARGET_SPLIT(11,{6,6,2})',
      result: [[5, 5, 1]],
      docs: { en: 'In the shape of the weights: a row.', 'zh-CN': '结果与权重同形：一行。' },
    },
    {
      formula: '=TARGET_SPLIT(100,{1,1,1,1,1,1,1,1,1,1,1,1},1,"ordered")',
      result: [[8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8]],
      docs: { en: 'Twelve months.', 'zh-CN': '十二个月。' },
    },
    {
      formula: '=TARGET_SPLIT(10,{6,6,2},,"monotone")',
      result: [[5, 4, 1]],
      docs: { en: 'Of 11 it gives 5, 5, 1: nobody loses.', 'zh-CN': '分 11 时得 5、5、1：谁都不会变少。' },
    },
    {
      formula: '=TARGET_SPLIT(100,{175,50},0.01)',
      result: [[77.78, 22.22]],
      docs: { en: 'To the cent.', 'zh-CN': '精确到分。' },
    },
  ],
  portable: `=LAMBDA(total,weights,[unit],[method],LET(${UNIT_TEXT},k,${orDefault('method', '"fair"')},x,${exactCount('total')},IF(AND(${isNumber('total')},sound,${isCount('x')},MAP(weights,LAMBDA(v,OR(v="",AND(ISNUMBER(v),v>=0)))),OR(k="fair",k="ordered",k="monotone")),LET(t,ABS(ROUND(x,0)),o,MAP(TOCOL(weights),LAMBDA(v,IF(v="",0,v))),${WEIGHTS},p,IF(k="fair",${FAIR},IF(k="ordered",${ORDERED},${MONOTONE}))*SIGN(x),q,${toAmountText('p')},MAP(SCAN(0,weights,LAMBDA(a,v,a+1)),LAMBDA(j,INDEX(q,j,1)))),#VALUE!)))`,
  engineNames: { amount: 'total' },
  run: ({ total, weights, unit, method }) => {
    const counted = toUnits(total, unit);
    if (!counted.ok) return counted;
    const parts = split(counted.value, weights.values, method);
    if (!parts.ok) return parts;
    return success(
      inShapeOf(
        weights,
        parts.value.map((part) => toAmount(part, unit)),
      ),
    );
  },
});
