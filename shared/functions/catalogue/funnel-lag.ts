import { lagSchedule } from '#engine/funnel/lag.ts';
import { defineFunction } from '../definition.ts';
import { pairs } from './pairs.ts';
import { RATES } from './parameters.ts';

export const FUNNEL_LAG = defineFunction({
  id: 'FUNNEL_LAG',
  parameters: [
    {
      name: 'deals',
      kind: 'block',
      docs: {
        en: 'Deals that close in each period, in order; a blank counts as 0.',
        'zh-CN': '每期要签的单量，按顺序；空白按 0 计。',
      },
    },
    { ...RATES, kind: 'pairedNumbers' },
    {
      name: 'lags',
      kind: 'pairedNumbers',
      docs: {
        en: 'For each rate the whole periods between the stage and the one before it: 0, 1, 2 …',
        'zh-CN': '每个转化率对应的间隔：上一环节要提前几个整期，0、1、2……',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'When the work of each stage falls due, for deals that close in given periods.',
      'zh-CN': '要在各期签单，各环节的工作须在哪一期完成。',
    },
    result: {
      en: 'A block with one row per stage, deals first, the top of the funnel last, one column per period: the exact volume. What falls before the first period is added to the first.',
      'zh-CN': '每个环节一行，单量在前，漏斗顶端在后；每期一列：精确的数量。早于第一期的并入第一期。',
    },
  },
  examples: [
    {
      formula: '=FUNNEL_LAG({0,0,5},{0.5,0.1},{0,2})',
      result: [
        [0, 0, 5],
        [0, 0, 10],
        [100, 0, 0],
      ],
      docs: {
        en: 'Calls for deals in March fall in January.',
        'zh-CN': '三月签的单，电话要在一月打。',
      },
    },
    {
      formula: '=FUNNEL_LAG({4,2},0.5,1)',
      result: [
        [4, 2],
        [12, 0],
      ],
      docs: {
        en: 'What should have been done before the first period is added to it.',
        'zh-CN': '第一期之前就该做的并入第一期。',
      },
    },
  ],
  portable: null,
  run: ({ deals, rates, lags }) => {
    const steps = pairs({ argument: 'rates', cells: rates }, { argument: 'lags', cells: lags });
    if (!steps.ok) return steps;
    return lagSchedule(
      deals.values,
      steps.value.map(([rate]) => rate),
      steps.value.map(([, lag]) => lag),
    );
  },
});
