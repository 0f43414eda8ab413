import { columnName, columnNumber, sheetPrefix } from '#formula/address.ts';
import type { Area } from '#host/sheet.ts';
import { invalid } from '../failure.ts';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const LINES = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?(\d+):\$?(\d+)$/i;

/** `B2`, `B2:D9`, `A:C`, `2:5`, each with or without a sheet before it. */
export function parseArea(address: string): { readonly sheet: string | null; readonly area: Area } {
  const mark = address.lastIndexOf('!');
  const prefix = mark === -1 ? null : address.slice(0, mark);
  const sheet = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet, area: parseLocal(address.slice(mark + 1)) };
}

function parseLocal(text: string): Area {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left, top, right, bottom] = cells;
    return spanned(
      Number(top) - 1,
      columnNumber(left!),
      Number(bottom ?? top) - 1,
      columnNumber(right ?? left!),
    );
  }
  const lines = LINES.exec(text);
  if (!lines) throw invalid(`address ${text}`);
  const [, left, right, top, bottom] = lines;
  return left === undefined
    ? spanned(Number(top) - 1, 0, Number(bottom) - 1, COLUMNS - 1)
    : spanned(0, columnNumber(left), ROWS - 1, columnNumber(right!));
}

function spanned(top: number, left: number, bottom: number, right: number): Area {
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  const area = {
    row,
    column,
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  if (row < 0 || row + area.rows > ROWS || column + area.columns > COLUMNS) throw invalid('address');
  return area;
}

/** `B2:D9` without, or `'Plan 1'!B2:D9` with the sheet. */
export function areaText(area: Area, sheet?: string): string {
  const before = sheet === undefined ? '' : sheetPrefix(sheet);
  const { row, column, rows, columns } = area;
  if (rows === ROWS && columns === COLUMNS) return `${before}1:${ROWS}`;
  if (rows === ROWS) return `${before}${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === COLUMNS) return `${before}${row + 1}:${row + rows}`;
  const first = columnName(column) + (row + 1);
  const last = columnName(column + columns - 1) + (row + rows);
  return before + (first === last ? first : `${first}:${last}`);
}

export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;
