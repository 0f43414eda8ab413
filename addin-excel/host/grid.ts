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

export const contentsOfGrid = ({
  values,
  formulas,
  valueTypes,
}: Omit<Grid, 'numberFormat'>): CellContent[][] =>
  values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c], valueTypes[r]?.[c])));
