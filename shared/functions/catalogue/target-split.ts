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
    { name: 'weights', kind: 'block' },
    UNIT,
    {
      name: 'method',
      kind: 'choice',
      choices: ['fair', 'ordered', 'monotone'],
      optional: true,
      default: 'fair',
    },
  ],
  result: 'block',
  examples: [
    {
      formula: '=TARGET_SPLIT(100,{5117;4400;162;161;160})',
      result: [[51], [44], [2], [2], [1]],
    },
    {
      formula: '=TARGET_SPLIT(11,{6,6,2})',
      result: [[5, 5, 1]],
    },
    {
      formula: '=TARGET_SPLIT(100,{1,1,1,1,1,1,1,1,1,1,1,1},1,"ordered")',
      result: [[8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8]],
    },
    {
      formula: '=TARGET_SPLIT(10,{6,6,2},,"monotone")',
      result: [[5, 4, 1]],
    },
    {
      formula: '=TARGET_SPLIT(100,{175,50},0.01)',
      result: [[77.78, 22.22]],
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
