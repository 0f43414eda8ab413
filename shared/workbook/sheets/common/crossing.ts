import type { FormulaTag, Reference } from '#formula/fx.ts';

/** Running totals that meet in a cell, in units: up to and including it (0), and up to the one before (1). */
interface Crossing {
  readonly rows: (back: 0 | 1) => Reference;
  readonly columns: (back: 0 | 1) => Reference;
  /** The grand total, never 0. */
  readonly all: Reference;
}

/**
 * A cell of a table whose rows and columns both add up: the running total rounded in two directions (see
 * engine/split/crossed.ts), times the unit. The same in every cell of the table.
 */
export function crossing(
  { fx, unit }: { readonly fx: FormulaTag; readonly unit: string },
  { rows, columns, all }: Crossing,
): string {
  const corner = (row: 0 | 1, column: 0 | 1): string => fx`ROUND(${rows(row)}*${columns(column)}/${all},0)`;
  return `(${corner(0, 0)}-${corner(1, 0)}-${corner(0, 1)}+${corner(1, 1)})*${unit}`;
}
