/** A table of numbers, cells row by row, with the totals its rows and columns have or shall have. */
export interface Table {
  readonly cells: Float64Array;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
}

/** Rows and columns changed places. */
export function transpose({ cells, rowTotals, columnTotals }: Table): Table {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const turned = new Float64Array(cells.length);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) turned[j * rows + i] = cells[i * columns + j]!;
  }
  return { cells: turned, rowTotals: columnTotals, columnTotals: rowTotals };
}
