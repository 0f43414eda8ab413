import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import { branchSums } from '#engine/organisation/tree.ts';
import type { Basis, Member, Rank, SplitMethod } from '#engine/plan/inputs.ts';

/** How fine each kind of weight is taken: as whole multiples of one over this. */
export const WEIGHT_SCALE = 10_000;
export const GROWTH_SCALE = 100_000;
export const RANK_SCALE = 100;

/** What a split down the organisation can go by, for one goal. */
export interface WeightQuestion {
  readonly tree: Tree;
  /** In the order of the tree's rows. */
  readonly members: readonly Member[];
  readonly ranks: readonly Rank[];
  /** The goal's bases by member key. */
  readonly bases: ReadonlyMap<string, Basis>;
  readonly unit: number;
  /** Share of the year each row is in post, as a quotient of whole numbers. */
  readonly presence: readonly Presence[];
  /** How much finer heads and ranks are taken where that share is no simple one. */
  readonly headScale: number;
}
export interface Presence {
  readonly present: number;
  readonly whole: number;
}

/**
 * For every method a whole-numbered weight per row. Those of histories and growth can be below 0, where more was given
 * back than reached; {@link weightOf} says what counts. Leaves speak for themselves, a unit for the sum of those
 * below it unless it has a rank or a growth rate of its own; histories of a unit and of those below it add up.
 *
 * Whole numbers, because a spreadsheet computes them exactly: weights to four decimals, ranks and heads to two,
 * growth to a thousandth of a per cent, histories to the goal's unit.
 */
export function memberWeights(question: WeightQuestion): Readonly<Record<SplitMethod, readonly number[]>> {
  const { tree, members, ranks, bases, unit, presence, headScale } = question;
  const basisOf = (row: number): Basis | undefined => bases.get((members[row] as Member).key);
  const perRow = (value: (member: Member, row: number) => number): number[] => members.map(value);

  const multiples = new Map(ranks.map(({ name, multiple }) => [name, Math.round(RANK_SCALE * multiple)]));
  const multipleOf = ({ rank }: Member): number | undefined =>
    rank === null ? undefined : multiples.get(rank);
  const isLeaf = (row: number): boolean => (tree.rows[row] as TreeNode).children.length === 0;

  const lastPeriod = branchSums(
    tree,
    perRow((_, row) => inUnits(yearOf(basisOf(row)), unit)),
  );
  return {
    equal: perRow(() => 1),
    weights: perRow(({ weight }, row) => Math.round(WEIGHT_SCALE * (basisOf(row)?.weight ?? weight ?? 0))),
    lastPeriod,
    growth: fromBelow(tree, (row) => {
      const growth = basisOf(row)?.growth ?? 0;
      if (growth === 0 && !isLeaf(row)) return undefined;
      const factor = Math.round(GROWTH_SCALE * (1 + growth));
      return rounded(((lastPeriod[row] as number) * factor) / GROWTH_SCALE);
    }),
    rank: fromBelow(tree, (row) => {
      const own = multipleOf(members[row] as Member);
      if (own === undefined && !isLeaf(row)) return undefined;
      return own ?? RANK_SCALE;
    }),
    headcountRank: fromBelow(tree, (row) => {
      if (!isLeaf(row)) return undefined;
      const member = members[row] as Member;
      const heads = Math.round(RANK_SCALE * member.headcount);
      const { present, whole } = presence[row] as Presence;
      return Math.round((heads * (multipleOf(member) ?? RANK_SCALE) * headScale * present) / whole);
    }),
    averagePotential: branchSums(
      tree,
      perRow((_, row) => {
        const basis = basisOf(row);
        return inUnits((basis?.average ?? 0) + (basis?.potential ?? 0), unit);
      }),
    ),
  };
}

/** Own values where there are any; elsewhere the sum of those directly below. */
function fromBelow(tree: Tree, own: (row: number) => number | undefined): number[] {
  const values = new Array<number>(tree.rows.length).fill(0);
  for (let row = tree.rows.length - 1; row >= 0; row--) {
    const { children } = tree.rows[row] as TreeNode;
    values[row] = own(row) ?? children.reduce((sum, child) => sum + (values[child] as number), 0);
  }
  return values;
}

/** Last period's twelve months in all. */
const yearOf = (basis: Basis | undefined): number =>
  basis ? basis.lastPeriod.reduce<number>((sum, month) => sum + (month ?? 0), 0) : 0;

/** An amount to the cent, rounded to whole units: `ROUND(ROUND(amount,2)/unit,0)`. */
const inUnits = (amount: number, unit: number): number => rounded(rounded(amount * 100) / 100 / unit);

/** Halves away from 0, as `ROUND` of a spreadsheet. */
const rounded = (value: number): number => (value < 0 ? -Math.round(-value) || 0 : Math.round(value));

/** What a row counts with by a method: who has given back more than was reached counts as 0. */
export const weightOf = (
  weights: Readonly<Record<SplitMethod, readonly number[]>>,
  method: SplitMethod,
  row: number,
): number => Math.max(0, weights[method][row] ?? 0);
