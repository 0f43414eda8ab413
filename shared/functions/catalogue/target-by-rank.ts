import { failure, type Issue, success } from '#engine/issue.ts';
import { split } from '#engine/split/split.ts';
import { toAmount, toUnits } from '#engine/units.ts';
import { defineFunction } from '../definition.ts';
import { argumentIssue } from '../issues.ts';
import { isNumber } from '../portable/pieces.ts';
import { FAIR, WEIGHTS } from '../portable/split.ts';
import { exactCount, isCount, toAmount as toAmountText, UNIT as UNIT_TEXT } from '../portable/units.ts';
import { pairs } from './pairs.ts';
import { TOTAL, UNIT } from './parameters.ts';

const areNumbers = (range: string): string => `MAP(${range},LAMBDA(v,OR(v="",AND(ISNUMBER(v),v>=0))))`;
/** The cells as a column, blank ones as empty texts. */
const cellsOf = (range: string): string => `TOCOL(MAP(${range},LAMBDA(v,IF(v="","",v))))`;
const cellsIn = (range: string): string => `SUM(MAP(${range},LAMBDA(v,1)))`;

export const TARGET_BY_RANK = defineFunction({
  id: 'TARGET_BY_RANK',
  parameters: [
    TOTAL,
    { name: 'headcounts', kind: 'pairedNumbers' },
    { name: 'multiples', kind: 'pairedNumbers' },
    UNIT,
  ],
  result: 'block',
  examples: [
    {
      formula: '=TARGET_BY_RANK(1000000,{10;5},{1;2})',
      result: [
        [50000, 10, 500000],
        [100000, 5, 500000],
      ],
    },
    {
      formula: '=TARGET_BY_RANK(1000,{3;2},{1;1.5},100)',
      result: [
        [1000 / 6, 3, 500],
        [250, 2, 500],
      ],
    },
  ],
  portable: `=LAMBDA(total,headcounts,multiples,[unit],LET(${UNIT_TEXT},x,${exactCount('total')},IF(AND(${isNumber('total')},sound,${isCount('x')},${areNumbers('headcounts')},${areNumbers('multiples')},${cellsIn('headcounts')}=${cellsIn('multiples')}),LET(t,ABS(ROUND(x,0)),a,${cellsOf('headcounts')},b,${cellsOf('multiples')},LET(kept,1-((a="")+(a=0)>0)*((b="")+(b=0)>0),IF(OR(SUM(kept)=0,SUM(kept*((a="")+(b="")))>0),#VALUE!,LET(heads,FILTER(a,kept),times,FILTER(b,kept),o,heads*times,IF(SUM(o)>0,LET(${WEIGHTS},p,${FAIR}*SIGN(x),HSTACK(total*times/SUM(o),heads,${toAmountText('p')})),#VALUE!))))),#VALUE!)))`,
  engineNames: { amount: 'total' },
  run: ({ total, headcounts, multiples, unit }) => {
    const ranks = pairs(
      { argument: 'headcounts', cells: headcounts },
      { argument: 'multiples', cells: multiples },
    );
    if (!ranks.ok) return ranks;
    const negatives = [...negative('headcounts', headcounts), ...negative('multiples', multiples)];
    if (negatives.length > 0) return failure(...negatives);
    const counted = toUnits(total, unit);
    if (!counted.ok) return counted;
    const weights = ranks.value.map(([heads, multiple]) => heads * multiple);
    const weight = weights.reduce((sum, each) => sum + each, 0);
    if (weight === 0) {
      const params = { argument: 'headcounts', other: 'multiples' };
      return failure(argumentIssue('argument.noWeight', ['headcounts'], params));
    }
    const totals = split(counted.value, weights, 'fair');
    if (!totals.ok) return totals;
    return success(
      ranks.value.map(([heads, multiple], rank) => [
        (total * multiple) / weight,
        heads,
        toAmount(totals.value[rank]!, unit),
      ]),
    );
  },
});

const negative = (argument: string, cells: readonly (number | undefined)[]): Issue[] =>
  cells.flatMap((value, index) =>
    value !== undefined && value < 0
      ? [argumentIssue('argument.negative', [argument, index], { argument, position: index + 1, value })]
      : [],
  );
