import { Model } from '@ironcalc/wasm';
import { type Contents, type Functions, fitContents, sameFrame } from './contents.ts';
import { type Calculated, FULL_NUMBER_FORMAT, valueAt } from './value.ts';

/** The value of a cell; places from 0. */
export type CalculatedAt = (sheet: number, row: number, column: number) => Calculated;

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
  let model = newModel();
  let held: Contents | null = null;
  return {
    calculate(next) {
      if (held !== null && !sameFrame(held, next)) {
        model.free();
        model = newModel();
        held = null;
      }
      model.pauseEvaluation();
      // The format comes after the cells: formulas of days bring one of their own, and cells typed into columns that
      // have one take many times longer.
      for (const typed of fitContents(model, held, next, functions))
        model.updateRangeStyle(typed, 'num_fmt', FULL_NUMBER_FORMAT);
      held = copyOf(next);
      model.resumeEvaluation();
      model.evaluate();
      return (sheet, row, column) => valueAt(model, sheet, row + 1, column + 1);
    },
    close: () => model.free(),
  };
}

const newModel = (): Model => new Model('workbook', 'en', 'UTC', 'en');

/** The contents as they are now: whoever asked goes on to change their cells. */
const copyOf = ({ sheets, names }: Contents): Contents => ({
  sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => [...row]) })),
  names: [...names],
});
