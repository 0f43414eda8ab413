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
  examples: [
    { formula: '=FUNNEL_DEALS(1000000,2000)', result: 500 },
    { formula: '=FUNNEL_DEALS(55000,350)', result: 158 },
    { formula: '=FUNNEL_DEALS(1000,-5)', result: '#VALUE!' },
  ],
  portable: `=LAMBDA(target,avg_premium,LET(up,${UP},IF(AND(${FUNNEL_GIVEN}),up(target/avg_premium),#VALUE!)))`,
  run: ({ target, avg_premium }) => dealsNeeded(target, avg_premium),
});

export const FUNNEL_CALLS = defineFunction({
  id: 'FUNNEL_CALLS',
  parameters: [TARGET, AVG_PREMIUM, RATES, PERIODS],
  result: 'cell',
  examples: [
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{0.1,0.5,0.1})',
      result: 100000,
    },
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{0.1,0.5,0.1},250)',
      result: 400,
    },
    {
      formula: '=FUNNEL_CALLS(1000000,4000,{0.2,0.5,0.2},250)',
      result: 50,
    },
    { formula: '=FUNNEL_CALLS(21,1,0.7)', result: 30 },
    {
      formula: '=FUNNEL_CALLS(1000000,2000,{10,50,10})',
      result: '#VALUE!',
    },
  ],
  portable: `=LAMBDA(target,avg_premium,rates,[periods],LET(up,${UP},p,${orDefault('periods', '1')},IF(AND(${FUNNEL_GIVEN},${eachNumber('rates', IS_RATE)},${isNumber('p', 'p>0')}),up(REDUCE(up(target/avg_premium),${column('rates')},LAMBDA(a,v,a/v))/p),#VALUE!)))`,
  run: ({ target, avg_premium, rates, periods }) =>
    topVolume({ target, averageDeal: avg_premium, rates }, periods),
});

export const FUNNEL_STAGES = defineFunction({
  id: 'FUNNEL_STAGES',
  parameters: [TARGET, AVG_PREMIUM, RATES, { name: 'periods', kind: 'number', optional: true }],
  result: 'block',
  examples: [
    {
      formula: '=FUNNEL_STAGES(1000000,2000,{0.1,0.5,0.1})',
      result: [[500], [5000], [10000], [100000]],
    },
    {
      formula: '=FUNNEL_STAGES(1000000,2000,{0.1,0.5,0.1},250)',
      result: [[2], [20], [40], [400]],
    },
    {
      formula: '=FUNNEL_STAGES(14,1,{0.4,0.5,0.35,0.1})',
      result: [[14], [35], [70], [200], [2000]],
    },
  ],
  portable: `=LAMBDA(target,avg_premium,rates,[periods],LET(up,${UP},b,${isOmitted('periods')},p,IF(b,1,periods),IF(AND(${FUNNEL_GIVEN},${eachNumber('rates', IS_RATE)},${isNumber('p', 'p>0')}),LET(d,up(target/avg_premium),s,VSTACK(d,SCAN(d,${column('rates')},LAMBDA(a,v,a/v))),IF(b,MAP(s,LAMBDA(v,up(v))),s/p)),#VALUE!)))`,
  run: ({ target, avg_premium, rates, periods }) => {
    const volumes = stageVolumes({ target, averageDeal: avg_premium, rates }, periods);
    return volumes.ok ? success(asColumn(volumes.value)) : volumes;
  },
});
