import type { Result } from '#engine/issue.ts';
import { success } from '#engine/issue.ts';
import { decompose } from '#engine/organisation/decompose.ts';
import { branchSums, type Tree, treeOf } from '#engine/organisation/tree.ts';
import { WEIGHT_SCALE } from '#engine/organisation/weights.ts';
import type { Offer } from '#engine/plan/inputs.ts';
import type { Units } from '#engine/units.ts';

/** Products and their channels as a tree: all → product → product in a channel. */
export interface OfferTree {
  readonly tree: Tree;
  readonly names: readonly string[];
  /** Row → index in the list of offers; -1 for the total and for products. */
  readonly offers: readonly number[];
}

/** Null where nothing is offered. Products in the order in which they first appear. */
export function offerTree(offers: readonly Offer[]): OfferTree | null {
  if (offers.length === 0) return null;
  const products = [...new Set(offers.map(({ product }) => product))];
  const nodes: { key: string; parent: string | null; name: string; offer: number }[] = [
    { key: 'all', parent: null, name: '', offer: -1 },
    ...products.map((name, index) => ({ key: `p${index + 1}`, parent: 'all', name, offer: -1 })),
    ...offers.map(({ product, channel }, offer) => ({
      key: `p${products.indexOf(product) + 1}.${offer + 1}`,
      parent: `p${products.indexOf(product) + 1}`,
      name: channel,
      offer,
    })),
  ];
  const tree = treeOf(nodes);
  const inRows = tree.rows.map(({ source }) => nodes[source] as (typeof nodes)[number]);
  return { tree, names: inRows.map(({ name }) => name), offers: inRows.map(({ offer }) => offer) };
}

/** Whole weights per row: an offer's own to four decimals, a product's the sum of its channels'. */
export function offerWeights({ tree, offers }: OfferTree, list: readonly Offer[]): number[] {
  const own = offers.map((offer) =>
    offer < 0 ? 0 : Math.round(WEIGHT_SCALE * (list[offer] as Offer).weight),
  );
  return branchSums(tree, own);
}

/** The total by product and channel, in units, per row of the tree. */
export function offerTargets(
  offers: OfferTree,
  total: Units,
  weights: readonly number[],
  unit: number,
): Result<Units[]> {
  const free = offers.tree.rows.map(() => null);
  const targets = decompose(offers.tree, { total, weights, fixed: free, unit });
  return targets.ok ? success(targets.value) : targets;
}
