import type { Place } from '#formula/address.ts';
import type { SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { idsOf } from './frame.ts';
import { titleId } from './titles.ts';

/** Columns in which a blank cell of ours belongs to people. */
export const OPEN_COLUMNS: ReadonlySet<string> = new Set(['remarks']);

/** The first cell beside or below a table of ours, or among its remarks, that is not empty; null: there is none. */
export function firstUserCell(content: SheetContent, area: Area): Place | null {
  const { columns } = idsOf({ cells: content.cells, area });
  const isFree = (row: number, column: number): boolean =>
    row >= area.row + area.rows ||
    column >= area.column + area.columns ||
    OPEN_COLUMNS.has(columns.get(column) ?? '');
  for (const [row, cells] of content.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const isHeader = row < area.row + area.rows && titleId(String(cell)) === columns.get(column);
      if (cell !== null && cell !== '' && !isHeader && isFree(row, column)) {
        return { sheet: content.name, row, column };
      }
    }
  }
  return null;
}
