import { leafSums, type Tree } from '#engine/organisation/tree.ts';
import type { LevelPlan, SharedGoal } from '#engine/plan/goal-plan.ts';
import type { Basis, Member, UnsummedGoal } from '#engine/plan/inputs.ts';
import { lastEndMonth } from '#engine/plan/month-keys.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { type Units, units } from '#engine/units.ts';

interface LevelQuestion {
  readonly goal: UnsummedGoal;
  readonly tree: Tree;
  readonly members: readonly Member[];
  /** The goal's, by member. */
  readonly bases: ReadonlyMap<string, Basis>;
  readonly shared: SharedGoal;
}

/**
 * A level by month. Leaves stand in the order of the tree; of the first so many of them together the opening value and
 * the target are whole numbers, and so is each month in between, rounded; a leaf has what it adds to those before it.
 * So leaves add up to every unit and to the total in every month, and nobody is a unit or more off its own straight path.
 *
 * By hand: 0 → 24 in twelve months for three teams of 8. In January together 2: the first of them has 2 ÷ 3 → 1, the
 * first two 4 ÷ 3 → 1, all 2; so 1, 0 and 1. In March 2, 2 and 2; in December 8, 8 and 8.
 */
export function planLevel({ goal, tree, members, bases, shared }: LevelQuestion): LevelPlan {
  const count = goal.months.length;
  const inUnits = (amount: number): Units => units(Math.round(amount / goal.unit));
  const ofLeaves = tree.leaves.map((row) => shared.targets[row] as Units);
  const ends = tree.leaves.map((row) => {
    const end = bases.get((members[row] as Member).key)?.lastPeriod[lastEndMonth(count)] ?? 0;
    return inUnits(Math.round(end * 100) / 100);
  });
  const before = ends.reduce<number>((sum, end) => sum + end, 0);
  const openingTotal = goal.opening === null ? units(before) : inUnits(goal.opening);
  const openingWeights = before > 0 ? ends : ofLeaves;
  const opening = runningParts(openingTotal, openingWeights);
  const path = goal.monthMethod === 'fixed' ? goal.months : null;
  const byMonth = goal.months.map((_, month) =>
    path
      ? runningParts(inUnits(path[month] ?? 0), ofLeaves)
      : onTheWay(opening, ofLeaves, [month + 1, count]),
  );
  const byRow = (leaves: readonly Units[]): readonly Units[] => leafSums(tree, leaves).map(units);
  const months = byMonth.map(byRow);
  return {
    ...shared,
    goal,
    lastEnds: ends,
    openingWeights,
    openingTotal,
    opening: byRow(opening),
    months: tree.rows.map((_, row) => months.map((month) => month[row] as Units)),
  };
}

/** What each has after so many of all months, by the running totals of openings and targets. */
function onTheWay(
  opening: readonly Units[],
  targets: readonly Units[],
  [gone, all]: readonly [number, number],
): Units[] {
  let [opened, aimed, given] = [0, 0, 0];
  return targets.map((target, leaf) => {
    opened += opening[leaf] as Units;
    aimed += target;
    const now = Math.round((opened * (all - gone) + aimed * gone) / all);
    const own = now - given;
    given = now;
    return units(own);
  });
}
