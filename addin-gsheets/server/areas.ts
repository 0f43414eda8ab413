import { columnName } from '#formula/address.ts';
import type { Area } from '#host/sheet.ts';

/** The cells of equal value as few rectangles: runs in a row, joined with the same run above. */
export function rectangles<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): { area: Area; value: T }[] {
  const done: { area: Area; value: T }[] = [];
  let above = new Map<string, { area: Area; value: T }>();
  for (let row = 0; row <= rows; row++) {
    const here = new Map<string, { area: Area; value: T }>();
    for (let from = 0; row < rows && from < columns; ) {
      const value = valueAt(row, from);
      let to = from + 1;
      while (to < columns && valueAt(row, to) === value) to++;
      if (value !== undefined) {
        const key = `${from}:${to}`;
        const upper = above.get(key);
        const joins = upper !== undefined && upper.value === value;
        const first = joins ? upper.area.row : row;
        if (joins) above.delete(key);
        const area = { row: first, column: from, rows: row - first + 1, columns: to - from };
        here.set(key, { area, value });
      }
      from = to;
    }
    done.push(...above.values());
    above = here;
  }
  return done;
}

/** `B2` or `B2:D9`. */
export function notation({ row, column, rows, columns }: Area): string {
  const first = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

const NOTATION = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/;

/** The area of a notation; null for whole rows or columns. */
export function areaOf(text: string): Area | null {
  const match = NOTATION.exec(text);
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

export const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
