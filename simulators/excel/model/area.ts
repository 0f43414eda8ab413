import { columnName } from '#formula/address.ts';
import { parseReference } from '#formula/reference.ts';
import { sheetPrefix } from '#formula/sheet-name.ts';
import type { Area } from '#host/sheet.ts';
import { invalid } from '../failure.ts';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** `B2`, `B2:D9`, `A:C`, `2:5`, each with or without a sheet before it. */
export function parseArea(address: string): { readonly sheet: string | null; readonly area: Area } {
  const reference = parseReference(address);
  const scope = reference?.scope;
  if (!reference || (scope?.kind !== 'home' && scope?.kind !== 'sheet')) throw invalid(`address ${address}`);
  const { first, last } = reference;
  const end = last ?? first;
  const [rows, columns] = [span(first.row, end.row, ROWS), span(first.column, end.column, COLUMNS)];
  return {
    sheet: scope.kind === 'sheet' ? scope.sheet : null,
    area: { row: rows.from, rows: rows.count, column: columns.from, columns: columns.count },
  };
}

/** All of them where neither end says which. */
function span(one: number | null, other: number | null, all: number): { from: number; count: number } {
  if (one === null || other === null) return { from: 0, count: all };
  return { from: Math.min(one, other), count: Math.abs(one - other) + 1 };
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
