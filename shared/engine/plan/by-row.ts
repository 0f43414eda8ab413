import { weightWithin } from '#engine/calendar/day-weights.ts';
import { leafSums, type TreeNode } from '#engine/organisation/tree.ts';
import type { StageGoals } from '#engine/plan/actions.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { postOf, weightShared } from '#engine/plan/presence.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { toAmount, type Units } from '#engine/units.ts';

/**
 * Amounts per week for every row of the organisation: each the sum of its days, as `dueShares` tells them. A month goes
 * to its pieces of weeks by the working days in post and their weights, rounding the running total; where nobody is in post by all of them,
 * and without any working day to the last piece. So the weeks add up to the year, to the unit.
 *
 * By hand: 220 in March 2026 with 22 working days, 210 in April with 21. Of the week from 30 March to 5 April two days lie
 * in March and three in April: 220 × 2 ÷ 22 + 210 × 3 ÷ 21 = 50.
 */
export function weeksByRow(plan: Plan, goal: GoalPlan): readonly (readonly number[])[] {
  const { tree, weeks, calendar, inputs, members, absences } = plan;
  const pieces = plan.months.map((_, month) =>
    weeks.flatMap((week, at) =>
      week.pieces.flatMap((piece) => (piece.month === month ? [{ ...piece, at }] : [])),
    ),
  );
  const ofAll = pieces.map((own) => orLast(own.map((piece) => weightWithin(calendar, piece))));
  const leaves = goal.schedule.rows.map(({ months }, leaf) => {
    const row = tree.leaves[leaf]!;
    const post = absences[row] === null ? null : postOf(members[row]!, inputs);
    const perWeek = new Array<number>(weeks.length).fill(0);
    months.forEach((amount, month) => {
      const own = pieces[month]!;
      const inPost = post && own.map((piece) => weightShared(calendar, post, piece));
      const weights = inPost?.some((worked) => worked > 0) ? inPost : ofAll[month]!;
      runningParts(amount, weights).forEach((part, at) => {
        perWeek[own[at]!.at]! += part;
      });
    });
    return perWeek;
  });
  const perWeek = weeks.map((_, week) =>
    leafSums(
      tree,
      leaves.map((own) => own[week] ?? 0),
    ),
  );
  return tree.rows.map((_, row) => perWeek.map((sums) => toAmount(sums[row] as Units, goal.goal.unit)));
}

/** Weights of a month's pieces; of a month without a working day its last one has all. */
const orLast = (days: readonly number[]): readonly number[] =>
  days.some((worked) => worked > 0) ? days : days.map((_, at) => (at === days.length - 1 ? 1 : 0));

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
