import { failure, type Result, success } from '#engine/issue.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { quartersIn } from '#engine/plan/month-keys.ts';
import { fitsTotal, monthShares, typedMonths } from '#engine/plan/month-shares.ts';
import type { FollowWay } from '#engine/revision/follow.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import { split } from '#engine/split/split.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, toAmount, toUnits, type Units, units } from '#engine/units.ts';

/** What is typed of a goal's months and quarters. */
interface Typed {
  readonly months: readonly (number | null)[];
  readonly quarters: readonly (number | null)[];
}
interface Following {
  /** Sums of the goal's first months, which stay. */
  readonly kept: readonly number[];
  readonly by: FollowWay;
}

/**
 * What is typed of a goal's months and quarters after it has another total: as it is where the free ones can take the
 * change, else all open ones in the same proportion, or by the same a month; closed ones stay.
 */
export function typedAfter(
  inputs: PlanInputs,
  goal: Goal,
  total: number,
  { kept, by }: Following,
): Result<Typed> {
  const { months, quarters = [], unit } = goal;
  const counted = toUnits(total, unit);
  if (!counted.ok) return counted;
  const inUnits = (amount: number): Units => units(Math.round(countOf(amount, unit)));
  const plan = quartersIn(inputs);
  const typed = { ...typedMonths(goal, plan, months.length), kept: kept.map(inUnits) };
  const ones = months.map(() => 1);
  const shares = monthShares(counted.value, typed, ones);
  if (fitsTotal(counted.value, typed, shares)) return success({ months, quarters });

  const open = [...months.keys()].slice(kept.length);
  const ofMonths = open.filter((month) => typed.typed[month] !== null);
  const ofQuarters = [...plan.keys()].filter((quarter) => typed.quarters[quarter] !== null);
  if (ofMonths.length > 0 && ofQuarters.length > 0) {
    return failure(revisionIssue('revision.follow.both', ['attempt', 'total'], { goal: goal.name }));
  }
  const inQuarter = (quarter: number): number[] =>
    [...months.keys()].filter((month) => typed.quarterOf[month] === quarter);
  const closedOf = (quarter: number): number =>
    sumOf(inQuarter(quarter).map((month) => typed.kept[month] ?? 0));
  const openOf = (quarter: number): number =>
    inQuarter(quarter).filter((month) => month >= kept.length).length;
  const changing =
    ofMonths.length > 0
      ? ofMonths.map((month) => ({ count: typed.typed[month]! as number, size: 1 }))
      : ofQuarters.map((quarter) => ({
          count: typed.quarters[quarter]! - closedOf(quarter),
          size: openOf(quarter),
        }));
  const closed = sumOf(typed.kept);
  const before = inUnits(goal.total) - closed;
  const rest = {
    count: before - sumOf(changing.map(({ count }) => count)),
    size: open.length - sumOf(changing.map(({ size }) => size)),
  };
  const parts = follow([...changing, rest], counted.value - closed, by);
  if (!parts.ok) return parts;
  const short = changing.findIndex((_, at) => parts.value[at]! < 0);
  if (short >= 0) {
    const params = { member: `${(ofMonths[short] ?? ofQuarters[short] ?? 0) + 1}` };
    return failure(revisionIssue('revision.follow.belowZero', ['attempt', 'total'], params));
  }
  const changed = (
    list: readonly (number | null)[],
    at: readonly number[],
    closedAt: (index: number) => number,
  ) =>
    list.map((amount, index) => {
      const place = at.indexOf(index);
      return place < 0 ? amount : toAmount(units(parts.value[place]! + closedAt(index)), unit);
    });
  if (ofMonths.length === 0) return success({ months, quarters: changed(quarters, ofQuarters, closedOf) });
  const now = changed(months, ofMonths, () => 0).map((amount, month) =>
    typed.typed[month] === null ? amount : (kept[month] ?? amount),
  );
  return success({ months: now, quarters });
}

/** Counts that come to a new sum: in the same proportion, or each by the same for what it holds of months. */
function follow(
  shares: readonly { readonly count: number; readonly size: number }[],
  total: number,
  by: FollowWay,
): Result<readonly number[]> {
  const counts = shares.map(({ count }) => count);
  if (by !== 'equal') return split(units(total), counts, 'fair');
  const change = split(
    units(total - sumOf(counts)),
    shares.map(({ size }) => size),
    'fair',
  );
  return change.ok ? success(counts.map((count, at) => count + change.value[at]!)) : change;
}
