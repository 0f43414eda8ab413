import { WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { defaultMonthMethod, type MonthMethod, monthMethods } from '#engine/plan/inputs.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import {
  type Context,
  goalIndex,
  goalSection,
  inputCell,
  inputColumn,
  unitCell,
} from '#workbook/sheets/common/context.ts';
import { methodNumber, methodNumberFormula } from '#workbook/sheets/common/methods.ts';
import { type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type GoalMonthRows,
  type MonthsLayout,
  monthCell,
  monthSpan,
  monthsColumns,
  yearCell,
} from './layout.ts';
import { divisor, drawLine, figure, type Line, line, runningOf, sumOf } from './line.ts';

/** One goal's year by month: weights, running totals, targets, over-assignment, and what is left for full rows. */
export function drawGoalMonths(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  draft: SheetDraft,
  goal: GoalPlan,
  index: number,
): void {
  const { texts } = context;
  const rows = layout.goals[index] as GoalMonthRows;
  const { key, name, measure, unit } = goal.goal;
  goalSection(
    draft,
    rows.title,
    monthsColumns.first + layout.months - 1,
    key,
    texts.goalBlock(name, measure),
  );
  draft.put(rows.title, monthsColumns.year, texts.split.unitNote(unit, measure), namedStyle('section'));
  drawMethodCode(context, layout, draft, goal, rows);
  const lines = [
    ...weightLines(context, layout, goal, rows),
    ...targetLines(context, layout, split, goal, index, rows),
    ...remainingLines(context, layout, goal, rows),
  ];
  for (const each of lines) drawLine(draft, each);
}

const codeCell = (layout: MonthsLayout, rows: GoalMonthRows): Reference => ({
  ...yearCell(layout, rows.weights),
  column: monthsColumns.code,
  lastColumn: monthsColumns.code,
});

/** Number of the method chosen on the Goals sheet, in whichever language. */
function drawMethodCode(
  context: Context,
  layout: MonthsLayout,
  draft: SheetDraft,
  goal: GoalPlan,
  rows: GoalMonthRows,
): void {
  const chosen = inputCell(context, ['goals', goalIndex(context, goal), 'monthMethod']);
  draft.calculate(
    rows.weights,
    monthsColumns.code,
    methodNumberFormula(
      formulasOn(layout.sheet),
      chosen,
      layout.monthMethods,
      methodNumber(monthMethods, defaultMonthMethod),
    ),
    methodNumber(monthMethods, goal.goal.monthMethod),
    namedStyle('link', formats.count),
  );
}

function weightLines(context: Context, layout: MonthsLayout, goal: GoalPlan, rows: GoalMonthRows): Line[] {
  const fx = formulasOn(layout.sheet);
  const texts = context.texts.months;
  const source = goalIndex(context, goal);
  const unit = unitCell(context, goal);
  const { key } = goal.goal;
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const basesGoal = inputColumn(context, 'bases', 'goal');
  const total = sumOf(goal.monthWeights);
  const running = runningOf(goal.monthWeights);
  const weights = goal.monthWeights.map((weight, month) => {
    const typed = inputCell(context, ['goals', source, 'months', month]);
    const actual = fx`SUMIFS(${inputColumn(context, 'bases', `lastPeriod.${month}`)},${basesGoal},${goalKey})`;
    const weightBy: Readonly<Record<MonthMethod, string>> = {
      fixed: fx`ROUND(${typed}/${unit},0)`,
      weights: fx`ROUND(${WEIGHT_SCALE}*${typed},0)`,
      lastPeriod: fx`ROUND(ROUND(${actual},2)/${unit},0)`,
      workdays: fx`${monthCell(layout, layout.workdays, month)}`,
      equal: '1',
    };
    const byNumber = monthMethods.map((method) => weightBy[method]).join(',');
    return figure(fx`CHOOSE(${codeCell(layout, rows)},${byNumber})`, weight);
  });
  const weightTotal = yearCell(layout, rows.weights);
  const runs = running.map((sum, month) => {
    const number = monthCell(layout, layout.number, month);
    const before = monthCell(layout, rows.running, month - 1);
    const formula = fx`IF(${weightTotal}=0,${number},${before}+${monthCell(layout, rows.weights, month)})`;
    return figure(formula, total === 0 ? month + 1 : sum);
  });
  const last = monthCell(layout, rows.running, goal.monthWeights.length - 1);
  return [
    line(rows.weights, key, texts.weights, weights, {
      year: figure(fx`SUM(${monthSpan(layout, rows.weights)})`, total),
      style: 'link',
    }),
    line(rows.running, key, texts.running, runs, {
      year: figure(fx`${last}`, total === 0 ? goal.monthWeights.length : total),
      kind: 'running',
    }),
  ];
}

