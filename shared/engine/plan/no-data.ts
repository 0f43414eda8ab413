import { type Issue, issuesOf } from '#engine/issue.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import { weightOf } from '#engine/organisation/weights.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { SplitMethod } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';

export interface NoDataIssues {
  /** `goals`: the names of those that have nothing to go by, one a line; `all`: 1 where that is every goal. */
  'plan.split.noData': { member: string; method: SplitMethod; goals: string; all: 0 | 1 };
  'plan.months.noHistory': { goal: string };
}
const issue = issuesOf<NoDataIssues>();

/**
 * Splits that the method chosen has nothing to go by for, so that they come out equal: warnings at the member's method
 * and at the goal's way to the months.
 */
export function splitsWithoutData(plan: Plan): Issue[] {
  const { tree, members, goals } = plan;
  const splits = tree.rows.flatMap(({ source }, row): Issue[] => {
    const { name: member, method } = members[row]!;
    if (method === null) return [];
    const without = goals.filter((goal) => isWithoutWeights(plan, goal, row) || isWithoutRanks(plan, row));
    if (without.length === 0) return [];
    const params = {
      member,
      method,
      goals: without.map(({ goal }) => goal.name).join('\n'),
      all: without.length === goals.length ? 1 : 0,
    } as const;
    return [issue('plan.split.noData', ['members', source, 'method'], params, 'warning')];
  });
  const months = goals.flatMap((goal, index) => {
    const path = ['goals', index, 'monthMethod'];
    return isWithoutHistory(goal)
      ? [issue('plan.months.noHistory', path, { goal: goal.goal.name }, 'warning')]
      : [];
  });
  return [...splits, ...months];
}

/** How many splits of a goal, down the organisation and to the months, have weights that are all 0. */
export const countWithoutWeights = (plan: Plan, goal: GoalPlan): number =>
  plan.tree.rows.filter((_, row) => isWithoutWeights(plan, goal, row)).length +
  (isWithoutHistory(goal) ? 1 : 0);

/** Several share something by a method that was chosen, and none of them has a weight. */
function isWithoutWeights(plan: Plan, { fixed, targets, weights }: GoalPlan, row: number): boolean {
  const { children } = plan.tree.rows[row] as TreeNode;
  const method = plan.members[row]?.method ?? null;
  if (method === null) return false;
  const free = children.filter((child) => fixed[child] === null);
  const left = children.reduce((rest, child) => rest - (fixed[child] ?? 0), targets[row] as number);
  return free.length > 1 && left !== 0 && free.every((child) => weightOf(weights, method, child) === 0);
}

/** It goes by ranks, and nobody below has one: all count as the standard rank. */
function isWithoutRanks(plan: Plan, row: number): boolean {
  const { children, end } = plan.tree.rows[row] as TreeNode;
  const below = plan.members.slice(row + 1, end);
  const goesByRank = plan.members[row]?.method === 'rank' && children.length > 1;
  return goesByRank && below.every(({ rank }) => rank === null);
}

const isWithoutHistory = ({ goal, total, monthWeights }: GoalPlan): boolean =>
  goal.monthMethod === 'lastPeriod' && total !== 0 && monthWeights.every((weight) => weight === 0);
