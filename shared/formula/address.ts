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

/** The column, from 0, of `A`, `B` … `XFD`, or of a cell such as `XFD7`; letters may have any case. */
export function columnNumber(name: string): number {
  let number = 0;
  for (let index = 0; index < name.length && name.charCodeAt(index) >= FIRST_LETTER; index++)
    number = number * 26 + (name.charCodeAt(index) & 31);
  return number - 1;
}
const FIRST_LETTER = 65;

/** `B2:D9`, one cell as `B2`. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** `D6`, for messages. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);
