import { branchSums } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import { type Context, unitCell } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import type { Layouts } from '#workbook/sheets/layouts.ts';
import { monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import { splitSpan } from '#workbook/sheets/split/layout.ts';
import { isWholeBranch } from '#workbook/sheets/split/shares.ts';

/**
 * How many cells of a goal's table lie more than one unit from their exact share, year × month ÷ total: where the
 * sums of both margins left no nearer whole number. Branches with joiners, leavers or held months are not counted.
 */
export function gaveWay(
  context: Context,
  layouts: Layouts,
  goalAt: number,
): { formula: string; value: number } {
  const { plan } = context;
  const { sheet, decomposition, split, months } = layouts;
  const goal = plan.goals[goalAt] as GoalPlan;
  const fx = formulasOn(sheet);
  const size = plan.tree.rows.length;
  const block = decomposition.goals[goalAt] as Layouts['decomposition']['goals'][number];
  const splitBlock = split.members[goalAt] as Layouts['split']['members'][number];
  const monthRows = months.goals[goalAt] as Layouts['months']['goals'][number];
  const targets = splitSpan(split, splitBlock, 'target', 0, size - 1);
  const whole = splitSpan(split, splitBlock, 'wholeBranch', 0, size - 1);
  const all = yearCell(months, monthRows.remainingRunning);
  const unit = unitCell(context, goal);
  const cells = ({ column }: AxisColumn, width: number): Reference => ({
    sheet: decomposition.sheet,
    row: block.first,
    lastRow: block.first + size - 1,
    column,
    lastColumn: column + width - 1,
    anchor: 'both',
  });
  const offBy = (area: Reference, share: string): string =>
    fx`SUMPRODUCT((ABS(${area}/${unit}-${targets}*${share}/${all})>1+${TOLERANCE})*${whole})`;
  const remaining = (from: number, to: number): Reference => ({
    ...monthCell(months, monthRows.remaining, from, 'both'),
    lastColumn: monthCell(months, monthRows.remaining, to - 1).column,
  });
  const terms = decomposition.axis
    .filter(({ kind }) => kind === 'quarter')
    .flatMap((quarter) => {
      const [from, to] = quarter.months;
      const share = remaining(from, to);
      const first = decomposition.axis.find(
        ({ kind, index }) => kind === 'month' && index === from,
      ) as AxisColumn;
      return [offBy(cells(first, to - from), fx`${share}`), offBy(cells(quarter, 1), fx`SUM(${share})`)];
    });
  return { formula: terms.join('+'), value: countedOff(context, goal) };
}

function countedOff({ plan }: Context, goal: GoalPlan): number {
  const { tree, months } = plan;
  const full = new Set(tree.leaves.filter((_, leaf) => goal.schedule.rows[leaf]?.kind === 'full'));
  const whole = tree.rows.map((_, row) => isWholeBranch(tree, row, full));
  const { remaining } = goal.schedule;
  const all = remaining.reduce((sum, month) => sum + month, 0) || 1;
  const perMonth = months.map((_, month) => {
    const own = tree.rows.map(() => 0);
    tree.leaves.forEach((row, leaf) => {
      own[row] = goal.schedule.rows[leaf]?.months[month] ?? 0;
    });
    return branchSums(tree, own);
  });
  const isOff = (row: number, sum: number, share: number): boolean =>
    Math.abs(sum - ((goal.targets[row] as number) * share) / all) > 1 + 1e-9;
  let count = 0;
  tree.rows.forEach((_, row) => {
    if (!whole[row]) return;
    let quarterSum = 0;
    let quarterShare = 0;
    months.forEach((month, at) => {
      const sum = perMonth[at]?.[row] as number;
      const share = remaining[at] as number;
      if (isOff(row, sum, share)) count++;
      quarterSum += sum;
      quarterShare += share;
      const isQuarterEnd = at === months.length - 1 || Number(month.key.slice(5)) % 3 === 0;
      if (!isQuarterEnd) return;
      if (isOff(row, quarterSum, quarterShare)) count++;
      quarterSum = 0;
      quarterShare = 0;
    });
  });
  return count;
}
