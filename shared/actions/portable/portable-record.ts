import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import type { ChangeTexts } from '#language/changes/changes.ts';
import { type CellRecord, type ChangeEntry, SAME_FILL } from '#workbook/changes/log.ts';
import type { PortableCell } from './portable-types.ts';

/** Doubles calculated in another order may differ by so much, relatively. */
const NOISE = 1e-9;

/**
 * Whether a cell shows something else than before. An error before may become a value, such as where the add-in was not
 * there to calculate; what the host has not calculated yet is no difference.
 */
export function differs(before: CellContent, after: CellContent): boolean {
  if (!isFormula(before)) return false;
  if (isError(after)) return true;
  const [was, is] = [before.value, isFormula(after) ? after.value : after];
  if (was === null || is === null) return false;
  if (typeof was !== 'number' || typeof is !== 'number') return was !== is;
  return Math.abs(was - is) > NOISE * Math.max(1, Math.abs(was));
}

/** What is written in place of the formula. */
export const writtenTo = ({ after, content, value }: PortableCell): CellContent => ({
  formula: after,
  value: isError(content) ? null : value,
});

/** One line of the record for each sheet, in the order of the workbook. */
export function entriesOf(cells: readonly PortableCell[], texts: ChangeTexts): readonly ChangeEntry[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const rows = own.map(({ row }) => row);
    const columns = own.map(({ column }) => column);
    const area = {
      row: least(rows),
      column: least(columns),
      rows: most(rows) - least(rows) + 1,
      columns: most(columns) - least(columns) + 1,
    };
    const total = own.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0);
    return {
      sheet,
      area,
      what: texts.portable.what,
      method: texts.portable.method,
      before: total,
      after: total,
      touched: own.length,
      held: 0,
      record: own.map(
        (cell): CellRecord => [cell.row, cell.column, cell.content, writtenTo(cell), SAME_FILL],
      ),
    };
  });
}

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
