import { lagSchedule } from '#engine/funnel/lag.ts';
import { defineFunction } from '../definition.ts';
import { pairs } from './pairs.ts';
import { RATES } from './parameters.ts';

export const FUNNEL_LAG = defineFunction({
  id: 'FUNNEL_LAG',
  parameters: [
    { name: 'deals', kind: 'block' },
    { ...RATES, kind: 'pairedNumbers' },
    { name: 'lags', kind: 'pairedNumbers' },
  ],
  result: 'block',
  examples: [
    {
      formula: '=FUNNEL_LAG({0,0,5},{0.5,0.1},{0,2})',
      result: [
        [0, 0, 5],
        [0, 0, 10],
        [100, 0, 0],
      ],
    },
    {
      formula: '=FUNNEL_LAG({4,2},0.5,1)',
      result: [
        [4, 2],
        [12, 0],
      ],
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
