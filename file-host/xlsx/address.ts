import { columnName, columnNumber, sheetPrefix } from '#formula/address.ts';
import type { Area } from '#host/sheet.ts';

/** `'Plan 1'!$B$2:$D$9`. */
export function absoluteReference(sheet: string, { row, column, rows, columns }: Area): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columns - 1)}$${row + rows}`;
  return sheetPrefix(sheet) + (rows === 1 && columns === 1 ? first : `${first}:${last}`);
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!:,()]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The sheet and area that a defined name stands for; null when it is anything else. */
export function parseReference(text: string): { sheet: string; area: Area } | null {
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const [, quoted, plain, left, top, right, bottom] = match;
  const column = columnNumber(left!);
  const row = Number(top) - 1;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain!,
    area: {
      row,
      column,
      rows: Number(bottom ?? top) - row,
      columns: columnNumber(right ?? left!) - column + 1,
    },
  };
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** What is left of an area without another: at most four areas that do not overlap, the first cell's first. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const top = Math.max(area.row, hole.row);
  const left = Math.max(area.column, hole.column);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [area];
  const { row, column } = area;
  const [end, edge] = [row + area.rows, column + area.columns];
  return [
    { ...area, rows: top - row },
    { row: top, column, rows: bottom - top, columns: left - column },
    { row: top, column: right, rows: bottom - top, columns: edge - right },
    { ...area, row: bottom, rows: end - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
