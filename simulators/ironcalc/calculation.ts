import { areasForNames } from './areas-for-names.ts';
import type { Contents, Functions } from './contents.ts';
import { fittedModel } from './fitted-model.ts';
import { type Calculated, FULL_NUMBER_FORMAT, valueAt } from './value.ts';

/** The value of a cell; places from 0. */
type CalculatedAt = (sheet: number, row: number, column: number) => Calculated;

/** Calculates one workbook again and again. */
export interface Calculation {
  /** The values of those contents, until the next ones. Where sheets and names are as last time, only cells that differ are typed in. */
  calculate(next: Contents): CalculatedAt;
  close(): void;
}

/**
 * A calculation with the embedded engine, which must have been started, from inputs and formulas alone. Throws when
 * the engine refuses a name or a formula.
 */
export function calculation(functions: Functions): Calculation {
  const { hold, close } = fittedModel(functions);
  const withAreas = areasForNames();
  return {
    calculate(next) {
      const { model, typed, evaluate } = hold(withAreas(next));
      // The format comes after the cells: formulas of days bring one of their own, and cells typed into columns that
      // have one take many times longer.
      for (const range of typed) model.updateRangeStyle(range, 'num_fmt', FULL_NUMBER_FORMAT);
      evaluate();
      return (sheet, row, column) => valueAt(model, sheet, row + 1, column + 1);
    },
    close,
  };
}
