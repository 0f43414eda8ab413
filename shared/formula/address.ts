import type { Area } from '#host/sheet.ts';

/** Where a cell or a block lies in the workbook; rows and columns from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
export interface Block {
  readonly sheet: string;
  readonly area: Area;
}

const columnNames: string[] = [];

/** `A`, `B` … `XFD` for a column counted from 0. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  const first = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  const name = first + String.fromCharCode(65 + (column % 26));
  columnNames[column] = name;
  return name;
}

/** The column of `A`, `B` … `XFD`, counted from 0; letters may have any case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index++)
    number = number * 26 + (letters.charCodeAt(index) & 31);
  return number - 1;
}

/** `B2:D9`, one cell as `B2`. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** `D6`, for messages. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** The area that {@link areaName} names; null: the text is no such name. */
export function areaNamed(text: string): Area | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(text);
  if (match === null) return null;
  const [, left = '', top, right = left, bottom = top] = match;
  const [row, column] = [Number(top) - 1, columnNumber(left)];
  const [rows, columns] = [Number(bottom) - row, columnNumber(right) - column + 1];
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The sheet's name as formulas need it: quoted unless it is a plain word, inner quotes doubled. */
export function sheetPrefix(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}
