import { failure, issuesOf, type Result, success } from '#engine/issue.ts';
import type { Figure } from '#engine/plan/figures.ts';
import { type GoalPlan, weightBelow } from '#engine/plan/goal-plan.ts';
import { fitsTotal, infeasiblePool, monthTargets, typedMonths } from '#engine/plan/month-shares.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { split } from '#engine/split/split.ts';
import { sumOf } from '#engine/sum.ts';
import { toAmount, type Units, units } from '#engine/units.ts';

export interface RetargetIssues {
  /** Months of the whole that leave nothing, or too much, for the others. */
  'plan.retarget.months': { goal: string; total: number; months: number };
}
const issue = issuesOf<RetargetIssues>();

/** What it is to be, in units of the goal. */
export interface Target extends Figure {
  readonly units: Units;
}

/** Months held by hand: member key → month → units. */
type GoalHolds = ReadonlyMap<string, ReadonlyMap<number, Units>>;

/** What has to be typed so that the plan says what was asked for; amounts of the goal. */
export interface Retargeted {
  /** Null: as it is. */
  readonly total: number | null;
  /** Fixed amounts for all months of the plan; null: as they are. */
  readonly months: readonly number[] | null;
  /** Totals of the quarters that have one; null: as they are. */
  readonly quarters: readonly (number | null)[] | null;
  readonly fixed: readonly { readonly member: string; readonly amount: number }[];
  readonly holds: readonly { readonly member: string; readonly month: number; readonly amount: number }[];
}

interface Question {
  readonly plan: Plan;
  /** Index of the goal. */
  readonly goal: number;
  readonly holds: GoalHolds;
  readonly targets: readonly Target[];
  /** Whether months of a top with nobody below are held by hand besides. */
  readonly keep: boolean;
}

/**
 * How figures of the decomposition become others, each where it arises: the top's year is the goal's total, its months are
 * the goal's months, another's year is fixed, and what lies in between becomes held months of the people below, in
 * proportion. Where all below a changed figure are fixed or held already, they go along in proportion.
 */
export function retarget({ plan, goal, holds, targets, keep }: Question): Result<Retargeted> {
  const planned = plan.goals[goal] as Plan['goals'][number];
  const { unit, name } = planned.goal;
  const isYear = ({ from, to }: Figure): boolean => from === 0 && to === plan.months.length;
  const years = targets.filter(isYear);
  const parts = targets.filter((target) => !isYear(target));
  const total = years.find(({ row }) => row === 0)?.units ?? planned.total;
  const fixed = fixedAfter(plan, goal, total, years);

  const typed = monthsAfter({ plan, goal, total, holds, targets: parts.filter(({ row }) => row === 0) });
  if (typed === 'none') {
    const amount = parts.reduce((sum, { row, units }) => (row === 0 ? sum + units : sum), 0);
    const params = { goal: name, total: toAmount(total, unit), months: toAmount(amount, unit) };
    return failure(issue('plan.retarget.months', ['goals', goal, 'months'], params));
  }
  const { months } = typed;
  const held = new Map<
    string,
    { readonly member: string; readonly month: number; readonly amount: number }
  >();
  const hold = (leaf: number, month: number, count: number): void => {
    const member = keyOf(plan, plan.tree.leaves[leaf] as number);
    held.set(`${member}\n${month}`, { member, month, amount: toAmount(count, unit) });
  };
  holdsThatFollow({ plan, goal, holds, years: fixed.targets }, hold);
  for (const target of parts) {
    if (target.row !== 0) holdBelow({ plan, goal, holds, target }, hold);
    else if (keep && months && isAlone(plan)) {
      for (let month = target.from; month < target.to; month++) hold(0, month, months[month] as number);
    }
  }
  return success({
    total: total === planned.total ? null : toAmount(total, unit),
    months: months?.map((month) => toAmount(month, unit)) ?? null,
    quarters: typed.quarters?.map((quarter) => quarter && toAmount(quarter, unit)) ?? null,
    fixed: fixed.fixed.flatMap((count, row) =>
      count === null || count === planned.fixed[row]
        ? []
        : [{ member: keyOf(plan, row), amount: toAmount(count, unit) }],
    ),
    holds: [...held.values()],
  });
}

