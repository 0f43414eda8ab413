import type { FormulaTag, Reference } from '#formula/fx.ts';

/** Running totals that meet in a cell, in units: up to and including it, and up to the one before. */
export interface Crossing {
  readonly rowsTo: Reference;
  readonly rowsBefore: Reference;
  readonly columnsTo: Reference;
  readonly columnsBefore: Reference;
  /** The grand total, never 0. */
  readonly all: Reference;
  readonly unit: string;
}

/**
 * A cell of a table whose rows and columns both add up: the running total rounded in two directions (see
 * engine/split/crossed.ts). The same in every cell of the table.
 */
export function crossing(
  fx: FormulaTag,
  { rowsTo, rowsBefore, columnsTo, columnsBefore, all, unit }: Crossing,
): string {
  const corner = (row: Reference, column: Reference): string => fx`ROUND(${row}*${column}/${all},0)`;
  return fx`(${corner(rowsTo, columnsTo)}-${corner(rowsBefore, columnsTo)}-${corner(rowsTo, columnsBefore)}+${corner(rowsBefore, columnsBefore)})*${unit}`;
}
