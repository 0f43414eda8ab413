/** Whether the first item comes out of the heap before the second. */
export type Precedes = (first: number, second: number) => boolean;

/** Orders the items as a binary heap, in place: the first to come out stands at 0. */
export function heapify(heap: number[], precedes: Precedes): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) siftDown(heap, at, precedes);
}

/** Restores the heap below `at`, whose item may have become a later one. */
export function siftDown(heap: number[], at: number, precedes: Precedes): void {
  const size = heap.length;
  if (at >= size) return;
  const item = heap[at]!;
  let hole = at;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && precedes(heap[child + 1]!, heap[child]!)) child += 1;
    if (!precedes(heap[child]!, item)) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = item;
}

/** Takes the first item out, if there is any. */
export function dropFirst(heap: number[], precedes: Precedes): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  siftDown(heap, 0, precedes);
}
