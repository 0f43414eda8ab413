import { type Cut, FRACTION } from './cut.ts';
import { dropLeast, heapifyLeast, pushLeast } from './least.ts';

/** What it costs to hand one unit from a column to another: round one cell of a row down, another up. */
export interface Exchanges {
  /** The cheapest in any row, from column × columns + to column; Infinity where no row can. */
  readonly costs: Float64Array;
  /** Makes the cheapest exchange between two columns. */
  apply(from: number, to: number): void;
}

/** More rows than any sheet has; a heap item is cost × ROWS + row, so that the row breaks ties. */
const ROWS = 2 ** 20;

/**
 * Keeps, for every two columns, the rows that can make the exchange in a heap by cost. Rows that no longer can
 * stay in it until they come up.
 */
export function exchangesOf({ fractions, isUp }: Cut, rows: number, columns: number): Exchanges {
  const costs = new Float64Array(columns * columns).fill(Number.POSITIVE_INFINITY);
  const heaps = Array.from({ length: columns * columns }, (): number[] => []);

  const itemOf = (row: number, from: number, to: number) =>
    (fractions[row * columns + from]! - fractions[row * columns + to]! + FRACTION) * ROWS + row;
  const canRise = (at: number) => isUp[at] === 0 && fractions[at]! > 0;

  function refresh(from: number, to: number): void {
    const heap = heaps[from * columns + to]!;
    while (heap.length > 0) {
      const row = heap[0]! % ROWS;
      if (isUp[row * columns + from] === 1 && canRise(row * columns + to)) break;
      dropLeast(heap);
    }
    costs[from * columns + to] =
      heap.length > 0 ? Math.floor(heap[0]! / ROWS) - FRACTION : Number.POSITIVE_INFINITY;
  }

  function apply(from: number, to: number): void {
    const row = heaps[from * columns + to]![0]! % ROWS;
    const start = row * columns;
    isUp[start + from] = 0;
    isUp[start + to] = 1;
    for (let j = 0; j < columns; j += 1) {
      if (canRise(start + j)) pushLeast(heaps[to * columns + j]!, itemOf(row, to, j));
      if (isUp[start + j] === 1) pushLeast(heaps[j * columns + from]!, itemOf(row, j, from));
    }
    for (let j = 0; j < columns; j += 1) {
      for (const end of [from, to]) {
        refresh(end, j);
        refresh(j, end);
      }
    }
  }

  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let from = 0; from < columns; from += 1) {
      if (isUp[start + from] === 0) continue;
      for (let to = 0; to < columns; to += 1) {
        if (canRise(start + to)) heaps[from * columns + to]!.push(itemOf(row, from, to));
      }
    }
  }
  for (let from = 0; from < columns; from += 1) {
    for (let to = 0; to < columns; to += 1) {
      heapifyLeast(heaps[from * columns + to]!);
      refresh(from, to);
    }
  }
  return { costs, apply };
}
