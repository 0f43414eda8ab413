import type { SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { contentAt, isBlank } from '#workbook/inputs/locate.ts';

/**
 * The block of filled cells that a cell belongs to, bounded by blank rows and columns or the sheet's edges: what
 * Excel calls its current region. Null where neither the cell nor one that touches it holds anything.
 */
export function currentRegion(
  content: Pick<SheetContent, 'cells'>,
  row: number,
  column: number,
): Area | null {
  const widest = content.cells.reduce((most, { length }) => Math.max(most, length), 0);
  const isFilled = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): boolean => {
    for (let at = Math.max(0, fromRow); at <= Math.min(toRow, content.cells.length - 1); at++) {
      for (let across = Math.max(0, fromColumn); across <= Math.min(toColumn, widest - 1); across++) {
        if (!isBlank(contentAt(content, at, across))) return true;
      }
    }
    return false;
  };
  let [top, bottom, left, right] = [row, row, column, column];
  for (let before = -1; before !== bottom - top + right - left; ) {
    before = bottom - top + right - left;
    if (top > 0 && isFilled(top - 1, top - 1, left - 1, right + 1)) top--;
    if (isFilled(bottom + 1, bottom + 1, left - 1, right + 1)) bottom++;
    if (left > 0 && isFilled(top - 1, bottom + 1, left - 1, left - 1)) left--;
    if (isFilled(top - 1, bottom + 1, right + 1, right + 1)) right++;
  }
  return isFilled(top, bottom, left, right)
    ? { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
    : null;
}