function targetLines(
  context: Context,
  layout: MonthsLayout,
  split: SplitLayout,
  goal: GoalPlan,
  index: number,
  rows: GoalMonthRows,
): Line[] {
  const fx = formulasOn(layout.sheet);
  const texts = context.texts.months;
  const { key } = goal.goal;
  const year = yearCell(layout, rows.targets);
  const uplift = yearCell(layout, rows.uplift);
  const member = split.members[index] as SplitLayout['members'][number];
  const upliftShare = inputCell(context, ['goals', goalIndex(context, goal), 'uplift']);
  /** The year's figure by the running total of another row, rounded, less what came before. */
  const inProportion = (of: Reference, row: number, month: number): string => {
    const all = yearCell(layout, row);
    return fx`ROUND(${of}*${monthCell(layout, row, month)}/${all},0)-ROUND(${of}*${monthCell(layout, row, month - 1)}/${all},0)`;
  };
  const running = runningOf(goal.months);
  return [
    line(
      rows.targets,
      key,
      texts.targets,
      goal.months.map((target, month) => figure(inProportion(year, rows.running, month), target)),
      {
        year: figure(fx`${splitCell(split, member, 0, 'target', 'both')}`, goal.total),
        yearStyle: 'link',
        style: 'subtotal',
      },
    ),
    line(
      rows.targetsRunning,
      key,
      texts.targetsRunning,
      running.map((sum, month) =>
        figure(
          fx`${monthCell(layout, rows.targetsRunning, month - 1)}+${monthCell(layout, rows.targets, month)}`,
          sum,
        ),
      ),
      { year: figure(fx`IF(${year}=0,1,${year})`, divisor(goal.total)), kind: 'running' },
    ),
    line(
      rows.uplift,
      key,
      texts.upliftTargets,
      goal.uplift.months.map((amount, month) =>
        figure(inProportion(uplift, rows.targetsRunning, month), amount),
      ),
      { year: figure(fx`ROUND(${year}*ROUND(10000*${upliftShare},0)/10000,0)`, goal.uplift.year) },
    ),
  ];
}

function remainingLines(context: Context, layout: MonthsLayout, goal: GoalPlan, rows: GoalMonthRows): Line[] {
  const fx = formulasOn(layout.sheet);
  const texts = context.texts.months;
  const { key } = goal.goal;
  const remaining = goal.schedule.pattern === 'running' ? goal.schedule.remaining : goal.months;
  const running = runningOf(remaining);
  const left = sumOf(remaining);
  const sum = yearCell(layout, rows.remaining);
  return [
    line(
      rows.ownSum,
      key,
      texts.ownRows,
      remaining.map((month, at) =>
        figure(ownSumFormula(layout, rows, at), (goal.months[at] as number) - month),
      ),
    ),
    line(
      rows.remaining,
      key,
      texts.remaining,
      remaining.map((month, at) =>
        figure(fx`${monthCell(layout, rows.targets, at)}-${monthCell(layout, rows.ownSum, at)}`, month),
      ),
      { year: figure(fx`SUM(${monthSpan(layout, rows.remaining)})`, left) },
    ),
    line(
      rows.remainingRunning,
      key,
      texts.remainingRunning,
      running.map((so, at) =>
        figure(
          fx`${monthCell(layout, rows.remainingRunning, at - 1)}+${monthCell(layout, rows.remaining, at)}`,
          so,
        ),
      ),
      { year: figure(fx`IF(${sum}=0,1,${sum})`, divisor(left)), kind: 'running' },
    ),
  ];
}

/** Sum of the rows below that are marked as months of their own. */
function ownSumFormula(layout: MonthsLayout, rows: GoalMonthRows, month: number): string {
  const ownRows = [...rows.own.values()].map(({ months }) => months);
  if (ownRows.length === 0) return '0';
  const [row, lastRow] = [rows.remainingRunning + 1, Math.max(...ownRows)];
  const marks = { ...codeCell(layout, rows), row, lastRow };
  const block = { ...monthCell(layout, row, month), lastRow };
  return formulasOn(layout.sheet)`SUMIFS(${block},${marks},1)`;
}
