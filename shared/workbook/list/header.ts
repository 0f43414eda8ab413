import type { Conventions } from '#engine/typed/conventions.ts';
import { findPeriod, type Period } from '#engine/typed/period.ts';
import { type Grid, type GridCell, upTo } from './grid.ts';
import { isHeaderWord } from './words.ts';

/** The lines above the people of a list. */
export interface Header {
  /** Lines above it: a title, what the amounts are in. */
  readonly titles: readonly number[];
  /** No, one or two lines. */
  readonly lines: readonly number[];
  /** The first row below it. */
  readonly body: number;
  /** One for each column. */
  readonly columns: readonly HeaderColumn[];
}
export interface HeaderColumn {
  /** Both lines in one, where there are two. */
  readonly text: string;
  readonly folded: string;
  /** The period that it names, and what else it says. */
  readonly period: Period | null;
  readonly rest: string;
  /** The header is a day: columns of days or weeks of one month belong together. */
  readonly isDay: boolean;
}

/** Reads what stands in a cell as a number. */
export type IsNumber = (cell: GridCell) => boolean;

/** Titles rarely take more lines. */
const MOST_LINES_ABOVE = 10;

/** Finds the header by what it says and by what stands below it; `lines`: as a person said, null: found. */
export function headerOf(
  grid: Grid,
  isNumber: IsNumber,
  conventions: Conventions,
  lines: number | null,
): Header {
  const first = lines === null ? firstLine(grid, isNumber, conventions) : titleLines(grid);
  const count = lines ?? (first === null ? 0 : isTwoLines(grid, first, isNumber, conventions) ? 2 : 1);
  const from = first ?? titleLines(grid);
  const headerLines = upTo(from + count, from);
  return {
    titles: upTo(from),
    lines: headerLines,
    body: from + count,
    columns: upTo(grid.columns).map((column) => headerColumn(grid, headerLines, column, conventions)),
  };
}

/** Lines at the top with only one thing said, where there are several columns. */
function titleLines(grid: Grid): number {
  if (grid.columns < 2) return 0;
  const end = upTo(Math.min(MOST_LINES_ABOVE, grid.rows - 1)).find((row) => filled(grid, row).length > 1);
  return end ?? 0;
}

const filled = (grid: Grid, row: number): number[] =>
  upTo(grid.columns).filter((column) => grid.cell(row, column).text !== '');

function firstLine(grid: Grid, isNumber: IsNumber, conventions: Conventions): number | null {
  const last = Math.min(MOST_LINES_ABOVE, grid.rows - 2);
  for (let row = 0; row <= last; row++) {
    if (isHeaderLine(grid, row, isNumber, conventions)) return row;
    const cells = filled(grid, row);
    const isGroupLine =
      cells.length === 1 && (cells[0] ?? 0) > 0 && isHeaderLine(grid, row + 1, isNumber, conventions);
    if (isGroupLine && (cells[0] ?? 0) > (filled(grid, row + 1)[0] ?? 0)) return row;
    if (cells.length > 2 || cells.some((column) => isNumber(grid.cell(row, column)))) return null;
  }
  return null;
}

/** Words over numbers, months, or words that we know; no amounts. */
function isHeaderLine(grid: Grid, row: number, isNumber: IsNumber, conventions: Conventions): boolean {
  const cells = filled(grid, row);
  if (cells.length === 0 || (cells.length === 1 && grid.columns > 1)) return false;
  const counted = monthNumbers(grid, row);
  const isAmount = (column: number): boolean =>
    isNumber(grid.cell(row, column)) && !counted.has(column) && !isPeriod(column);
  const isPeriod = (column: number): boolean =>
    findPeriod(grid.cell(row, column).value ?? '', conventions) !== null;
  if (cells.some(isAmount)) return false;
  const isOver = (column: number): boolean =>
    !isNumber(grid.cell(row, column)) && isOverNumbers(grid, row, column, isNumber);
  const said = cells.filter(
    (column) => counted.has(column) || isPeriod(column) || isHeaderWord(grid.cell(row, column).folded),
  );
  return cells.some(isOver) || said.length * 2 >= cells.length;
}

function isOverNumbers(grid: Grid, row: number, column: number, isNumber: IsNumber): boolean {
  const below = upTo(Math.min(grid.rows, row + 30), row + 1)
    .map((each) => grid.cell(each, column))
    .filter(({ text }) => text !== '');
  return below.length > 0 && below.filter(isNumber).length * 2 > below.length;
}

/** Where the upper line has gaps over words of the lower one, as labels over several columns leave them. */
function isTwoLines(grid: Grid, first: number, isNumber: IsNumber, conventions: Conventions): boolean {
  if (first + 2 >= grid.rows || !isHeaderLine(grid, first + 1, isNumber, conventions)) return false;
  const [upper, lower] = [filled(grid, first), filled(grid, first + 1)];
  return lower.some((column) => !upper.includes(column) && column > (upper[0] ?? 0));
}

/** Columns headed 1, 2, 3 …, at least six in a row: months. */
function monthNumbers(grid: Grid, row: number): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  let expected = 1;
  for (const column of upTo(grid.columns)) {
    const value = Number(grid.cell(row, column).folded || Number.NaN);
    if (value === expected && expected <= 12) months.set(column, expected++);
  }
  return months.size >= 6 ? months : new Map();
}

function headerColumn(
  grid: Grid,
  lines: readonly number[],
  column: number,
  conventions: Conventions,
): HeaderColumn {
  const [upper, lower] = lines;
  if (upper === undefined) return { text: '', folded: '', period: null, rest: '', isDay: false };
  const own = grid.cell(lower ?? upper, column);
  const label = lower === undefined ? null : labelOver(grid, upper, lower, column);
  const month = monthNumbers(grid, lower ?? upper).get(column);
  const found =
    month === undefined
      ? findPeriod(own.value ?? '', conventions)
      : { period: { grain: 'month' as const, number: month, year: null }, rest: '' };
  const text = [label?.text, own.text].filter(Boolean).join(' ');
  const folded = [label?.folded, own.folded].filter(Boolean).join(' ');
  // "2025 sales" over "Jan": the year stands in the other line.
  const around = [label?.folded, found?.rest ?? own.folded].filter(Boolean).join(' ');
  const second = findPeriod(label?.value ?? around, conventions);
  const rest = second ? [second.rest, label ? (found?.rest ?? own.folded) : ''].join(' ').trim() : around;
  const year = found?.period.year ?? (second?.period.grain === 'year' ? second.period.year : null);
  const period = found ? { ...found.period, year } : (second?.period ?? null);
  const isDay = /\d\D+\d{1,2}\D+\d|^\d{5}$/.test(own.folded);
  return { text, folded, period, rest, isDay };
}

/** The label of the upper line that reaches over this column. */
function labelOver(grid: Grid, upper: number, lower: number, column: number): GridCell | null {
  const own = grid.cell(upper, column);
  if (own.text !== '') return own;
  if (grid.cell(lower, column).text === '') return null;
  for (let left = column - 1; left >= 0; left--) {
    const label = grid.cell(upper, left);
    if (label.text !== '') return grid.cell(lower, left).text === '' ? null : label;
  }
  return null;
}
