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
  nonZero,
  orDefault,
  UP,
  wholeOrError,
} from '../portable/pieces.ts';
import { AVG_PREMIUM, PERIODS, RATES, TARGET } from './parameters.ts';
import { asColumn } from './shapes.ts';

export const FUNNEL_FORECAST = defineFunction({
  id: 'FUNNEL_FORECAST',
  parameters: [
    { name: 'volume', kind: 'number' },
    RATES,
    {
      ...AVG_PREMIUM,
      optional: true,
    },
  ],
  result: 'cell',
  examples: [
    {
      formula: '=FUNNEL_FORECAST(100000,{0.1,0.5,0.1})',
      result: 500,
    },
    {
      formula: '=FUNNEL_FORECAST(400,{0.1,0.5,0.1},2000)',
      result: 4000,
    },
  ],
  portable: `=LAMBDA(volume,rates,[avg_premium],LET(b,${isOmitted('avg_premium')},q,IF(b,1,avg_premium),IF(AND(${isNumber('volume', 'volume>=0')},${eachNumber('rates', IS_RATE)},${isNumber('q', 'q>0')}),REDUCE(volume,${column('rates')},LAMBDA(a,v,a*v))*q,#VALUE!)))`,
  run: ({ volume, rates, avg_premium }) =>
    avg_premium === undefined ? forecastDeals(volume, rates) : forecastAmount(volume, rates, avg_premium),
});

export const FUNNEL_RATES = defineFunction({
  id: 'FUNNEL_RATES',
  parameters: [{ name: 'volumes', kind: 'numbers' }],
  result: 'block',
  examples: [
    {
      formula: '=FUNNEL_RATES({500;5000;10000;100000})',
      result: [[0.1], [0.5], [0.1]],
    },
    {
      formula: '=FUNNEL_RATES({0;0;10})',
      result: '#N/A',
    },
    {
      formula: '=FUNNEL_RATES({100;20})',
      result: '#VALUE!',
    },
  ],
  portable: `=LAMBDA(volumes,IF(${eachNumber('volumes', 'v>=0')},LET(s,${column('volumes')},IF(${count('s')}<2,#VALUE!,LET(a,DROP(s,-1),b,DROP(s,1),IF(SUM((a>b*(1+1E-9))*1)>0,#VALUE!,${wholeOrError('MAP(a,b,LAMBDA(v,w,IF(w=0,NA(),IF(v>w,1,v/w))))')})))),#VALUE!))`,
  run: ({ volumes }) => {
    const rates = ratesBetween(volumes);
    return rates.ok ? success(asColumn(rates.value)) : rates;
  },
});

export const FUNNEL_SENSITIVITY = defineFunction({
  id: 'FUNNEL_SENSITIVITY',
  parameters: [
    TARGET,
    { name: 'avg_premiums', kind: 'numbers', zeros: 'none' },
    RATES,
    { name: 'which_rate', kind: 'number' },
    { name: 'rate_values', kind: 'numbers' },
    PERIODS,
  ],
  result: 'block',
  examples: [
    {
      formula: '=FUNNEL_SENSITIVITY(1000000,{2000,4000},{0.1,0.5,0.1},1,{0.1;0.2},250)',
      result: [
        [400, 200],
        [200, 100],
      ],
    },
  ],
  portable: `=LAMBDA(target,avg_premiums,rates,which_rate,rate_values,[periods],LET(up,${UP},p,${orDefault('periods', '1')},IF(AND(${isNumber('target', 'target>=0')},${eachNumber('avg_premiums', 'v>0', nonZero('avg_premiums'))},${eachNumber('rates', IS_RATE)},${eachNumber('rate_values', IS_RATE)},${isNumber('p', 'p>0')},ISNUMBER(which_rate)),LET(q,${column('rates')},n,${count('q')},x,${nonZero('avg_premiums')},y,${column('rate_values')},IF(AND(which_rate>=1,which_rate<=n,which_rate=INT(which_rate)),${wholeOrError(`MAKEARRAY(${count('y')},${count('x')},LAMBDA(i,j,up(REDUCE(up(target/INDEX(x,j,1)),SEQUENCE(n),LAMBDA(a,k,a/IF(k=which_rate,INDEX(y,i,1),INDEX(q,k,1))))/p)))`)},#VALUE!)),#VALUE!)))`,
  run: ({ target, avg_premiums, rates, which_rate, rate_values, periods }) =>
    sensitivityGrid(
      { target, averageDeals: avg_premiums, rates, whichRate: which_rate, rateValues: rate_values },
      periods,
    ),
});
