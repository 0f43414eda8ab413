import { productError, roundedQuotient } from './exact.ts';
import { dropFirst, heapify, type Precedes, siftDown } from './heap.ts';
import type { Weights } from './weights.ts';

/**
 * Webster's method (Sainte-Laguë): every unit goes to the member with the largest weight ÷ (2 × its units + 1),
 * ties to the earlier. As the units of a larger total are those of the smaller and some more, a larger total
 * never makes a part smaller. A zero weight receives nothing; a part may lie a unit or more off its exact share.
 * `total` ≥ 0.
 *
 * Starts from the shares rounded half up, which is Webster's answer for their own sum, and adds or takes back
 * the few units (at most half the number of members) that this sum is off.
 */
export function monotoneParts(total: number, { counts, sum }: Weights): number[] {
  const parts = new Array<number>(counts.length);
  let left = total;
  for (let i = 0; i < counts.length; i += 1) {
    parts[i] = roundedQuotient(total, counts[i]!, sum);
    left -= parts[i]!;
  }
  if (left > 0) addUnits(parts, counts, left);
  if (left < 0) takeUnits(parts, counts, -left);
  return parts;
}

function addUnits(parts: number[], counts: ArrayLike<number>, count: number): void {
  const next: Precedes = (i, j) => {
    const lead = compareClaims(counts[i]!, parts[i]!, counts[j]!, parts[j]!);
    return lead > 0 || (lead === 0 && i < j);
  };
  adjust(parts, { heap: members(counts), precedes: next, count, step: 1 });
}

function takeUnits(parts: number[], counts: ArrayLike<number>, count: number): void {
  const last: Precedes = (i, j) => {
    const lead = compareClaims(counts[i]!, parts[i]! - 1, counts[j]!, parts[j]! - 1);
    return lead < 0 || (lead === 0 && i > j);
  };
  const heap = members(counts).filter((i) => parts[i]! > 0);
  adjust(parts, { heap, precedes: last, count, step: -1 });
}

interface Adjustment {
  /** The members that may be adjusted, to be made a heap by `precedes`. */
  readonly heap: number[];
  readonly precedes: Precedes;
  readonly count: number;
  readonly step: 1 | -1;
}

function adjust(parts: number[], { heap, precedes, count, step }: Adjustment): void {
  heapify(heap, precedes);
  for (let done = 0; done < count; done += 1) {
    const member = heap[0]!;
    parts[member]! += step;
    if (parts[member] === 0) dropFirst(heap, precedes);
    else siftDown(heap, 0, precedes);
  }
}

/** The members that can receive anything. */
function members(counts: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0; i < counts.length; i += 1) if (counts[i]! > 0) found.push(i);
  return found;
}

/**
 * The sign of v ÷ (2a + 1) − w ÷ (2b + 1), exactly: half of it times both divisors is vb − wa + (v − w) ÷ 2.
 * With weights up to 2^51 the errors of the two products add up without rounding.
 */
function compareClaims(v: number, a: number, w: number, b: number): number {
  return v * b - w * a + (productError(v, b) - productError(w, a) + (v - w) / 2);
}
