import { type Result, success } from '#engine/issue.ts';
import { type Units, units } from '#engine/units.ts';
import { fairParts } from './fair.ts';
import { monotoneParts } from './monotone.ts';
import { orderedParts } from './ordered.ts';
import { toWeights, type Weights } from './weights.ts';

/**
 * `fair`: largest remainder, for people and regions. `ordered`: rounds the running total, for periods.
 * `monotone`: Webster, where a raised total must never lower anyone.
 */
export type SplitMethod = 'fair' | 'ordered' | 'monotone';

const PARTS: Readonly<Record<SplitMethod, (total: number, weights: Weights) => number[]>> = {
  fair: fairParts,
  ordered: orderedParts,
  monotone: monotoneParts,
};

/**
 * Parts in the order of weights; they add up to total. A zero weight among others receives nothing; weights all
 * 0 count as equal. A negative total gives the negatives of the positive one's parts. Exact for every total, and
 * for weights that are whole or short decimals (see weights.ts). No weights, a negative one, or one that is not
 * a number: an issue with its index.
 */
export function split(total: Units, weights: ArrayLike<number>, method: SplitMethod): Result<Units[]> {
  const prepared = toWeights(weights);
  if (!prepared.ok) return prepared;
  const parts = PARTS[method](Math.abs(total), prepared.value);
  return success((total < 0 ? parts.map(negative) : parts) as Units[]);
}

const negative = (part: number): Units => units(part === 0 ? 0 : -part);
