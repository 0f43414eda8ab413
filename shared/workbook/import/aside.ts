import { foldText } from '#engine/typed/fold.ts';
import { type ImportField, isNumberField } from './fields.ts';
import type { ReaderFrame } from './read-rows.ts';
import type { SourceRow } from './source.ts';

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇总|(?:grand |sub[ -]?)?totals?:?|sum|count)(?:$|[\s:：(（])/i;

/** Totals without a day, headers that come again, and lines of one cell without a number, as reports have them at their foot. */
export function isAside(
  row: SourceRow,
  { table, mapping }: ReaderFrame,
  text: (row: SourceRow, field: ImportField) => string,
): boolean {
  const filled = row.cells.filter((cell) => cell !== null && String(cell).trim() !== '');
  const [first] = filled;
  const isTotal = (cell: unknown): boolean => typeof cell === 'string' && TOTAL.test(cell.trim());
  const says = (['date', 'person', 'source'] as const).map((field) => text(row, field));
  if (says.every((each) => each === '' || isTotal(each)) && filled.some(isTotal)) return true;
  if (filled.length === 1 && table.headers.filter((header) => header !== '').length > 2) {
    const isNumber = row.cells.some(
      (cell, column) =>
        cell !== null &&
        isNumberField((mapping.columns[table.headers[column] ?? ''] || 'note') as ImportField),
    );
    return !isNumber && typeof first === 'string';
  }
  return row.cells.every(
    (cell, column) =>
      foldText(String(cell ?? '')) === foldText((table.headers[column] ?? '').replace(/ \(\d+\)$/, '')),
  );
}
