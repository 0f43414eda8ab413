/**
 * Binary heaps of plain numbers, the least at 0. Beside split/heap.ts because a comparison passed in from two
 * places is not inlined, which made grids about half as fast.
 */
export function heapifyLeast(heap: number[]): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(heap, at);
}

/** Adds a number. */
export function pushLeast(heap: number[], item: number): void {
  let hole = heap.length;
  heap.push(item);
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (heap[parent]! <= item) break;
    heap[hole] = heap[parent]!;
    hole = parent;
  }
  heap[hole] = item;
}

/** Takes the least number out, if there is any. */
export function dropLeast(heap: number[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  sink(heap, 0);
}

function sink(heap: number[], at: number): void {
  const size = heap.length;
  const item = heap[at]!;
  let hole = at;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! < heap[child]!) child += 1;
    if (heap[child]! >= item) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = item;
}
