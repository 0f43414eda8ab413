import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { LARGEST_DIVISOR, quotient, remainder } from '#engine/split/exact.ts';
import { sumOf } from '#engine/sum.ts';
import { toAmount, type Units, units } from '#engine/units.ts';
import { fitTable } from './fit.ts';
import { roundFittedTable } from './round.ts';
import { type Bottleneck, supportOf } from './support.ts';
import { type Table, transpose } from './table.ts';

/** How issues speak of the rows, the columns and the amounts. */
export interface GridLabels {
  /** Left out: 1, 2, 3 … */
  readonly rows?: readonly string[] | undefined;
  readonly columns?: readonly string[] | undefined;
  /** The size of a unit; left out: 1. */
  readonly unit?: number | undefined;
}

interface GridRequest {
  readonly rowTotals: readonly Units[];
  readonly columnTotals: readonly Units[];
  readonly pattern: readonly (readonly number[])[] | undefined;
  readonly labels: GridLabels;
}

export interface GridIssues {
  'grid.totals.empty': { argument: string };
  'grid.totals.differ': { rows: number; columns: number; difference: number };
  'grid.totals.tooLarge': { total: number };
  'grid.row.negative': { row: string; total: number };
  'grid.column.negative': { column: string; total: number };
  'grid.pattern.shape': { rows: number; columns: number; expectedRows: number; expectedColumns: number };
  'grid.pattern.invalid': { row: string; column: string };
  'grid.pattern.blocked': { rows: string; columns: string; need: number; room: number };
  'grid.pattern.empty': { rows: string; need: number };
}
const issue = issuesOf<GridIssues>();

/** Beyond this, float noise in the fit could come near a whole unit. Without a pattern only parts of a unit are fitted. */
const LARGEST_FITTED = 2 ** 43;
const LARGEST_MISS = 0.25;

/**
 * A table whose rows and columns add up to their totals exactly: the pattern fitted to the totals, each cell
 * rounded down or up, at the least sum of squared deviations from the fit. Never negative; a 0 in the pattern
 * stays 0, and so do rows and columns whose total is 0. Of equally good roundings always the same one.
 *
 * The pattern has one row of numbers ≥ 0 per row total; left out, it is row total × column total.
 *
 * Different grand totals, a negative one, or a pattern whose zeros cannot meet the totals: an issue that names
 * the rows and columns. The grand total is at most 2^43 units; without a pattern 2^51.
 */
export function fitGrid(
  rowTotals: readonly Units[],
  columnTotals: readonly Units[],
  pattern?: readonly (readonly number[])[],
  labels: GridLabels = {},
): Result<Units[][]> {
  const request = { rowTotals, columnTotals, pattern, labels };
  const problems = problemsOf(request);
  if (problems.length > 0) return failure(...problems);
  if (!pattern && sumOf(rowTotals) > LARGEST_FITTED) return largeGrid(rowTotals, columnTotals, labels);
  const table = tableOf(request);
  const isWide = table.columnTotals.length > table.rowTotals.length;
  const support = supportOf(isWide ? transpose(table) : table);
  if ('rows' in support) return failure(blockedIssue(request, isWide ? otherSide(support, table) : support));
  const fitted = fitTable(support);
  if (fitted.miss > LARGEST_MISS) {
    return failure(
      issue('grid.totals.tooLarge', ['rowTotals'], { total: toAmount(sumOf(rowTotals), labels.unit) }),
    );
  }
  const rounded = { ...support, cells: roundFittedTable({ ...support, cells: fitted.cells }) };
  return success(rowsOf(isWide ? transpose(rounded) : rounded));
}

/** Row total × column total ÷ grand total rounded down, and the parts of a unit that this leaves as a table of their own. */
function largeGrid(
  rowTotals: readonly Units[],
  columnTotals: readonly Units[],
  labels: GridLabels,
): Result<Units[][]> {
  const all = sumOf(rowTotals);
  const whole = rowTotals.map((row) => columnTotals.map((column) => quotient(row, column, all)));
  const parts = rowTotals.map((row, i) =>
    columnTotals.map((column, j) => remainder(row, column, all, whole[i]![j]!) / all),
  );
  const rows = rowTotals.map((row, i) => units(row - sumOf(whole[i]!)));
  const columns = columnTotals.map((column, j) => units(column - sumOf(whole.map((row) => row[j]!))));
  const more = fitGrid(rows, columns, parts, labels);
  if (!more.ok) return more;
  return success(whole.map((row, i) => row.map((count, j) => units(count + more.value[i]![j]!))));
}

