import { Model } from '@ironcalc/wasm';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { type Contents, type Functions, fitContents } from './contents.ts';

/** All digits that a double can show for sure; the engine only gives values as they are displayed. */
const FULL_NUMBER_FORMAT = '0.00000000000000E+00';
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** As in `CELL("type")` of the engine's own model. */
const CELL_TYPE = { number: 1, logical: 4, error: 16 };

/** A value of a cell, or the error it gives. */
export type Calculated = string | number | boolean | { readonly error: string };
export type CalculatedAt = (sheet: number, row: number, column: number) => Calculated;

/**
 * Calculates a workbook again and again with the embedded engine, which must have been started; each time only what
 * differs from the last time is typed into it.
 */
export function calculation(functions: Functions): (contents: Contents) => CalculatedAt {
  const model = new Model('workbook', 'en', 'UTC', 'en');
  let held: Contents | null = null;
  return (next) => {
    model.pauseEvaluation();
    fitContents(model, held, next, functions, (sheet) =>
      model.updateRangeStyle(
        { sheet, row: 1, column: 1, width: LAST_COLUMN, height: LAST_ROW },
        'num_fmt',
        FULL_NUMBER_FORMAT,
      ),
    );
    held = copyOf(next);
    model.resumeEvaluation();
    model.evaluate();
    return (sheet, row, column) => valueAt(model, sheet, row + 1, column + 1);
  };
}

/** The contents as they are now: whoever asked goes on to change their cells. */
const copyOf = ({ sheets, names }: Contents): Contents => ({
  sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => [...row]) })),
  names: [...names],
});

export const hasFormula = (content: CellContent): boolean =>
  isFormula(content) || (isError(content) && content.formula !== null);

function valueAt(model: Model, sheet: number, row: number, column: number): Calculated {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case CELL_TYPE.number:
      return shown === '' ? '' : numberAt(model, shown, sheet, row, column);
    case CELL_TYPE.logical:
      return shown === 'TRUE';
    case CELL_TYPE.error:
      return { error: shown };
    default:
      return shown;
  }
}

/** Formulas that give days bring a format of their own, which hides the number. */
function numberAt(model: Model, shown: string, sheet: number, row: number, column: number): number {
  const number = Number(shown);
  if (!Number.isNaN(number)) return number;
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', FULL_NUMBER_FORMAT);
  return Number(model.getFormattedCellValue(sheet, row, column));
}
