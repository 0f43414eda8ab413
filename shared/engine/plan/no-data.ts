import { type Issue, issuesOf } from '#engine/issue.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import { weightOf } from '#engine/organisation/weights.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Member, SplitMethod } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';

export interface NoDataIssues {
  /** `goals`: the names of those that have nothing to go by, one a line; `all`: 1 where that is every goal. */
  'plan.split.noData': { member: string; method: SplitMethod; goals: string; all: 0 | 1 };
  /** The same of a way that the goal has of its own. */
  'plan.split.noDataOfGoal': { member: string; method: SplitMethod; goal: string };
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
    const member = members[row]!;
    const asked = (those: readonly GoalPlan[], path: readonly (string | number)[]): Issue[] => {
      const without = those.filter(
        (goal) => isWithoutWeights(plan, goal, row) || isWithoutRanks(plan, goal, row),
      );
      const method = without[0]?.methods[row] ?? null;
      if (method === null) return [];
      if (path[0] === 'bases') {
        const params = { member: member.name, method, goal: without[0]!.goal.name };
        return [issue('plan.split.noDataOfGoal', path, params, 'warning')];
      }
      const names = without.map(({ goal }) => goal.name).join('\n');
      const all = without.length === those.length ? 1 : 0;
      const params = { member: member.name, method, goals: names, all } as const;
      return [issue('plan.split.noData', path, params, 'warning')];
    };
    const own = goals.map((goal) => ({ goal, basis: ownWay(plan, goal, member) }));
    return [
      ...asked(
        own.flatMap(({ goal, basis }) => (basis < 0 ? [goal] : [])),
        ['members', source, 'method'],
      ),
      ...own.flatMap(({ goal, basis }) => (basis < 0 ? [] : asked([goal], ['bases', basis, 'method']))),
    ];
  });
  const months = goals.flatMap((goal, index) => {
    const path = ['goals', index, 'monthMethod'];
    return isWithoutHistory(goal)
      ? [issue('plan.months.noHistory', path, { goal: goal.goal.name }, 'warning')]
      : [];
  });
  return [...splits, ...months];
}

/** Where the bases say a way of the goal's own for those below the member; below 0: nowhere. */
const ownWay = ({ inputs }: Plan, { goal }: GoalPlan, { key }: Member): number =>
  inputs.bases.findIndex((basis) => basis.member === key && basis.goal === goal.key && basis.method !== null);

/** How many splits of a goal, down the organisation and to the months, have weights that are all 0. */
export const countWithoutWeights = (plan: Plan, goal: GoalPlan): number =>
  plan.tree.rows.filter((_, row) => isWithoutWeights(plan, goal, row)).length +
  (isWithoutHistory(goal) ? 1 : 0);

/** Several share something by a method that was chosen, and none of them has a weight. */
function isWithoutWeights(plan: Plan, { fixed, targets, weights, methods }: GoalPlan, row: number): boolean {
  const { children } = plan.tree.rows[row] as TreeNode;
  const method = methods[row] ?? null;
  if (method === null) return false;
  const free = children.filter((child) => fixed[child] === null);
  const left = children.reduce((rest, child) => rest - (fixed[child] ?? 0), targets[row] as number);
  return free.length > 1 && left !== 0 && free.every((child) => weightOf(weights, method, child) === 0);
}

/** It goes by ranks, and nobody below has one: all count as the standard rank. */
function isWithoutRanks(plan: Plan, { methods }: GoalPlan, row: number): boolean {
  const { children, end } = plan.tree.rows[row] as TreeNode;
  const below = plan.members.slice(row + 1, end);
  const goesByRank = methods[row] === 'rank' && children.length > 1;
  return goesByRank && below.every(({ rank }) => rank === null);
}

const isWithoutHistory = ({ goal, total, monthShares }: GoalPlan): boolean =>
  goal.monthMethod === 'lastPeriod' && total !== 0 && monthShares.weights.every((weight) => weight === 0);