/** The top is the only one there is. */
const isAlone = ({ tree }: Plan): boolean => tree.rows.length === 1;

const keyOf = ({ members }: Plan, row: number): string => members[row]?.key ?? '';

/** Fixed years after the change, and the years of all rows that follow; what does not fit is left to the plan to refuse. */
function fixedAfter(plan: Plan, goal: number, total: Units, years: readonly Target[]) {
  const { tree } = plan;
  const planned = plan.goals[goal] as Plan['goals'][number];
  const { fixed: before } = planned;
  const asked = new Map(years.map(({ row, units }) => [row, units]));
  const fixed = before.map((count, row) => (row === 0 ? count : (asked.get(row) ?? count)));
  const targets = tree.rows.map(() => units(0));
  targets[0] = total;
  tree.rows.forEach(({ children }, row) => {
    const target = targets[row] as Units;
    const free = children.filter((child) => fixed[child] === null);
    const taken = children.reduce((sum, child) => sum + (fixed[child] ?? 0), 0);
    const movable = children.filter((child) => !asked.has(child));
    if (free.length === 0 && taken !== target && movable.length > 0) {
      const kept = taken - movable.reduce((sum, child) => sum + (fixed[child] ?? 0), 0);
      const shares = inProportion(
        target - kept,
        movable.map((child) => fixed[child] ?? 0),
      );
      movable.forEach((child, index) => {
        fixed[child] = shares?.[index] ?? fixed[child] ?? null;
      });
    }
    const shares = inProportion(
      target - taken,
      free.map((child) => weightBelow(planned, row, child)),
    );
    for (const child of children) targets[child] = fixed[child] ?? units(0);
    free.forEach((child, index) => {
      targets[child] = shares?.[index] ?? units(0);
    });
  });
  return { fixed, targets };
}

/** Null where there is no such split: below zero, or nothing to go by. */
function inProportion(total: number, weights: readonly number[]): readonly Units[] | null {
  if (weights.length === 0 || total < 0) return null;
  const parts = split(units(total), weights, 'fair');
  return parts.ok ? parts.value : null;
}

/** What is typed of a goal's months and quarters after a change; null: as it is. */
interface TypedAfter {
  readonly months: readonly Units[] | null;
  readonly quarters: readonly (Units | null)[] | null;
}
const asItIs: TypedAfter = { months: null, quarters: null };

/** `none`: there are no such months. */
function monthsAfter(question: Omit<Question, 'keep'> & { readonly total: Units }): TypedAfter | 'none' {
  const { plan, goal, total, targets } = question;
  const planned = plan.goals[goal] as Plan['goals'][number];
  const now = monthsWith(plan, planned, total);
  if (targets.length === 0 && !now.isStale) return asItIs;
  if (now.months === null) return 'none';
  const isTyped = targets.length > 0 || planned.goal.monthMethod === 'fixed';
  const months = isTyped ? monthsChanged(question, now.months) : now.months;
  if (months === null) return 'none';
  const typed = planned.goal.quarters ?? [];
  const quarters = plan.quarters.map(({ months: [from, to] }, quarter) =>
    (typed[quarter] ?? null) === null ? null : units(sumOf(months.slice(from, to))),
  );
  return {
    months: isTyped ? months : null,
    quarters: quarters.some((quarter) => quarter !== null) ? quarters : null,
  };
}

/**
 * A goal's months with another total; null: there are none. Stale: what is typed of them does not go with it, so that they
 * are as they were, in proportion.
 */
function monthsWith({ quarters }: Plan, planned: GoalPlan, total: Units) {
  const { goal, total: before, monthShares: shares, months, kept } = planned;
  const closed = months.slice(0, kept?.months ?? 0);
  const pools = shares.pools.map((pool) =>
    pool.quarter === null ? { ...pool, left: pool.left + total - before } : pool,
  );
  const moved = { ...shares, pools };
  const typed = { ...typedMonths(goal, quarters, months.length), kept: closed };
  const isStale = total !== before && !fitsTotal(total, typed, moved);
  const takesChange = total === before || pools.some(({ quarter }) => quarter === null);
  if (takesChange && infeasiblePool(moved) === null) return { isStale, months: monthTargets(moved) };
  const open = inProportion(total - sumOf(closed), months.slice(closed.length));
  return { isStale, months: open && [...closed, ...open] };
}

