import type { Place } from '#formula/address.ts';
import type { SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { idsOf, usualTable } from './frame.ts';

/** The first of {@link userCells}; null: there is none. */
export const firstUserCell = (content: SheetContent, area: Area): Place | null =>
  userCells(content, area)[0] ?? null;

/** The cells beside or below a table of ours, or among its remarks, that are not empty. */
export function userCells(content: SheetContent, area: Area): readonly Place[] {
  const { columns, header } = idsOf({ cells: content.cells, area }, usualTable);
  const isFree = (row: number, column: number): boolean =>
    row >= area.row + area.rows || column >= area.column + area.columns || columns.get(column) === 'remarks';
  const found: Place[] = [];
  for (const [row, cells] of content.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const isHeader = row === header && columns.has(column);
      if (cell !== null && cell !== '' && !isHeader && isFree(row, column)) {
        found.push({ sheet: content.name, row, column });
      }
    }
  }
  return found;
}
