import { Model } from '@ironcalc/wasm';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import type { Calculate } from '../model/workbook.ts';

/** All digits that a double can show for sure; the engine only gives values as they are displayed. */
const FULL_NUMBER_FORMAT = '0.00000000000000E+00';
/** As in `CELL("type")` of the engine's own model. */
const CELL_TYPE = { number: 1, logical: 4, error: 16 };

/**
 * Calculates with the embedded formula engine, which must have been started before. `functions` are LAMBDA texts by
 * name, so that calls of custom functions have values too.
 */
export function ironCalc(functions: Readonly<Record<string, string>> = {}): Calculate {
  return ({ sheets, names }) => {
    const model = new Model('workbook', 'en', 'UTC', 'en');
    try {
      model.pauseEvaluation();
      sheets.forEach(({ name }, index) => {
        if (index > 0) model.newSheet();
        model.renameSheet(index, name);
      });
      for (const [name, text] of Object.entries(functions)) model.newDefinedName(name, null, text);
      for (const { name, formula } of names) {
        if (!formula.includes('#REF!')) model.newDefinedName(name, null, formula.slice(1));
      }
      sheets.forEach(({ cells }, sheet) => {
        cells.forEach((row, r) => {
          row.forEach((content, c) => {
            if (content !== null) model.setUserInput(sheet, r + 1, c + 1, inputOf(content));
          });
        });
        const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
        const used = { sheet, row: 1, column: 1, width, height: Math.max(1, cells.length) };
        model.updateRangeStyle(used, 'num_fmt', FULL_NUMBER_FORMAT);
      });
      model.resumeEvaluation();
      model.evaluate();
      const values = sheets.map(({ cells }, sheet) =>
        cells.map((row, r) =>
          row.map((content, c) => (hasFormula(content) ? valueAt(model, sheet, r + 1, c + 1) : null)),
        ),
      );
      return (sheet, row, column) => values[sheet]?.[row]?.[column] ?? null;
    } finally {
      model.free();
    }
  };
}

const hasFormula = (content: CellContent): boolean =>
  isFormula(content) || (isError(content) && content.formula !== null);

function inputOf(content: CellContent): string {
  if (isFormula(content)) return `=${content.formula}`;
  if (isError(content)) return content.formula === null ? content.error : `=${content.formula}`;
  if (typeof content === 'string') return `'${content}`;
  return String(content).toUpperCase();
}

function valueAt(model: Model, sheet: number, row: number, column: number): CellContent {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case CELL_TYPE.number:
      return shown === '' ? 0 : Number(shown);
    case CELL_TYPE.logical:
      return shown === 'TRUE';
    case CELL_TYPE.error:
      return { error: shown, formula: null };
    default:
      return shown;
  }
}
