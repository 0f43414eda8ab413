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
    {
      name: 'headcounts',
      kind: 'pairedNumbers',
      docs: {
        en: 'How many people each rank has, one cell a rank.',
        'zh-CN': '各职级的人数，每个职级一格。',
      },
    },
    {
      name: 'multiples',
      kind: 'pairedNumbers',
      docs: {
        en: 'The quota of each rank as a multiple of the standard: 1 for the standard rank, 1.5 for half as much again.',
        'zh-CN': '各职级任务为标准的几倍：标准职级为 1，多一半为 1.5。',
      },
    },
    UNIT,
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'Quotas by rank: for each rank the quota per person, the headcount and the total.',
      'zh-CN': '按职级分解：每个职级的人均任务、人数与合计。',
    },
    result: {
      en: 'One row per rank: quota per person, headcount, total of the rank. The totals are multiples of unit and add up to total exactly; the quotas are exactly proportional to the multiples and so not rounded.',
      'zh-CN':
        '每个职级一行：人均任务、人数、职级合计。合计是 unit 的整数倍，加起来与总额完全相等；人均任务严格按倍数成比例，因此不取整。',
    },
    notes: [
      {
        en: 'A rank total differs from quota × headcount by less than one unit. Ranks that are blank in both ranges are left out.',
        'zh-CN': '职级合计与人均任务 × 人数相差不到一个单位。两个区域都空白的职级不列出。',
      },
    ],
  },
  examples: [
    {
      formula: '=TARGET_BY_RANK(1000000,{10;5},{1;2})',
      result: [
        [50000, 10, 500000],
        [100000, 5, 500000],
      ],
      docs: { en: 'Managers carry twice the standard.', 'zh-CN': '主管的任务是标准的两倍。' },
    },
    {
      formula: '=TARGET_BY_RANK(1000,{3;2},{1;1.5},100)',
      result: [
        [1000 / 6, 3, 500],
        [250, 2, 500],
      ],
      docs: { en: 'Rank totals in hundreds.', 'zh-CN': '职级合计以百为单位。' },
    },
  ],
  portable: `=LAMBDA(total,headcounts,multiples,[unit],LET(${UNIT_TEXT},x,${exactCount('total')},IF(AND(${isNumber('total')},sound,${isCount('x')},${areNumbers('headcounts')},${areNumbers('multiples')},${cellsIn('headcounts')}=${cellsIn('multiples')}),LET(t,ABS(ROUND(x,0)),a,${cellsOf('headcounts')},b,${cellsOf('multiples')},IF(SUM(((a="")*1<>(b="")*1)*1)>0,#VALUE!,LET(heads,FILTER(a,a<>""),times,FILTER(b,b<>""),o,heads*times,IF(SUM(o)>0,LET(${WEIGHTS},p,${FAIR}*SIGN(x),HSTACK(total*times/SUM(o),heads,${toAmountText('p')})),#VALUE!)))),#VALUE!)))`,
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
