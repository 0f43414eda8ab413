import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Member, PlanInputs, UnsummedGoal } from '#engine/plan/inputs.ts';
import { lastEndMonth } from '#engine/plan/month-keys.ts';

type Known = Pick<PlanInputs, 'members' | 'bases' | 'start'>;

/**
 * A level that moves from where it stands, without a word about where that is: nothing typed for all, nor for those who
 * were there before the plan. It counts as 0, which may be so.
 */
export function judgeOpening(goal: UnsummedGoal, path: readonly (string | number)[], known: Known): Issue[] {
  if (goal.kind !== 'level' || goal.opening !== null || goal.monthMethod === 'fixed') return [];
  const last = lastEndMonth(goal.months.length);
  const ends = new Map(
    known.bases.flatMap(({ member, goal: key, lastPeriod }, index) =>
      key === goal.key ? [[member, { index, end: lastPeriod[last] ?? null }] as const] : [],
    ),
  );
  const units = new Set(known.members.map(({ parent }) => parent));
  const before = known.members.filter(
    ({ key, start }) => !units.has(key) && !(start !== null && start > known.start),
  );
  const endOf = ({ key }: Member): number | null => ends.get(key)?.end ?? null;
  const unset = before.filter((member) => endOf(member) === null);
  const [first] = unset;
  if (!first) return [];
  if (unset.length === before.length) {
    return [judgeIssue('plan.opening.unset', [...path, 'opening'], { goal: goal.name }, 'warning')];
  }
  const basis = ends.get(first.key);
  const at = basis ? ['bases', basis.index, 'lastPeriod', last] : [...path, 'opening'];
  const params = { goal: goal.name, member: first.name, others: unset.length - 1 };
  return [judgeIssue('plan.opening.some', at, params, 'warning')];
}
