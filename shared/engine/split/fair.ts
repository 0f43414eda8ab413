import { quotient, remainder } from './exact.ts';
import type { Weights } from './weights.ts';

/**
 * The largest remainder (Hamilton): each part is its exact share rounded down, and the units left over go to the
 * largest fractions, ties to the earlier. So every part is its exact share rounded down or up, and a zero weight
 * receives nothing. `total` ≥ 0. Linear in the number of weights.
 *
 * A larger total may make a part smaller (the Alabama paradox): see monotone.ts.
 */
export function fairParts(total: number, weights: Weights): number[] {
  const size = weights.counts.length;
  const parts = new Array<number>(size);
  const remainders = size <= ROOM ? scratch : new Float64Array(size);
  const divide = total * weights.sum <= Number.MAX_SAFE_INTEGER ? divideNear : divideFar;
  const left = divide(parts, remainders, total, weights);
  if (left > 0) raiseLargest(parts, remainders, left, weights.sum);
  return parts;
}

/** Working memory for small splits, whose time would otherwise go into asking for it. Its content means nothing. */
const ROOM = 2 ** 14;
const scratch = new Float64Array(ROOM);
const MOST_BUCKETS = 2 ** 10;
const bucketSizes = new Int32Array(MOST_BUCKETS);

/** Shares rounded down and what each division leaves over; the units that are still to be given. */
function divideNear(
  parts: number[],
  remainders: Float64Array,
  total: number,
  { counts, sum }: Weights,
): number {
  let left = total;
  for (let i = 0; i < counts.length; i += 1) {
    const product = total * counts[i]!;
    const part = Math.floor(product / sum);
    parts[i] = part;
    remainders[i] = product - part * sum;
    left -= part;
  }
  return left;
}

/** The same for products beyond 2^53. */
function divideFar(
  parts: number[],
  remainders: Float64Array,
  total: number,
  { counts, sum }: Weights,
): number {
  let left = total;
  for (let i = 0; i < counts.length; i += 1) {
    const part = quotient(total, counts[i]!, sum);
    parts[i] = part;
    remainders[i] = remainder(total, counts[i]!, sum, part);
    left -= part;
  }
  return left;
}

/**
 * Adds 1 to the `count` parts with the largest keys, ties to the earlier. There must be more parts than `count`;
 * keys lie from 0 to `most`. Sorts keys into buckets, and looks closer only at the one bucket where the border
 * between more and not lies: linear for any keys.
 */
export function raiseLargest(parts: number[], keys: Float64Array, count: number, most: number): void {
  const size = parts.length;
  const buckets = Math.min(size, MOST_BUCKETS);
  const scale = (buckets - 1) / most;
  bucketSizes.fill(0, 0, buckets);
  for (let i = 0; i < size; i += 1) bucketSizes[(keys[i]! * scale) | 0]! += 1;
  let border = buckets - 1;
  let left = count;
  while (bucketSizes[border]! < left) {
    left -= bucketSizes[border]!;
    border -= 1;
  }
  const open: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const bucket = (keys[i]! * scale) | 0;
    // 1 above the border, else 0: the sign bit. A branch would be mispredicted half the time.
    parts[i]! += (border - bucket) >>> 31;
    if (bucket === border) open.push(i);
  }
  raiseAmong(parts, keys, open, left);
}

/** The same among the parts at these indices, of which there are at least `count`. */
function raiseAmong(parts: number[], keys: Float64Array, indices: readonly number[], count: number): void {
  let open = indices;
  let left = count;
  for (;;) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const i of open) {
      low = Math.min(low, keys[i]!);
      high = Math.max(high, keys[i]!);
    }
    if (low === high || left === open.length) break;
    const half = low + (high - low) / 2;
    const middle = half < high ? half : low;
    const upper = open.filter((i) => keys[i]! > middle);
    if (upper.length > left) open = upper;
    else {
      for (const i of upper) parts[i]! += 1;
      left -= upper.length;
      open = open.filter((i) => !(keys[i]! > middle));
    }
  }
  for (let at = 0; at < left; at += 1) parts[open[at]!]! += 1;
}
