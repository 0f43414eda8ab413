import { branchSums, type Tree, type TreeNode } from '#engine/organisation/tree.ts';
import type { StageGoals } from '#engine/plan/actions.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { type Plan, weekTargets } from '#engine/plan/plan.ts';
import type { Schedule } from '#engine/plan/schedule.ts';
import { toAmount, type Units, units } from '#engine/units.ts';

/** Amounts of a schedule for every row of its tree: leaves as placed, units the sum of those below. */
export function scheduleByRow(
  tree: Tree,
  schedule: Schedule,
  columns: number,
  unit: number,
): readonly (readonly number[])[] {
  const perColumn = Array.from({ length: columns }, (_, column) => {
    const own = tree.rows.map(() => 0);
    tree.leaves.forEach((row, leaf) => {
      own[row] = schedule.rows[leaf]?.months[column] ?? 0;
    });
    return branchSums(tree, own);
  });
  return tree.rows.map((_, row) => perColumn.map((sums) => toAmount(sums[row] as Units, unit)));
}

/** Amounts per week for every row of the organisation. */
export function weeksByRow({ tree, weeks, months }: Plan, goal: GoalPlan): readonly (readonly number[])[] {
  const weeksOf = months.map((_, month) => weeks.flatMap((week, at) => (week.month === month ? [at] : [])));
  const leaves = goal.schedule.rows.map(({ months: own }) => {
    const perWeek = new Array<Units>(weeks.length).fill(units(0));
    own.forEach((month, at) => {
      const here = weeksOf[at] as readonly number[];
      const workdays = here.map((week) => weeks[week]?.period.workdays ?? 0);
      if (workdays.every((worked) => worked === 0)) return;
      weekTargets(month, workdays).forEach((part, index) => {
        perWeek[here[index] as number] = part;
      });
    });
    return perWeek;
  });
  const perWeek = weeks.map((_, week) => {
    const own = tree.rows.map(() => 0);
    tree.leaves.forEach((row, leaf) => {
      own[row] = leaves[leaf]?.[week] ?? 0;
    });
    return branchSums(tree, own);
  });
  return tree.rows.map((_, row) => perWeek.map((sums) => toAmount(sums[row] as Units, goal.goal.unit)));
}

/** Activities per row of the organisation, per stage; units the sum of those directly below. */
export function stageFigures({ tree }: Plan, { actions }: FunnelPlan): readonly (readonly StageGoals[])[] {
  const figures = new Array<readonly StageGoals[]>(tree.rows.length).fill([]);
  tree.leaves.forEach((row, leaf) => {
    figures[row] = actions[leaf]?.stages ?? [];
  });
  for (let row = tree.rows.length - 1; row >= 0; row--) {
    const { children } = tree.rows[row] as TreeNode;
    const first = children[0];
    if (first === undefined) continue;
    figures[row] = (figures[first] as readonly StageGoals[]).map((shape, stage) => ({
      year: sumOver(children, (child) => figures[child]?.[stage]?.year ?? 0),
      months: shape.months.map((_, month) =>
        sumOver(children, (child) => figures[child]?.[stage]?.months[month] ?? 0),
      ),
    }));
  }
  return figures;
}

const sumOver = (rows: readonly number[], value: (row: number) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);
