import type { Model } from '@ironcalc/wasm';

/** All digits that a double can show for sure; the engine only gives values as they are displayed. */
export const FULL_NUMBER_FORMAT = '0.00000000000000E+00';
/** As in `CELL("type")` of the engine's own model. */
export const CELL_TYPE = { number: 1, text: 2, logical: 4, error: 16 };

/** A value of a cell, or the error it gives; an empty cell: ''. */
export type Calculated = string | number | boolean | { readonly error: string };

/** The value of a cell that has the full number format; `row` and `column` from 1. */
export function valueAt(model: Model, sheet: number, row: number, column: number): Calculated {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case CELL_TYPE.number:
      return shown === '' ? '' : Number(shown);
    case CELL_TYPE.logical:
      return shown === 'TRUE';
    case CELL_TYPE.error:
      return { error: shown };
    default:
      return shown;
  }
}
