import type { Tree } from '#engine/organisation/tree.ts';
import { branchSums } from '#engine/organisation/tree.ts';
import type { RatePlan } from '#engine/plan/goal-plan.ts';
import type { Basis, Member, UnsummedGoal } from '#engine/plan/inputs.ts';
import { sumOf } from '#engine/sum.ts';

interface RateQuestion {
  readonly goal: UnsummedGoal;
  readonly tree: Tree;
  readonly members: readonly Member[];
  /** The goal's, by member. */
  readonly bases: ReadonlyMap<string, Basis>;
  /** By row, then by month: how much of what it is a part of; null: all count alike. */
  readonly denominators: readonly (readonly number[])[] | null;
}

/**
 * A rate or an average by month. Everybody has the goal's, or that of the month where months are typed; whoever has one
 * typed on the bases keeps it, and so do those below. Units have the weighted one of those below them.
 *
 * By hand: 85 % for everybody, 90 % typed for A; A renews 300 and B 100: together (90 × 300 + 85 × 100) ÷ 400 = 88.75 %.
 */
export function planRate({ goal, tree, members, bases, denominators }: RateQuestion): RatePlan {
  const own: (number | null)[] = [];
  tree.rows.forEach(({ parent }, row) => {
    const typed = bases.get((members[row] as Member).key)?.fixed ?? null;
    own.push(typed ?? (parent < 0 ? null : (own[parent] ?? null)));
  });
  const byMonth = goal.months.map((_, month) => {
    const all = monthOf(goal, month);
    const rates = tree.rows.map((_row, row) => own[row] ?? all);
    const leaf = (row: number, value: number): number => (tree.rows[row]?.children.length === 0 ? value : 0);
    const counts = tree.rows.map((_row, row) => leaf(row, denominators?.[row]?.[month] ?? 1));
    const weights = branchSums(tree, counts);
    const products = branchSums(
      tree,
      counts.map((count, row) => count * (rates[row] as number)),
    );
    const values = tree.rows.map(({ children }, row) =>
      children.length === 0
        ? (rates[row] as number)
        : weighted(products[row] as number, weights[row] as number, all),
    );
    return { weights, products, values };
  });
  return {
    goal,
    own,
    weights: tree.rows.map((_, row) => byMonth.map(({ weights }) => weights[row] as number)),
    products: tree.rows.map((_, row) => byMonth.map(({ products }) => products[row] as number)),
    months: tree.rows.map((_, row) => byMonth.map(({ values }) => values[row] as number)),
  };
}

/** The goal's own target of a month. */
export const monthOf = ({ months, monthMethod, total }: UnsummedGoal, month: number): number =>
  (monthMethod === 'fixed' ? months[month] : null) ?? total;

/** Decimals of a weighted rate: finer is noise. */
export const RATE_DECIMALS = 8;

/** Products by weights; where nothing counts, what everybody has. */
function weighted(products: number, weights: number, otherwise: number): number {
  if (weights === 0) return otherwise;
  const scale = 10 ** RATE_DECIMALS;
  return Math.round((products / weights) * scale) / scale;
}

/** Somebody's months, what they count by, and the two multiplied. */
interface RateMonths {
  readonly months: readonly number[];
  readonly products: readonly number[];
  readonly weights: readonly number[];
}

/** Over several months: weighted by how much counts in each; where nothing counts, their plain average. */
export function rateOver({ months, products, weights }: RateMonths): number {
  return weighted(sumOf(products), sumOf(weights), weighted(sumOf(months), months.length, 0));
}
