import type { Tree } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Goal } from '#engine/plan/inputs.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import type { ConditionalFormat, OutlineGroup } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type AxisColumn, isSubtotal } from './axis.ts';
import { type Cell, type Column, type ColumnPlaces, caption, drawCell, keyAbove } from './column-table.ts';
import { childrenSum, type TreeBlock } from './tree-rows.ts';

const widths: Readonly<Record<AxisColumn['kind'], number>> = {
  year: 14,
  fiscalYear: 14,
  quarter: 12,
  month: 12,
  week: 12,
};

/** A column for each period of an axis, its key in small type above its name. */
export const axisColumns = <Row>(
  messages: Messages,
  axis: readonly AxisColumn[],
  cell: (row: Row, period: AxisColumn) => Cell | null,
): Column<Row>[] =>
  axis.map((period) => ({
    key: period.key,
    width: widths[period.kind],
    ...(period.kind === 'year'
      ? wholeHeader(messages, period.title)
      : { header: period.title, above: { value: period.key, style: namedStyle('key', formats.text) } }),
    cell: (row) => cell(row, period),
  }));

/** The column of the whole plan: by its caption, as all plans of a calendar year have it, and by its key, hidden. */
export function wholeHeader(messages: Messages, title: string): Pick<Column<never>, 'header' | 'above'> {
  const year = caption(messages, ({ tables }) => tables.year);
  return { header: title === year.shown ? year : { ...year, shown: title }, above: keyAbove('year') };
}

/** Finer columns fold under the coarser; all of them stand under the whole, which does not fold. */
export function axisGroups(axis: readonly AxisColumn[]): OutlineGroup[] {
  const hasYears = axis.some(({ kind }) => kind === 'fiscalYear');
  return axis.filter(isSubtotal).map(({ kind, column, months: [, to] }) => {
    const last = axis.find((each) => each.kind === 'month' && each.index === to - 1)!;
    return { from: column + 1, to: last.column, level: kind === 'quarter' && hasYears ? 2 : 1 };
  });
}

/** `SUM(E5:G5)` over neighbouring columns of one row. */
export function sumOfColumns(columns: readonly number[], row: number): string {
  const [first, last] = [columns[0] as number, columns[columns.length - 1] as number];
  const adjacent = last - first === columns.length - 1;
  const name = (column: number): string => columnName(column) + (row + 1);
  return adjacent ? `SUM(${name(first)}:${name(last)})` : `SUM(${columns.map(name).join(',')})`;
}

/** A whole and the columns that must add up to it. */
export interface Parts {
  readonly column: number;
  readonly parts: readonly number[];
}

/** Decimals to which sums are compared. */
const USUAL_DECIMALS = 6;
/** Sums of parts of 1 are exact to 14 digits. */
const EXACT_DIGITS = 14;

/** Decimals to which a goal's sums can be compared: fewer where large amounts are counted in parts of 1. */
export function decimalsCompared({ total, unit }: Pick<Goal, 'total' | 'unit'>): number {
  const digits = String(Math.floor(Math.abs(total))).length;
  return unit >= 1 ? USUAL_DECIMALS : Math.min(USUAL_DECIMALS, EXACT_DIGITS - digits);
}

/** What is missing in a row between a whole and its parts: 0. */
export const rowDifference = (row: number, { column, parts }: Parts, decimals: number): Cell => ({
  formula: `ROUND(${columnName(column)}${row + 1}-${sumOfColumns(parts, row)},${decimals})`,
  value: 0,
  style: namedStyle('difference', formats.difference),
});

interface ComparedRow {
  readonly at: number;
  readonly of: { readonly decimals: number };
}

export const differenceColumn = (messages: Messages, whole: Parts): Column<ComparedRow> => ({
  key: 'difference',
  header: caption(messages, ({ tables }) => tables.difference),
  width: 9,
  cell: ({ at, of }) => rowDifference(at, whole, of.decimals),
});

/** What is missing in a column between the top of a tree and those directly below it: 0. */
export function columnDifference(
  column: number,
  top: { row: number; below: string },
  decimals: number,
): Cell {
  const terms = top.below.includes('+') ? `(${top.below})` : top.below;
  const formula = `ROUND(${columnName(column)}${top.row + 1}-${terms},${decimals})`;
  return { formula, value: 0, style: namedStyle('difference', formats.difference) };
}

/** The line below a block that shows it for each of the columns given; none where there is nobody below the top. */
export function drawDifferenceLine(
  draft: SheetDraft,
  tree: Tree,
  { first, difference }: TreeBlock,
  {
    title,
    columns,
    decimals,
  }: { readonly title: string; readonly columns: readonly number[]; readonly decimals: number },
): void {
  draft.put(difference, 0, 'Δ', namedStyle('difference'));
  draft.put(difference, 1, title, namedStyle('difference'));
  if (tree.rows[0]?.children.length === 0) return;
  for (const column of columns) {
    const top = { row: first, below: childrenSum(tree, 0, first, column) };
    drawCell(draft, difference, column, columnDifference(column, top, decimals));
  }
}

interface ComparedTable {
  readonly headerRow: number;
  readonly columns: ColumnPlaces;
  readonly goals: readonly TreeBlock[];
}

/** Marks for a table of goals that is drawn: what rows and columns differ by, in its last column and below each block. */
export function differenceMarks(
  draft: SheetDraft,
  { headerRow, columns, goals }: ComparedTable,
): ConditionalFormat[] {
  const [year, difference] = [columns.at('year'), columns.at('difference')];
  return [
    notZero(headerRow + 1, difference, draft.rows - headerRow - 1, 1),
    ...goals.map((block) => notZero(block.difference, year, 1, difference - year)),
  ];
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