/**
 * Months of which some become what is asked for, and the others share the rest as they did; closed ones, and those held of
 * a top with nobody below, stand. Null: there are none.
 */
function monthsChanged(
  { plan, goal, holds, total, targets }: Omit<Question, 'keep'> & { readonly total: Units },
  now: readonly Units[],
): Units[] | null {
  const months = now.slice();
  const others = new Set(months.keys());
  const closed = plan.goals[goal]?.kept?.months ?? 0;
  let left: number = total;
  const stand = (month: number, count: Units): void => {
    months[month] = count;
    others.delete(month);
    left -= count;
  };
  for (let month = 0; month < closed; month++) stand(month, now[month]!);
  const held = isAlone(plan) ? holds.get(keyOf(plan, 0)) : undefined;
  for (const [month, count] of held ?? []) {
    if (month >= closed && !targets.some(({ from, to }) => month >= from && month < to)) stand(month, count);
  }
  for (const { from, to, units: amount } of targets) {
    const open = Array.from({ length: to - from }, (_, index) => from + index).filter((at) => at >= closed);
    const shares = inProportion(
      amount - sumOf(now.slice(from, Math.min(to, closed))),
      open.map((month) => now[month]!),
    );
    if (!shares) return null;
    open.forEach((month, index) => {
      stand(month, shares[index]!);
    });
  }
  const rest = [...others];
  if (rest.length === 0) return left === 0 ? months : null;
  const shares = inProportion(
    left,
    rest.map((month) => now[month] as number),
  );
  if (!shares) return null;
  rest.forEach((month, index) => {
    months[month] = shares[index] as Units;
  });
  return months;
}

type Hold = (leaf: number, month: number, count: number) => void;

/** Somebody whose months are all held has no other way to another year than by them. */
function holdsThatFollow(
  { plan, holds, years }: Omit<Question, 'targets' | 'keep'> & { readonly years: readonly Units[] },
  hold: Hold,
): void {
  plan.tree.leaves.forEach((row, leaf) => {
    const own = holds.get(keyOf(plan, row));
    if (!own || own.size < plan.months.length || isAlone(plan)) return;
    const counts = plan.months.map((_, month) => own.get(month) ?? 0);
    const target = years[row] as number;
    if (counts.reduce<number>((sum, count) => sum + count, 0) === target) return;
    inProportion(target, counts)?.forEach((count, month) => {
      hold(leaf, month, count);
    });
  });
}

/** A figure between the top and the people's months becomes held months of those below; what is held already stays where it can. */
function holdBelow(
  { plan, goal, holds, target }: Omit<Question, 'targets' | 'keep'> & { readonly target: Target },
  hold: Hold,
): void {
  const { tree } = plan;
  const { schedule } = plan.goals[goal] as Plan['goals'][number];
  const end = tree.rows[target.row]?.end ?? target.row;
  const cells = tree.leaves.flatMap((row, leaf) => {
    if (row < target.row || row >= end) return [];
    return Array.from({ length: target.to - target.from }, (_, index) => {
      const month = target.from + index;
      const held = holds.get(keyOf(plan, row))?.get(month) ?? null;
      return { leaf, month, held, count: schedule.rows[leaf]?.months[month] ?? 0 };
    });
  });
  const kept = cells.reduce((sum, { held }) => sum + (held ?? 0), 0);
  const open = cells.filter(({ held }) => held === null);
  const keeps = open.length > 0 && kept <= target.units && cells.length > 1;
  const moved = keeps ? open : cells;
  const shares = inProportion(
    keeps ? target.units - kept : target.units,
    moved.map(({ count }) => count),
  );
  moved.forEach(({ leaf, month, count }, index) => {
    hold(leaf, month, shares?.[index] ?? count);
  });
}
