import { WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import { isCut, partScale } from '#engine/periods/part-months.ts';
import { defaultMonthMethod, type MonthMethod, monthMethods } from '#engine/plan/inputs.ts';
import { seasonMonth, YEAR } from '#engine/plan/month-keys.ts';
import type { MonthShares, Pool } from '#engine/plan/month-shares.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import type { Reference } from '#formula/fx.ts';
import { quarterColumnsOf } from '#workbook/inputs/table.ts';
import type { Cell } from '#workbook/sheets/common/column-table.ts';
import { inputCell, inputColumn } from '#workbook/sheets/common/context.ts';
import { weightLines } from '#workbook/sheets/common/day-weight.ts';
import { keptPlanFormula } from '#workbook/sheets/common/kept-plan.ts';
import { methodNumber, methodNumberFormula } from '#workbook/sheets/common/methods.ts';
import { codeOf } from '#workbook/sheets/common/month-layout.ts';
import { splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { GoalBlock } from './goal-block.ts';
import type { MonthLine } from './lines.ts';

/**
 * How a goal's year comes to its months, see `monthShares`: quarters with a total have it, months that are typed stand, the
 * others share what is left of their quarter, or of the year, by the running total of their weights.
 */
export const shareLines: readonly MonthLine<GoalBlock>[] = [
  {
    key: 'quarter',
    title: (_of, { tables }) => tables.months.ownQuarter,
    style: 'link',
    month: (of, month) => {
      const at = quarterOf(of, month);
      const total = quarterTotal(of, at);
      if (total === null) return 0;
      return { formula: of.fx`IF(${total}="",0,${at + 1})`, value: poolNumber(poolAt(of, month)) };
    },
  },
  {
    key: 'free',
    title: (_of, { tables }) => tables.months.free,
    style: 'link',
    month: (of, month) =>
      month < keptOf(of)
        ? 0
        : {
            formula: of.fx`IF(${codeCell(of)}=${methodNumber(monthMethods, 'fixed')},IF(${typedCell(of, month)}="",1,0),1)`,
            value: isTyped(of, month) ? 0 : 1,
          },
  },
  {
    key: 'fixed',
    title: (_of, { tables }) => tables.months.fixed,
    style: 'link',
    year: (of) => ({
      formula: of.fx`SUM(${of.span('fixed')})`,
      value: sumOf(sharesOf(of).fixed.map((amount) => amount ?? 0)),
    }),
    month: (of, month) => ({
      formula: month < keptOf(of) ? keptTarget(of, month) : standing(of, month),
      value: sharesOf(of).fixed[month] ?? 0,
    }),
  },
  {
    key: 'weights',
    title: (_of, { tables }) => tables.months.weights,
    style: 'link',
    code: methodCode,
    year: (of) => ({ formula: of.fx`SUM(${of.span('weights')})`, value: sumOf(sharesOf(of).weights) }),
    month: (of, month) => ({
      formula: month < keptOf(of) ? '0' : ownWeight(of, month),
      value: sharesOf(of).weights[month]!,
    }),
  },
  {
    key: 'shares',
    title: (_of, { tables }) => tables.months.shares,
    month: (of, month) => {
      const { fx, cell } = of;
      const weighed = fx`IF(${inPool(of, 'weights', month)}<>0,${cell('weights', month)},`;
      return {
        formula:
          month < keptOf(of) ? '0' : fx`${weighed}IF(${cell('free', month)}=1,1,${isAlone(of, month, '1')}))`,
        value: shareOf(of, month),
      };
    },
  },
  {
    key: 'running',
    title: (_of, { tables }) => tables.months.running,
    month: (of, month) => {
      const { fx, cell } = of;
      const upTo = (line: string): Reference => upToMonth(of, line, month);
      return {
        formula: fx`SUMIFS(${upTo('shares')},${upTo('quarter')},${cell('quarter', month)})`,
        value: sumOf(
          poolAt(of, month)
            .months.filter((each) => each <= month)
            .map((each) => shareOf(of, each)),
        ),
      };
    },
  },
  {
    key: 'pool',
    title: (_of, { tables }) => tables.months.pool,
    year: (of) => {
      const { fx, year, context, goal } = of;
      const totals = context.plan.quarters.flatMap((_, at) => {
        const total = quarterTotal(of, at);
        return total === null ? [] : [inUnits(of, total)];
      });
      const fixed = fx`SUMIFS(${wholeLine(of, 'fixed')},${wholeLine(of, 'quarter')},0)`;
      const rest = sharesOf(of).pools.find(({ quarter }) => quarter === null);
      const inQuarters = sharesOf(of).pools.filter(({ quarter }) => quarter !== null);
      const all = sumOf(inQuarters.map((pool) => wholeOf(of, pool)));
      return {
        formula: [fx`${year('targets')}`, ...totals, fixed].join('-'),
        value: rest?.left ?? goal.total - all,
      };
    },
    month: (of, month) => {
      const { fx, cell, year } = of;
      const total = quarterTotal(of, quarterOf(of, month));
      const ofQuarter = total && fx`${inUnits(of, total)}-${inPool(of, 'fixed', month)}`;
      return {
        formula: ofQuarter
          ? fx`IF(${cell('quarter', month)}=0,${year('pool')},${ofQuarter})`
          : fx`${year('pool')}`,
        value: poolAt(of, month).left,
      };
    },
  },
  {
    key: 'targets',
    title: (_of, { tables }) => tables.months.targets,
    yearStyle: 'link',
    year: ({ fx, split, goal }) => ({
      formula: fx`${splitCell(split, 0, 'target', 'both')}`,
      value: goal.total,
    }),
    month: (of, month) => {
      const value = of.goal.months[month] as number;
      if (month < keptOf(of)) return { formula: of.fx`${of.cell('fixed', month)}`, value };
      if (of.goal.season === null) return { formula: targetFormula(of, month), value };
      // What people have; a value where their months are.
      if (of.goal.schedule.pattern === 'grid') return value;
      return { formula: of.fx`${of.cell('remaining', month)}+${of.cell('ownSum', month)}`, value };
    },
  },
];

/** What a month weighs, whether it is kept or not. */
export const seasonLine: MonthLine<GoalBlock> = {
  key: 'season',
  title: (_of, { tables }) => tables.months.season,
  style: 'link',
  year: (of) => ({ formula: of.fx`SUM(${of.span('season')})`, value: sumOf(of.goal.season ?? []) }),
  month: (of, month) => ({ formula: weightFormula(of, month), value: of.goal.season?.[month] ?? 0 }),
};

const sharesOf = ({ goal }: GoalBlock): MonthShares => goal.monthShares;
const poolAt = (of: GoalBlock, month: number): Pool =>
  sharesOf(of).pools.find(({ months }) => months.includes(month))!;
const poolNumber = ({ quarter }: Pool): number => (quarter === null ? 0 : quarter + 1);
const quarterOf = ({ context: { plan } }: GoalBlock, month: number): number =>
  plan.quarters.findIndex(({ months: [from, to] }) => month >= from && month < to);

/** What a pool has in all. */
const wholeOf = (of: GoalBlock, { months, left }: Pool): number =>
  left + sumOf(months.map((month) => sharesOf(of).fixed[month] ?? 0));

/** What a month counts among those that share with it: its weight, or 1 where all of them weigh nothing. */
function shareOf(of: GoalBlock, month: number): number {
  const { fixed, weights } = sharesOf(of);
  if (fixed[month] !== null) return 0;
  return poolAt(of, month).months.every((each) => weights[each] === 0) ? 1 : weights[month]!;
}

const isTyped = ({ goal: { goal } }: GoalBlock, month: number): boolean =>
  goal.monthMethod === 'fixed' && (goal.months[month] ?? null) !== null;

const typedCell = ({ context, source }: GoalBlock, month: number): Reference =>
  inputCell(context, ['goals', source, 'months', month]);

/** Whether a quarter of the plan has a column for its total: none has beyond four a year. */
export const hasQuarterTotal = ({ months }: Pick<Plan, 'months'>, quarter: number): boolean =>
  quarter < quarterColumnsOf(months.length);

/** The cell of a quarter's total; null: it has none. */
const quarterTotal = ({ context, source }: GoalBlock, quarter: number): Reference | null =>
  hasQuarterTotal(context.plan, quarter) ? inputCell(context, ['goals', source, 'quarters', quarter]) : null;

const inUnits = ({ fx, unit }: GoalBlock, amount: Reference): string => fx`ROUND(${amount}/${unit},0)`;

/** Sum of a line over the months that share with this one. */
const inPool = (of: GoalBlock, line: string, month: number): string =>
  of.fx`SUMIFS(${wholeLine(of, line)},${wholeLine(of, 'quarter')},${of.cell('quarter', month)})`;

/** A line up to a month, from the column before the first: a single cell is no area to every program. */
const upToMonth = ({ cell }: GoalBlock, line: string, month: number): Reference => ({
  ...cell(line, -1),
  lastColumn: cell(line, month).column,
  anchor: 'both',
});
const wholeLine = (of: GoalBlock, line: string): Reference =>
  upToMonth(of, line, of.context.plan.months.length - 1);

/** `so` where every month that shares with this one is typed, else 0. */
const isAlone = (of: GoalBlock, month: number, so: string): string =>
  `IF(${inPool(of, 'free', month)}=0,${so},0)`;

/** A typed month stands where others are free to take the rest. */
const standing = (of: GoalBlock, month: number): string =>
  of.fx`IF(${of.cell('free', month)}=1,0,IF(${inPool(of, 'free', month)}=0,0,${inUnits(of, typedCell(of, month))}))`;

/** What stands, and the month's share of what is left: by the running total, less what came before. */
function targetFormula(of: GoalBlock, month: number): string {
  const { fx, cell } = of;
  const all = inPool(of, 'shares', month);
  const [pool, running] = [cell('pool', month), cell('running', month)];
  const upTo = fx`ROUND(${pool}*${running}/${all},0)`;
  const before = fx`ROUND(${pool}*(${running}-${cell('shares', month)})/${all},0)`;
  return fx`${cell('fixed', month)}+IF(${cell('shares', month)}=0,0,${upTo}-${before})`;
}

/** Number of the method chosen on the Goals sheet, in whichever language. */
function methodCode({ context, fx, source, goal }: GoalBlock): Cell {
  const chosen = inputCell(context, ['goals', source, 'monthMethod']);
  const none = methodNumber(monthMethods, defaultMonthMethod);
  return {
    formula: methodNumberFormula(fx, chosen, context.layouts.months.monthMethods, none),
    value: methodNumber(monthMethods, goal.goal.monthMethod),
    style: namedStyle('link', formats.count),
  };
}

/** The cell with the number of the goal's method. */
export const codeCell = ({ context, lines }: GoalBlock): Reference =>
  codeOf(context.layouts.months, lines.at('weights'));

const ownWeight = (of: GoalBlock, month: number): string =>
  of.goal.season === null ? weightFormula(of, month) : of.fx`${of.cell('season', month)}`;

function weightFormula(of: GoalBlock, month: number): string {
  const { months } = of.context.plan;
  const { context, fx, source, unit, calendar, cell } = of;
  const days = fx`${calendar.cell(weightLines(context.plan).month, month)}`;
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const actual = fx`SUMIFS(${inputColumn(context, 'bases', `lastPeriod.${seasonMonth(month)}`)},${inputColumn(context, 'bases', 'goal')},${goalKey})`;
  const [first, last] = [calendar.cell('firstDay', month), calendar.cell('lastDay', month)];
  const part = isCut(months[month]!) ? fx`*(${last}-${first}+1)/DAY(EOMONTH(${first},0))` : '';
  const scale = partScale(months);
  const rounded = (ofMonth: string): string => `ROUND(${ofMonth}${part},0)`;
  const weightBy: Readonly<Record<MonthMethod, string>> = {
    fixed: fx`IF(${cell('free', month)}=1,${days},${isAlone(of, month, inUnits(of, typedCell(of, month)))})`,
    weights: rounded(fx`${WEIGHT_SCALE * scale}*${typedWeight(of, month)}`),
    lastPeriod: `MAX(0,${rounded(fx`ROUND(${actual},2)/${unit}`)})`,
    workdays: days,
    equal: scale === 1 ? '1' : rounded(`${scale}`),
  };
  const byNumber = monthMethods.map((method) => weightBy[method]).join(',');
  return fx`CHOOSE(${codeCell(of)},${byNumber})`;
}

/** A month's own, else that of the month a year before it. */
function typedWeight(of: GoalBlock, month: number): string {
  const typed = of.fx`${typedCell(of, month)}`;
  return month < YEAR ? typed : `IF(${typed}="",${typedWeight(of, month - YEAR)},${typed})`;
}

/** So many first months that stay what they are. */
export const keptOf = ({ goal }: GoalBlock): number => goal.kept?.months ?? 0;

const keptTarget = ({ context, fx, unit, source }: GoalBlock, month: number): string =>
  fx`ROUND(${keptPlanFormula(context.plan, { goal: source, month, who: null })}/${unit},0)`;
