import type { CellContent } from '#host/sheet.ts';
import { contentOf } from './entries.ts';

/** The properties of a range that together tell what its cells hold. */
export interface Grid {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly valueTypes: unknown[][];
  readonly numberFormat: unknown[][];
}
export const GRID = 'values,formulas,valueTypes,numberFormat';

/** What each cell of a row holds, counted from the grid's first. */
export const contentsOfRow = (
  { values, formulas, valueTypes }: Omit<Grid, 'numberFormat'>,
  row: number,
): CellContent[] =>
  values[row]!.map((value, column) => contentOf(value, formulas[row]?.[column], valueTypes[row]?.[column]));
