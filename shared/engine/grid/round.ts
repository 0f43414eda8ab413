import { type Cut, cutTable } from './cut.ts';
import { type Exchanges, exchangesOf } from './exchanges.ts';
import type { Table } from './table.ts';

/**
 * The fitted cells rounded down or up, so that all rows and columns meet their totals, at the least sum of squared
 * deviations. As rounding a cell of fraction f up rather than down costs 1 − 2f, that is choosing the cells to
 * round up, so many in each row and column, with the largest sum of fractions: a transportation problem with
 * capacities of one. Each row first takes its largest fractions, the best for the rows alone; then one unit after
 * another moves from columns with too many to columns with too few, each time by the cheapest chain of exchanges
 * (successive shortest paths, which stay optimal at every step).
 *
 * The cells must meet the totals but for float noise; then such a rounding exists.
 */
export function roundFittedTable({ cells, rowTotals, columnTotals }: Table): Float64Array {
  const cut = cutTable(cells);
  const surplus = takeLargest(cut, rowTotals, columnTotals);
  if (surplus.some((count) => count !== 0)) {
    const exchanges = exchangesOf(cut, rowTotals.length, columnTotals.length);
    while (moveOne(exchanges, surplus));
  }
  return cut.whole.map((whole, at) => whole + cut.isUp[at]!);
}

/**
 * Rounds up each row's largest fractions, as many as its total needs; of equal ones those whose column needs most.
 * What every column then has too many (or, below 0, too few).
 */
function takeLargest(
  { whole, fractions, isUp }: Cut,
  rowTotals: readonly number[],
  columnTotals: readonly number[],
) {
  const columns = columnTotals.length;
  const surplus = Float64Array.from(columnTotals, (total) => -total);
  for (let at = 0; at < whole.length; at += 1) surplus[at % columns]! += whole[at]!;
  for (let i = 0, start = 0; i < rowTotals.length; i += 1, start += columns) {
    let count = rowTotals[i]!;
    const candidates: number[] = [];
    for (let j = 0; j < columns; j += 1) {
      count -= whole[start + j]!;
      if (fractions[start + j]! > 0) candidates.push(j);
    }
    if (count < 0 || count > candidates.length)
      throw new Error(`row ${i} of the fitted table misses its total`);
    candidates.sort(
      (a, b) => fractions[start + b]! - fractions[start + a]! || surplus[a]! - surplus[b]! || a - b,
    );
    for (let rank = 0; rank < count; rank += 1) {
      const column = candidates[rank]!;
      isUp[start + column] = 1;
      surplus[column]! += 1;
    }
  }
  return surplus;
}

const NONE = -1;

/** Moves one unit by the cheapest chain from a column with too many to one with too few; false: none is left. */
function moveOne(exchanges: Exchanges, surplus: Float64Array): boolean {
  const { distances, before } = shortestChains(exchanges, surplus);
  let end = NONE;
  for (let j = 0; j < surplus.length; j += 1) {
    if (surplus[j]! < 0 && (end === NONE || distances[j]! < distances[end]!)) end = j;
  }
  if (end === NONE) return false;
  if (distances[end] === Number.POSITIVE_INFINITY)
    throw new Error('the fitted table misses its column totals');
  surplus[end]! += 1;
  let column = end;
  while (before[column] !== NONE) {
    exchanges.apply(before[column]!, column);
    column = before[column]!;
  }
  surplus[column]! -= 1;
  return true;
}

/** Bellman–Ford over the columns, from all with a surplus at once. */
function shortestChains({ costs }: Exchanges, surplus: Float64Array) {
  const columns = surplus.length;
  const distances = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns).fill(NONE);
  const isQueued = new Uint8Array(columns);
  const queue: number[] = [];
  for (let j = 0; j < columns; j += 1) {
    if (surplus[j]! <= 0) continue;
    distances[j] = 0;
    isQueued[j] = 1;
    queue.push(j);
  }
  for (const from of queue) {
    isQueued[from] = 0;
    for (let to = 0; to < columns; to += 1) {
      const distance = distances[from]! + costs[from * columns + to]!;
      if (distance >= distances[to]!) continue;
      distances[to] = distance;
      before[to] = from;
      if (isQueued[to] === 1) continue;
      isQueued[to] = 1;
      queue.push(to);
    }
  }
  return { distances, before };
}
