import { quotient, remainder } from './exact.ts';
import type { Weights } from './weights.ts';

/**
 * The largest remainder (Hamilton): each part is its exact share rounded down, and the units left over go to the
 * largest fractions, ties to the earlier. So every part is its exact share rounded down or up, and a zero weight
 * receives nothing. `total` ≥ 0. Linear in the number of weights.
 *
 * A larger total may make a part smaller (the Alabama paradox): see monotone.ts.
 */
export function fairParts(total: number, { counts, sum }: Weights): number[] {
  const size = counts.length;
  const parts = new Array<number>(size);
  const remainders = new Float64Array(size);
  let left = total;
  if (total * sum <= Number.MAX_SAFE_INTEGER) {
    for (let i = 0; i < size; i += 1) {
      const product = total * counts[i]!;
      const part = Math.floor(product / sum);
      parts[i] = part;
      remainders[i] = product - part * sum;
      left -= part;
    }
  } else {
    for (let i = 0; i < size; i += 1) {
      const part = quotient(total, counts[i]!, sum);
      parts[i] = part;
      remainders[i] = remainder(total, counts[i]!, sum, part);
      left -= part;
    }
  }
  if (left > 0) raiseLargest(parts, remainders, left, sum);
  return parts;
}

/**
 * Adds 1 to the `count` parts with the largest keys, ties to the earlier. There must be more parts than `count`,
 * and keys lie from 0 to `most`.
 */
export function raiseLargest(parts: number[], keys: Float64Array, count: number, most: number): void {
  const { border, above } = borderOf(keys, count, most);
  let ties = count - above;
  for (let i = 0; i < keys.length; i += 1) {
    const lead = keys[i]! - border;
    // Which of the parts gain is as good as random: arithmetic, as a branch would be mispredicted half the time.
    parts[i]! += Math.min(1, Math.max(0, lead));
    if (lead === 0 && ties > 0) {
      parts[i]! += 1;
      ties -= 1;
    }
  }
}

const MOST_BUCKETS = 1024;

/**
 * The key at which the `count` largest end, and how many lie above it. Sorts into buckets, then looks only into
 * the one that holds the border; as each is a small part of the range before, this is linear for any keys.
 */
function borderOf(keys: Float64Array, count: number, most: number): { border: number; above: number } {
  let open = keys;
  let low = 0;
  let high = most;
  let above = 0;
  while (low < high) {
    const buckets = Math.min(open.length + 1, MOST_BUCKETS);
    const scale = (buckets - 1) / (high - low);
    const sizes = new Uint32Array(buckets);
    for (let i = 0; i < open.length; i += 1) sizes[Math.floor((open[i]! - low) * scale)]! += 1;
    let chosen = buckets - 1;
    while (above + sizes[chosen]! < count) {
      above += sizes[chosen]!;
      chosen -= 1;
    }
    const inside = new Float64Array(sizes[chosen]!);
    let found = 0;
    let lowest = high;
    let highest = low;
    for (let i = 0; i < open.length; i += 1) {
      const key = open[i]!;
      if (Math.floor((key - low) * scale) !== chosen) continue;
      inside[found] = key;
      found += 1;
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
    open = inside;
    low = lowest;
    high = highest;
  }
  return { border: low, above };
}
