import { type Flow, maximumFlow } from './flow.ts';
import type { Table } from './table.ts';

/** Rows (by index) that can go to these columns only, and are more than those have room for. */
export interface Bottleneck {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Where a table with the pattern's totals can have anything at all: the pattern, with 0 where a row or column has
 * nothing to share, and where every table that meets the totals has 0 (there fitting would creep towards 0 and
 * never arrive). Or the bottleneck, where no table can meet the totals.
 */
export function supportOf(pattern: Table): Table | Bottleneck {
  const cells = withoutEmptyLines(pattern);
  const table = { ...pattern, cells };
  if (isFull(table)) return table;
  const flow = maximumFlow(table);
  const short = flow.rowsLeft.findIndex((left) => left > 0);
  if (short >= 0) return bottleneckAt(table, flow, short);
  return { ...table, cells: withoutForcedZeros(table, flow) };
}

/** Cells of lines with total 0 are 0; and each row is scaled to at most 1, which changes no proportion in it. */
function withoutEmptyLines({ cells, rowTotals, columnTotals }: Table): Float64Array {
  const columns = columnTotals.length;
  const cleaned = new Float64Array(cells.length);
  for (let i = 0; i < rowTotals.length; i += 1) {
    if (rowTotals[i] === 0) continue;
    let largest = 0;
    for (let j = 0; j < columns; j += 1) largest = Math.max(largest, cells[i * columns + j]!);
    for (let j = 0; j < columns && largest > 0; j += 1) {
      if (columnTotals[j] !== 0) cleaned[i * columns + j] = cells[i * columns + j]! / largest;
    }
  }
  return cleaned;
}

function isFull({ cells, rowTotals, columnTotals }: Table): boolean {
  const isEmpty = columnTotals.map((total) => total === 0);
  return cells.every((cell, at) => {
    const row = Math.floor(at / columnTotals.length);
    return cell > 0 || rowTotals[row] === 0 || isEmpty[at - row * columnTotals.length]!;
  });
}

/** All that one row with something left could reach by exchanges: its columns are full, with these rows' only. */
function bottleneckAt(
  { cells, rowTotals, columnTotals }: Table,
  { amounts }: Flow,
  short: number,
): Bottleneck {
  const columns = columnTotals.length;
  const rowReached = rowTotals.map((_, i) => i === short);
  const columnReached = columnTotals.map(() => false);
  const queue = [short];
  for (const row of queue) {
    for (let j = 0; j < columns; j += 1) {
      if (columnReached[j] || !(cells[row * columns + j]! > 0)) continue;
      columnReached[j] = true;
      for (let i = 0; i < rowTotals.length; i += 1) {
        if (rowReached[i] || !(amounts[i * columns + j]! > 0)) continue;
        rowReached[i] = true;
        queue.push(i);
      }
    }
  }
  return { rows: indicesOf(rowReached), columns: indicesOf(columnReached) };
}

const indicesOf = (flags: readonly boolean[]) => flags.flatMap((flag, i) => (flag ? [i] : []));

/**
 * A cell without flow can have some only if its column can hand the same amount back to its row by a chain of
 * exchanges through other rows: if the column reaches one that the row flows into.
 */
function withoutForcedZeros({ cells, rowTotals, columnTotals }: Table, { amounts }: Flow): Float64Array {
  const columns = columnTotals.length;
  const reach = reachOf(cells, amounts, rowTotals.length, columns);
  if (reach.every((reaches) => reaches === 1)) return cells;
  return cells.map((cell, at) => {
    if (cell === 0 || amounts[at]! > 0) return cell;
    const column = at % columns;
    const start = at - column;
    for (let j = 0; j < columns; j += 1) {
      if (amounts[start + j]! > 0 && reach[column * columns + j] === 1) return cell;
    }
    return 0;
  });
}

/** Which column can hand over to which, directly (some row flows into one and may into the other) or by a chain. */
function reachOf(cells: Float64Array, amounts: Float64Array, rows: number, columns: number): Uint8Array {
  const reach = new Uint8Array(columns * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let a = 0; a < columns; a += 1) {
      if (!(amounts[i * columns + a]! > 0)) continue;
      for (let b = 0; b < columns; b += 1) if (cells[i * columns + b]! > 0) reach[a * columns + b] = 1;
    }
  }
  for (let via = 0; via < columns; via += 1) {
    for (let a = 0; a < columns; a += 1) {
      if (reach[a * columns + via] === 0) continue;
      for (let b = 0; b < columns; b += 1) if (reach[via * columns + b] === 1) reach[a * columns + b] = 1;
    }
  }
  return reach;
}
