import type { CellContent } from '#host/sheet.ts';
import { type CellInput, cellInput } from './cells.ts';
import type { FormulaText } from './formula-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns that a sheet has, empty ones too. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

export const sheetSize = (sheet: Sheet): SheetSize => ({
  rows: sheet.getMaxRows(),
  columns: sheet.getMaxColumns(),
});

/** Adds rows and columns at the end where the sheet has too few; gives its size then. */
export function ensureSize(sheet: Sheet, has: SheetSize, rows: number, columns: number): SheetSize {
  if (has.rows < rows) sheet.insertRowsAfter(has.rows, rows - has.rows);
  if (has.columns < columns) sheet.insertColumnsAfter(has.columns, columns - has.columns);
  return { rows: Math.max(has.rows, rows), columns: Math.max(has.columns, columns) };
}

/** Contents for a block of exactly this size. */
export const cellInputs = (
  cells: readonly (readonly CellContent[])[],
  rows: number,
  columns: number,
  formulas: FormulaText,
): CellInput[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cellInput(cells[r]?.[c], formulas)),
  );
