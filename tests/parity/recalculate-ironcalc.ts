import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { ReadReply } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { absoluteReference } from '#workbench/xlsx/address.ts';
import { forEachCell, type Recalculated, type RecalculatedValue } from './recalculated.ts';

/** All digits that a double can show for sure; the engine only gives values as they are displayed. */
const FULL_NUMBER_FORMAT = '0.00000000000000E+00';
/** As in `CELL("type")` of the engine's own model. */
const CELL_TYPE = { number: 1, text: 2, logical: 4, error: 16 };

let ready = false;

/**
 * The values of all cells as IronCalc calculates them from inputs and formulas alone; cached values are not given to it.
 * Throws when it refuses a name or formula.
 */
export function recalculateWithIronCalc({
  contents,
  names,
}: Pick<ReadReply, 'contents' | 'names'>): Recalculated {
  if (!ready) {
    const wasm = createRequire(import.meta.url)
      .resolve('@ironcalc/wasm')
      .replace(/wasm\.js$/, 'wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
    ready = true;
  }
  const model = new Model('workbook', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    const indexes = new Map(contents.map(({ name }, index) => [name, index]));
    contents.forEach(({ name }, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, name);
    });
    for (const { name, sheet, area } of names)
      model.newDefinedName(name, null, absoluteReference(sheet, area));
    forEachCell(contents, (sheet, _cell, content, row, column) => {
      model.setUserInput(indexes.get(sheet)!, row + 1, column + 1, inputOf(content));
    });
    // After the inputs, because formulas of days bring a format of their own.
    contents.forEach(({ cells }, index) => {
      const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
      const used = { sheet: index, row: 1, column: 1, width, height: Math.max(1, cells.length) };
      model.updateRangeStyle(used, 'num_fmt', FULL_NUMBER_FORMAT);
    });
    model.resumeEvaluation();
    model.evaluate();
    const sheets = new Map<string, Map<string, RecalculatedValue>>(
      contents.map(({ name }) => [name, new Map()]),
    );
    forEachCell(contents, (sheet, cell, _content, row, column) => {
      const value = valueAt(model, indexes.get(sheet)!, row + 1, column + 1);
      if (value !== '') sheets.get(sheet)!.set(cell, value);
    });
    return sheets;
  } finally {
    model.free();
  }
}

function inputOf(content: CellContent): string {
  if (isFormula(content)) return `=${content.formula}`;
  if (isError(content)) return content.formula === null ? content.error : `=${content.formula}`;
  if (typeof content === 'string') return `'${content}`;
  return String(content).toUpperCase();
}

function valueAt(model: Model, sheet: number, row: number, column: number): RecalculatedValue {
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
