import { WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import { isCut } from '#engine/periods/part-months.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { defaultMonthMethod, type MonthMethod, monthMethods } from '#engine/plan/inputs.ts';
import { seasonMonth, YEAR } from '#engine/plan/month-keys.ts';
import { sumOf } from '#engine/sum.ts';
import type { Reference } from '#formula/fx.ts';
import type { Cell, LinePlaces } from '#workbook/sheets/common/column-table.ts';
import { goalIndex, inputCell, inputColumn, unitCell } from '#workbook/sheets/common/context.ts';
import { weightLines } from '#workbook/sheets/common/day-weight.ts';
import { keptPlanFormula } from '#workbook/sheets/common/kept-plan.ts';
import { methodNumber, methodNumberFormula } from '#workbook/sheets/common/methods.ts';
import type { GoalMonths } from '#workbook/sheets/common/month-layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { type SplitBlock, splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Block, blockOf, divisor, type MonthLine, runningOf } from './lines.ts';

/** A goal's year. */
export interface GoalBlock extends Block {
  readonly goal: GoalPlan;
  /** Index in the list that the inputs hold. */
  readonly source: number;
  readonly unit: Reference;
  readonly calendar: Block;
  readonly split: SplitBlock;
  readonly own: ReadonlyMap<number, LinePlaces>;
  /** What is left of each month for those who have no months of their own. */
  readonly remaining: readonly number[];
}

export function goalBlock(context: PlanContext, goal: GoalPlan, index: number): GoalBlock {
  const { months, split } = context.layouts;
  const { lines, own } = months.goals[index] as GoalMonths;
  return {
    ...blockOf(context, goal.goal.key, lines),
    goal,
    source: goalIndex(context, goal),
    unit: unitCell(context, goal),
    calendar: blockOf(context, null, months.calendar),
    split: split.members[index] as SplitBlock,
    own,
    remaining: goal.schedule.pattern === 'grid' ? goal.months : goal.schedule.remaining,
  };
}

/** One goal's year by month: weights, running totals, targets, over-assignment, and what is left for full rows. */
export const goalLines: readonly MonthLine<GoalBlock>[] = [
  {
    key: 'weights',
    title: (_of, { tables }) => tables.months.weights,
    style: 'link',
    code: methodCode,
    year: (of) => ({ formula: of.fx`SUM(${of.span('weights')})`, value: sumOf(of.goal.monthWeights) }),
    month: (of, month) => ({
      formula: month < keptOf(of) ? '0' : weightFormula(of, month),
      value: of.goal.monthWeights[month] as number,
    }),
  },
  {
    key: 'running',
    title: (_of, { tables }) => tables.months.running,
    kind: 'running',
    year: ({ fx, cell, goal: { monthWeights, kept } }) => ({
      formula: fx`${cell('running', monthWeights.length - 1)}`,
      value: sumOf(monthWeights) === 0 ? monthWeights.length - (kept?.months ?? 0) : sumOf(monthWeights),
    }),
    month: (of, month) => {
      const { fx, cell, year, calendar, goal } = of;
      const { monthWeights } = goal;
      const kept = keptOf(of);
      const number = fx`${calendar.cell('number', month)}`;
      const plainRunning = kept === 0 ? number : `MAX(0,${number}-${kept})`;
      const sum = fx`${cell('running', month - 1)}+${cell('weights', month)}`;
      return {
        formula: fx`IF(${year('weights')}=0,${plainRunning},${sum})`,
        value:
          sumOf(monthWeights) === 0
            ? Math.max(0, month + 1 - kept)
            : (runningOf(monthWeights)[month] as number),
      };
    },
  },
  {
    key: 'targets',
    title: (_of, { tables }) => tables.months.targets,
    style: 'subtotal',
    yearStyle: 'link',
    year: ({ fx, split, goal }) => ({
      formula: fx`${splitCell(split, 0, 'target', 'both')}`,
      value: goal.total,
    }),
    month: (of, month) => ({
      formula: month < keptOf(of) ? keptTarget(of, month) : inProportion(of, 'targets', 'running', month),
      value: of.goal.months[month] as number,
    }),
  },
  {
    key: 'targetsRunning',
    title: (_of, { tables }) => tables.months.targetsRunning,
    kind: 'running',
    year: ({ fx, year, goal }) => ({
      formula: fx`IF(${year('targets')}=0,1,${year('targets')})`,
      value: divisor(goal.total),
    }),
    month: ({ fx, cell, goal }, month) => ({
      formula: fx`${cell('targetsRunning', month - 1)}+${cell('targets', month)}`,
      value: runningOf(goal.months)[month] as number,
    }),
  },
  {
    key: 'uplift',
    title: (_of, { tables }) => tables.months.upliftTargets,
    year: ({ context, fx, year, source, goal }) => {
      const share = inputCell(context, ['goals', source, 'uplift']);
      return {
        formula: fx`ROUND(${year('targets')}*ROUND(10000*${share},0)/10000,0)`,
        value: goal.uplift.year,
      };
    },
    month: (of, month) => ({
      formula: inProportion(of, 'uplift', 'targetsRunning', month),
      value: of.goal.uplift.months[month] as number,
    }),
  },
  {
    key: 'ownSum',
    title: (_of, { tables }) => tables.months.ownRows,
    month: (of, month) => ({
      formula: month < keptOf(of) ? of.fx`${of.cell('targets', month)}` : ownSumFormula(of, month),
      value: (of.goal.months[month] as number) - (of.remaining[month] as number),
    }),
  },
  {
    key: 'remaining',
    title: (_of, { tables }) => tables.months.remaining,
    year: (of) => ({ formula: of.fx`SUM(${of.span('remaining')})`, value: sumOf(of.remaining) }),
    month: ({ fx, cell, remaining }, month) => ({
      formula: fx`${cell('targets', month)}-${cell('ownSum', month)}`,
      value: remaining[month] as number,
    }),
  },
  {
    key: 'remainingRunning',
    title: (_of, { tables }) => tables.months.remainingRunning,
    kind: 'running',
    year: ({ fx, year, remaining }) => ({
      formula: fx`IF(${year('remaining')}=0,1,${year('remaining')})`,
      value: divisor(sumOf(remaining)),
    }),
    month: ({ fx, cell, remaining }, month) => ({
      formula: fx`${cell('remainingRunning', month - 1)}+${cell('remaining', month)}`,
      value: runningOf(remaining)[month] as number,
    }),
  },
];

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

const codeCell = ({ context, year }: GoalBlock): Reference => {
  const column = context.layouts.months.columns.at('code');
  return { ...year('weights'), column, lastColumn: column };
};

function weightFormula(of: GoalBlock, month: number): string {
  const { months } = of.context.plan;
  const { context, fx, source, unit, calendar } = of;
  const typed = inputCell(context, ['goals', source, 'months', month]);
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const actual = fx`SUMIFS(${inputColumn(context, 'bases', `lastPeriod.${seasonMonth(month)}`)},${inputColumn(context, 'bases', 'goal')},${goalKey})`;
  const [first, last] = [calendar.cell('firstDay', month), calendar.cell('lastDay', month)];
  const part = isCut(months[month]!) ? fx`*(${last}-${first}+1)/DAY(EOMONTH(${first},0))` : '';
  const rounded = (ofMonth: string): string => `ROUND(${ofMonth}${part},0)`;
  const weightBy: Readonly<Record<MonthMethod, string>> = {
    fixed: fx`ROUND(${typed}/${unit},0)`,
    weights: rounded(fx`${WEIGHT_SCALE}*${typedWeight(of, month)}`),
    lastPeriod: `MAX(0,${rounded(fx`ROUND(${actual},2)/${unit}`)})`,
    workdays: fx`${calendar.cell(weightLines(context.plan).month, month)}`,
    equal: months.some(isCut) ? rounded(`${WEIGHT_SCALE}`) : '1',
  };
  const byNumber = monthMethods.map((method) => weightBy[method]).join(',');
  return fx`CHOOSE(${codeCell(of)},${byNumber})`;
}

/** A month's own, else that of the month a year before it. */
function typedWeight(of: GoalBlock, month: number): string {
  const typed = of.fx`${inputCell(of.context, ['goals', of.source, 'months', month])}`;
  return month < YEAR ? typed : `IF(${typed}="",${typedWeight(of, month - YEAR)},${typed})`;
}

/** The line's figure for the year by the running total of another line, rounded, less what came before. */
function inProportion(of: GoalBlock, line: string, running: string, month: number): string {
  const { fx, year, cell } = of;
  const kept = line === 'targets' ? keptOf(of) : 0;
  const lastKept = kept > 0 ? cell(line, kept - 1) : null;
  const whole = lastKept
    ? fx`(${year(line)}-SUM(${{ ...cell(line, 0), lastColumn: lastKept.column, anchor: 'both' }}))`
    : fx`${year(line)}`;
  const upTo = (last: number): string => fx`ROUND(${whole}*${cell(running, last)}/${year(running)},0)`;
  return `${upTo(month)}-${upTo(month - 1)}`;
}

/** So many first months that stay what they are. */
const keptOf = ({ goal }: GoalBlock): number => goal.kept?.months ?? 0;

const keptTarget = ({ context, fx, unit, source }: GoalBlock, month: number): string =>
  fx`ROUND(${keptPlanFormula(context.plan, { goal: source, month, who: null })}/${unit},0)`;

/** Sum of the lines below that are marked as months of their own. */
function ownSumFormula(of: GoalBlock, month: number): string {
  const { fx, lines, own, cell } = of;
  const ownRows = [...own.values()].map((each) => each.at('months'));
  if (ownRows.length === 0) return '0';
  const [row, lastRow] = [lines.at('remainingRunning') + 1, Math.max(...ownRows)];
  const marks = { ...codeCell(of), row, lastRow };
  const block = { ...cell('remainingRunning', month), row, lastRow };
  return fx`SUMIFS(${block},${marks},1)`;
}
