import type { Table } from './table.ts';

export interface Flow {
  /** What goes from each row to each column, row by row. */
  readonly amounts: Float64Array;
  /** What of each row found no column. */
  readonly rowsLeft: Float64Array;
}

interface Search extends Flow {
  readonly table: Table;
  readonly columnsLeft: Float64Array;
  readonly rowLevels: Int32Array;
  readonly columnLevels: Int32Array;
  /** The column that each row, and the row that each column, tries next in this phase. */
  readonly nextColumn: Int32Array;
  readonly nextRow: Int32Array;
}

/**
 * As much as can go from the rows (their totals) into the columns (theirs) through cells above 0. Dinic's
 * algorithm (1970), on a table: shortest paths only, all of one length at a time. Totals are whole numbers.
 */
export function maximumFlow(table: Table): Flow {
  const { rowTotals, columnTotals } = table;
  const search: Search = {
    table,
    amounts: new Float64Array(rowTotals.length * columnTotals.length),
    rowsLeft: Float64Array.from(rowTotals),
    columnsLeft: Float64Array.from(columnTotals),
    rowLevels: new Int32Array(rowTotals.length),
    columnLevels: new Int32Array(columnTotals.length),
    nextColumn: new Int32Array(rowTotals.length),
    nextRow: new Int32Array(columnTotals.length),
  };
  while (findLevels(search)) {
    search.nextColumn.fill(0);
    search.nextRow.fill(0);
    for (let row = 0; row < rowTotals.length; row += 1) {
      while (search.rowsLeft[row]! > 0) {
        const sent = sendFromRow(search, row, search.rowsLeft[row]!);
        if (sent === 0) break;
        search.rowsLeft[row]! -= sent;
      }
    }
  }
  return search;
}

const UNSEEN = -1;

/** Distances from the rows with something left. Whether a column with room is among what they reach. */
function findLevels({ table, amounts, rowsLeft, columnsLeft, rowLevels, columnLevels }: Search): boolean {
  const columns = columnsLeft.length;
  columnLevels.fill(UNSEEN);
  let rows: number[] = [];
  rowLevels.forEach((_, i) => {
    rowLevels[i] = rowsLeft[i]! > 0 ? 0 : UNSEEN;
    if (rowLevels[i] === 0) rows.push(i);
  });
  let found = false;
  for (let level = 1; rows.length > 0 && !found; level += 2) {
    const reached: number[] = [];
    for (const i of rows) {
      for (let j = 0; j < columns; j += 1) {
        if (columnLevels[j] !== UNSEEN || !(table.cells[i * columns + j]! > 0)) continue;
        columnLevels[j] = level;
        reached.push(j);
        if (columnsLeft[j]! > 0) found = true;
      }
    }
    rows = [];
    for (const j of reached) {
      for (let i = 0; i < rowLevels.length; i += 1) {
        if (rowLevels[i] !== UNSEEN || !(amounts[i * columns + j]! > 0)) continue;
        rowLevels[i] = level + 1;
        rows.push(i);
      }
    }
  }
  return found;
}

function sendFromRow(search: Search, row: number, most: number): number {
  const { table, amounts, columnsLeft, rowLevels, columnLevels, nextColumn } = search;
  const columns = columnsLeft.length;
  for (; nextColumn[row]! < columns; nextColumn[row]! += 1) {
    const column = nextColumn[row]!;
    const at = row * columns + column;
    if (columnLevels[column] !== rowLevels[row]! + 1 || !(table.cells[at]! > 0)) continue;
    const sent = sendFromColumn(search, column, most);
    if (sent === 0) continue;
    amounts[at]! += sent;
    return sent;
  }
  return 0;
}

/** Into the room the column has, or else by sending as much of another row elsewhere. */
function sendFromColumn(search: Search, column: number, most: number): number {
  const { amounts, columnsLeft, rowLevels, columnLevels, nextRow } = search;
  if (columnsLeft[column]! > 0) {
    const sent = Math.min(most, columnsLeft[column]!);
    columnsLeft[column]! -= sent;
    return sent;
  }
  for (; nextRow[column]! < rowLevels.length; nextRow[column]! += 1) {
    const row = nextRow[column]!;
    const at = row * columnsLeft.length + column;
    if (rowLevels[row] !== columnLevels[column]! + 1 || !(amounts[at]! > 0)) continue;
    const sent = sendFromRow(search, row, Math.min(most, amounts[at]!));
    if (sent === 0) continue;
    amounts[at]! -= sent;
    return sent;
  }
  return 0;
}
