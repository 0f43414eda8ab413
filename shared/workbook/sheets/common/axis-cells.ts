import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import type { ConditionalFormat } from '#host/sheet.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import type { AxisColumn } from './axis.ts';

/** Period keys in small type above their names; finer columns fold under the coarser. */
export function drawAxisHeader(
  draft: SheetDraft,
  axis: readonly AxisColumn[],
  keyRow: number,
  headerRow: number,
): void {
  draft.rowHeights.push({ row: headerRow, height: 24 });
  for (const { key, title, column, kind, parts } of axis) {
    draft.put(keyRow, column, key === 'year' ? null : key, namedStyle('key', '@'));
    draft.put(headerRow, column, title, namedStyle('header'));
    draft.columnWidths[column] = kind === 'year' ? 14 : kind === 'week' ? 10 : 12;
    const first = parts[0];
    const last = parts[parts.length - 1];
    if (first === undefined || last === undefined || kind === 'year') continue;
    draft.columnGroups.push({ from: first, to: last, level: 1 });
  }
}

/** `SUM(E5:G5)` over neighbouring columns of one row. */
export function sumOfColumns(columns: readonly number[], row: number): string {
  const [first, last] = [columns[0] as number, columns[columns.length - 1] as number];
  const adjacent = last - first === columns.length - 1;
  const name = (column: number): string => columnName(column) + (row + 1);
  return adjacent ? `SUM(${name(first)}:${name(last)})` : `SUM(${columns.map(name).join(',')})`;
}

/** What is missing between a year and its parts: 0. */
export function drawRowDifference(
  draft: SheetDraft,
  row: number,
  column: number,
  year: number,
  parts: readonly number[],
): void {
  const formula = `ROUND(${columnName(year)}${row + 1}-${sumOfColumns(parts, row)},6)`;
  draft.calculate(row, column, formula, 0, namedStyle('difference', formats.difference));
}

/** What is missing between the top of a tree and those directly below it, in one column: 0. */
export function drawColumnDifference(
  draft: SheetDraft,
  row: number,
  column: number,
  topRow: number,
  below: string,
): void {
  const terms = below.includes('+') ? `(${below})` : below;
  const formula = `ROUND(${columnName(column)}${topRow + 1}-${terms},6)`;
  draft.calculate(row, column, formula, 0, namedStyle('difference', formats.difference));
}

/** Anything but 0 in a difference shows red. */
export function notZero(row: number, column: number, rows: number, columns: number): ConditionalFormat {
  const cell = columnName(column) + (row + 1);
  const formula = `AND(ISNUMBER(${cell}),ROUND(${cell},6)<>0)`;
  return { area: { row, column, rows, columns }, formula, style: signals.bad };
}

/** What the engine says a column of the axis must show. */
export function expectedOf(
  { kind, months: [from, to] }: AxisColumn,
  months: readonly number[],
  year: Units,
  { goal }: GoalPlan,
): number {
  if (kind === 'year') return toAmount(year, goal.unit);
  return months.slice(from, to).reduce((sum, month) => sum + month, 0);
}