function problemsOf(request: GridRequest): Issue[] {
  const { rowTotals, columnTotals, labels } = request;
  const { unit } = labels;
  if (rowTotals.length === 0) return [issue('grid.totals.empty', ['rowTotals'], { argument: 'row_totals' })];
  if (columnTotals.length === 0) {
    return [issue('grid.totals.empty', ['columnTotals'], { argument: 'column_totals' })];
  }
  const problems: Issue[] = [];
  rowTotals.forEach((total, i) => {
    if (total >= 0) return;
    const params = { row: nameOf(labels.rows, i), total: toAmount(total, unit) };
    problems.push(issue('grid.row.negative', ['rowTotals', i], params));
  });
  columnTotals.forEach((total, j) => {
    if (total >= 0) return;
    const params = { column: nameOf(labels.columns, j), total: toAmount(total, unit) };
    problems.push(issue('grid.column.negative', ['columnTotals', j], params));
  });
  const rows = sumOf(rowTotals);
  const columns = sumOf(columnTotals);
  if (problems.length === 0 && rows !== columns) {
    const amounts = [rows, columns, Math.abs(rows - columns)].map((count) => toAmount(count, unit));
    const params = { rows: amounts[0]!, columns: amounts[1]!, difference: amounts[2]! };
    problems.push(issue('grid.totals.differ', ['columnTotals'], params));
  }
  if (rows > (request.pattern ? LARGEST_FITTED : LARGEST_DIVISOR)) {
    problems.push(issue('grid.totals.tooLarge', ['rowTotals'], { total: toAmount(rows, unit) }));
  }
  return [...problems, ...patternProblems(request)];
}

function patternProblems({ rowTotals, columnTotals, pattern, labels }: GridRequest): Issue[] {
  if (!pattern) return [];
  const expectedRows = rowTotals.length;
  const expectedColumns = columnTotals.length;
  const odd = pattern.find((row) => row.length !== expectedColumns);
  if (pattern.length !== expectedRows || odd) {
    const columns = (odd ?? pattern[0] ?? []).length;
    const params = { rows: pattern.length, columns, expectedRows, expectedColumns };
    return [issue('grid.pattern.shape', ['pattern'], params)];
  }
  return pattern.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      if (cell >= 0 && Number.isFinite(cell)) return [];
      const params = { row: nameOf(labels.rows, i), column: nameOf(labels.columns, j) };
      return [issue('grid.pattern.invalid', ['pattern', i, j], params)];
    }),
  );
}

/** Row total × column total needs no row factor: the fit scales rows. */
function tableOf({ rowTotals, columnTotals, pattern }: GridRequest): Table {
  const columns = columnTotals.length;
  const cells = new Float64Array(rowTotals.length * columns);
  for (let i = 0; i < rowTotals.length; i += 1) cells.set(pattern?.[i] ?? columnTotals, i * columns);
  return { cells, rowTotals, columnTotals };
}

function rowsOf({ cells, rowTotals, columnTotals }: Table): Units[][] {
  const columns = columnTotals.length;
  return rowTotals.map((_, i) => Array.from(cells.subarray(i * columns, (i + 1) * columns)) as Units[]);
}

/**
 * Columns that can only come from these rows and need more than they have: so all other rows can go to all other
 * columns only, and are more than these have room for.
 */
function otherSide({ rows, columns }: Bottleneck, { rowTotals, columnTotals }: Table): Bottleneck {
  const others = (totals: readonly number[], taken: readonly number[]) => {
    const isTaken = new Set(taken);
    return totals.flatMap((total, i) => (isTaken.has(i) || total === 0 ? [] : [i]));
  };
  return { rows: others(rowTotals, columns), columns: others(columnTotals, rows) };
}

function blockedIssue(request: GridRequest, { rows, columns }: Bottleneck): Issue {
  const { rowTotals, columnTotals, labels } = request;
  const { unit } = labels;
  const need = toAmount(sumOf(rows.map((i) => rowTotals[i]!)), unit);
  const room = toAmount(sumOf(columns.map((j) => columnTotals[j]!)), unit);
  const names = namesOf(labels.rows, rows);
  const path = ['pattern', rows[0]!];
  if (columns.length === 0) return issue('grid.pattern.empty', path, { rows: names, need });
  return issue('grid.pattern.blocked', path, {
    rows: names,
    columns: namesOf(labels.columns, columns),
    need,
    room,
  });
}

const MOST_NAMES = 12;
const nameOf = (names: readonly string[] | undefined, index: number) => names?.[index] ?? String(index + 1);

function namesOf(names: readonly string[] | undefined, indices: readonly number[]): string {
  const shown = indices.slice(0, MOST_NAMES).map((index) => nameOf(names, index));
  return shown.join(', ') + (indices.length > MOST_NAMES ? ' …' : '');
}
