import type { CellContent } from '#host/sheet.ts';
import { type CellInput, cellInput } from './cells.ts';
import type { FormulaText } from './formula-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns that a sheet has, empty ones too. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export const gridSize = (sheet: Sheet): GridSize => ({
  rows: sheet.getMaxRows(),
  columns: sheet.getMaxColumns(),
});

/** Adds rows and columns at the end where the sheet has too few; gives its size then. */
export function growTo(sheet: Sheet, has: GridSize, rows: number, columns: number): GridSize {
  if (has.rows < rows) sheet.insertRowsAfter(has.rows, rows - has.rows);
  if (has.columns < columns) sheet.insertColumnsAfter(has.columns, columns - has.columns);
  return { rows: Math.max(has.rows, rows), columns: Math.max(has.columns, columns) };
}

/** Contents for a block of exactly this size. */
export const inputs = (
  cells: readonly (readonly CellContent[])[],
  rows: number,
  columns: number,
  formulas: FormulaText,
): CellInput[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cellInput(cells[r]?.[c], formulas)),
  );
