import type { Place } from '#formula/address.ts';
import type { SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { idsOf, usualTable } from './frame.ts';

/** The first cell beside or below a table of ours, or among its remarks, that is not empty; null: there is none. */
export function firstUserCell(content: SheetContent, area: Area): Place | null {
  const { columns, header } = idsOf({ cells: content.cells, area }, usualTable);
  const isFree = (row: number, column: number): boolean =>
    row >= area.row + area.rows || column >= area.column + area.columns || columns.get(column) === 'remarks';
  for (const [row, cells] of content.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const isHeader = row === header && columns.has(column);
      if (cell !== null && cell !== '' && !isHeader && isFree(row, column)) {
        return { sheet: content.name, row, column };
      }
    }
  }
  return null;
}
