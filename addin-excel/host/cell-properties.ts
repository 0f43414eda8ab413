import type { CellContent } from '#host/sheet.ts';
import { contentOf } from './entries.ts';

/** The properties of a range that together tell what its cells hold. */
export interface CellProperties {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly valueTypes: unknown[][];
  readonly numberFormat: unknown[][];
}
export const CELL_PROPERTIES = 'values,formulas,valueTypes,numberFormat';

/** What each cell of a row holds, counted from the grid's first. */
export const contentsOfRow = (
  { values, formulas, valueTypes }: Omit<CellProperties, 'numberFormat'>,
  row: number,
): CellContent[] =>
  values[row]!.map((value, column) => contentOf(value, formulas[row]?.[column], valueTypes[row]?.[column]));
