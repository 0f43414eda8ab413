import { Model } from '@ironcalc/wasm';
import { catalogue } from '#functions/catalogue/index.ts';
import { FULL_NUMBER_FORMAT } from '#simulators/ironcalc/value.ts';
import { startIronCalc } from '../parity/recalculate-ironcalc.ts';

startIronCalc();

/** Rows and columns kept free for each result. */
const ROOM = 16;
const FIRST_COLUMN = 2;
const LAST_ROW = 1_048_576;

/**
 * What the formulas give in the embedded engine, with the LAMBDA texts of the catalogue as defined names: numbers,
 * texts and error texts in the shape they spill to (a single cell as 1 × 1). `columnA` is typed into A1, A2 …
 */
export function evaluate(
  formulas: readonly string[],
  columnA: readonly string[] = [],
): (number | string)[][][] {
  const model = new Model('functions', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (const { id, portable } of Object.values(catalogue)) {
    if (portable !== null) model.newDefinedName(id, null, portable);
  }
  const rowOf = (index: number): number => 1 + index * ROOM;
  // Whole columns: a format cell by cell would take many times longer than the calculation.
  const columns = { sheet: 0, row: 1, column: FIRST_COLUMN, width: ROOM, height: LAST_ROW };
  for (const [index, input] of columnA.entries()) model.setUserInput(0, index + 1, 1, input);
  for (const [index, formula] of formulas.entries())
    model.setUserInput(0, rowOf(index), FIRST_COLUMN, formula);
  model.updateRangeStyle(columns, 'num_fmt', FULL_NUMBER_FORMAT);
  model.resumeEvaluation();
  model.evaluate();
  const cell = (row: number, column: number): number | string | undefined => {
    const text = model.getFormattedCellValue(0, row, column);
    if (text === '') return undefined;
    return Number.isNaN(Number(text)) ? text : Number(text);
  };
  return formulas.map((_, index) => {
    const rows: (number | string)[][] = [];
    for (let row = rowOf(index); row < rowOf(index + 1); row += 1) {
      const values: (number | string)[] = [];
      for (let column = FIRST_COLUMN; ; column += 1) {
        const value = cell(row, column);
        if (value === undefined) break;
        values.push(value);
      }
      if (values.length === 0) break;
      rows.push(values);
    }
    return rows;
  });
}
