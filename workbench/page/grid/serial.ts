import { Model } from '@ironcalc/wasm';

const FULL_NUMBER_FORMAT = '0.00000000000000E+00';
const CELL = { sheet: 0, row: 1, column: 1, width: 1, height: 1 };
const YEAR_MONTH_DAY = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/;

/** The serial number of a day as somebody typed it or as a cell shows it; the text where it is none. */
export function serialOf(text: string): number | string {
  const parts = YEAR_MONTH_DAY.exec(text);
  const model = new Model('day', 'en', 'UTC', 'en');
  try {
    model.setUserInput(0, 1, 1, parts === null ? text : `=DATE(${parts.slice(1).join(',')})`);
    model.updateRangeStyle(CELL, 'num_fmt', FULL_NUMBER_FORMAT);
    const number = Number(model.getFormattedCellValue(0, 1, 1));
    return Number.isNaN(number) ? text : number;
  } finally {
    model.free();
  }
}
