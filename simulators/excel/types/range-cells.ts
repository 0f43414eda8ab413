import { isError, isFormula } from '#host/sheet.ts';
import { ExcelError, invalid } from '../failure.ts';
import { plainValue } from '../model/sheet.ts';
import type { Plain } from '../protocol.ts';
import { textArgument } from './arguments.ts';
import type { RangeTarget } from './range-target.ts';

/** Beyond so many cells Excel gives null for the whole property. */
export const READ_LIMIT = 5_000_000;

type GridProperty = 'values' | 'formulas' | 'valueTypes' | 'text' | 'numberFormat';

/** A property of each cell, as rows. */
export function gridOf(target: RangeTarget, property: GridProperty): Plain {
  const { workbook, sheet, area } = target;
  if (area.rows * area.columns > READ_LIMIT) return null;
  if (property !== 'numberFormat') workbook.settle();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => {
      const r = area.row + row;
      const c = area.column + column;
      if (property === 'numberFormat') return sheet.styleAt(r, c).numberFormat ?? 'General';
      return cellProperty(target, r, c, property);
    }),
  );
}

function cellProperty({ sheet }: RangeTarget, row: number, column: number, property: GridProperty): Plain {
  const content = sheet.at(row, column);
  const value = plainValue(content);
  const isText = typeof content === 'string';
  switch (property) {
    case 'valueTypes':
      if (isError(content)) return 'Error';
      if (value === null) return isFormula(content) ? 'Double' : 'Empty';
      return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
    case 'formulas':
      if (isFormula(content) || (isError(content) && content.formula !== null)) return `=${content.formula}`;
      return isText ? content : (value ?? '');
    case 'text':
      return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    default:
      return value ?? (isFormula(content) ? 0 : '');
  }
}

/** Rows of cells, or one value for all. A null leaves its cell as it is. */
function forEach(
  { area }: RangeTarget,
  value: Plain,
  visit: (row: number, column: number, value: Plain) => void,
): void {
  for (let row = 0; row < area.rows; row++) {
    const rowValues = Array.isArray(value) ? value[row] : undefined;
    if (Array.isArray(value) && (!Array.isArray(rowValues) || rowValues.length !== area.columns))
      throw invalid('the number of rows or columns in the input array does not match the range');
    for (let column = 0; column < area.columns; column++) {
      const one: Plain = Array.isArray(rowValues) ? rowValues[column]! : value;
      if (one !== null) visit(area.row + row, area.column + column, one);
    }
  }
  if (Array.isArray(value) && value.length !== area.rows)
    throw invalid('the number of rows or columns in the input array does not match the range');
}

export function setCells(target: RangeTarget, value: Plain): void {
  const { workbook, sheet, area } = target;
  sheet.guard(area);
  if (area.rows * area.columns > READ_LIMIT)
    throw new ExcelError('RequestPayloadSizeLimitExceeded', 'The range is too large.');
  forEach(target, value, (row, column, one) => {
    const format = sheet.styleAt(row, column).numberFormat ?? 'General';
    sheet.put(row, column, workbook.entered(one, format));
  });
  workbook.touch(sheet, area);
}

export function setFormats(target: RangeTarget, value: Plain): void {
  const { sheet, area } = target;
  sheet.guard(area);
  if (!Array.isArray(value)) {
    sheet.patchStyle(area, { numberFormat: formatOf(value) });
    return;
  }
  forEach(target, value, (row, column, one) => {
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: formatOf(one) });
  });
}

function formatOf(value: Plain): string | undefined {
  const code = textArgument(value, 'a number format');
  return code === 'General' ? undefined : code;
}
