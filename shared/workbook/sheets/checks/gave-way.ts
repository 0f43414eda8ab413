import { everyLeafIn, leafSums } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Reference } from '#formula/fx.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { Figure } from '#workbook/sheets/common/check.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { splitSpan } from '#workbook/sheets/split/layout.ts';

/**
 * How many cells of a goal's table lie more than one unit from their exact share, year × month ÷ total: where the
 * sums of both margins left no nearer whole number. Branches with joiners, leavers or held months are not counted.
 */
export function gaveWay(of: GoalTable): Figure {
  const { context, fx, goal, unit, decomposition: block, split } = of;
  const rows = context.plan.tree.rows.length;
  const { axis } = context.layouts.decomposition;
  const targets = splitSpan(split, 'target', 0, rows - 1);
  const whole = splitSpan(split, 'wholeBranch', 0, rows - 1);
  const all = of.year('remainingRunning');
  const cells = ({ column }: AxisColumn, width: number): Reference => ({
    ...decompositionCell(block, 0, column, 'both'),
    lastRow: block.first + rows - 1,
    lastColumn: column + width - 1,
  });
  const offBy = (area: Reference, share: string): string =>
    fx`SUMPRODUCT((ABS(${area}/${unit}-${targets}*${share}/${all})>1+${TOLERANCE})*${whole})`;
  const remaining = (from: number, to: number): Reference => {
    const { column } = of.month('remaining', to - 1);
    return { ...of.month('remaining', from), lastColumn: column, anchor: 'both' };
  };
  const terms = axis
    .filter(({ kind }) => kind === 'quarter')
    .flatMap((quarter) => {
      const [from, to] = quarter.months;
      const share = remaining(from, to);
      const first = axis.find(({ kind, index }) => kind === 'month' && index === from) as AxisColumn;
      return [offBy(cells(first, to - from), fx`${share}`), offBy(cells(quarter, 1), fx`SUM(${share})`)];
    });
  return { formula: terms.join('+'), value: countedOff(context, goal) };
}

function countedOff({ plan }: Context, goal: GoalPlan): number {
  const { tree, months, quarters } = plan;
  const quarterEnds = new Set(quarters.map(({ months: [, to] }) => to - 1));
  const full = new Set(tree.leaves.filter((_, leaf) => goal.schedule.rows[leaf]?.kind === 'full'));
  const whole = tree.rows.map((_, row) => everyLeafIn(tree, row, full));
  const { remaining } = goal.schedule;
  const all = remaining.reduce((sum, month) => sum + month, 0) || 1;
  const perMonth = months.map((_, month) =>
    leafSums(
      tree,
      goal.schedule.rows.map((own) => own.months[month] ?? 0),
    ),
  );
  const isOff = (row: number, sum: number, share: number): boolean =>
    Math.abs(sum - ((goal.targets[row] as number) * share) / all) > 1 + 1e-9;
  let count = 0;
  tree.rows.forEach((_, row) => {
    if (!whole[row]) return;
    let quarterSum = 0;
    let quarterShare = 0;
    months.forEach((_, at) => {
      const sum = perMonth[at]?.[row] as number;
      const share = remaining[at] as number;
      if (isOff(row, sum, share)) count++;
      quarterSum += sum;
      quarterShare += share;
      if (!quarterEnds.has(at)) return;
      if (isOff(row, quarterSum, quarterShare)) count++;
      quarterSum = 0;
      quarterShare = 0;
    });
  });
  return count;
}
