import { civilOf } from '#engine/days/day.ts';
import { decimalSum } from '#engine/typed/decimal.ts';
import { nameKey } from '#engine/typed/fold.ts';
import { readPeriod } from '#engine/typed/period.ts';
import { understoodValue } from '#engine/typed/reading.ts';
import type { GridCell } from './grid.ts';
import { saysNothing } from './grid.ts';
import type { MemberValue } from './reading.ts';
import type { BodyRow } from './rows.ts';
import type { Table } from './table.ts';
import { amountAt } from './values.ts';

/** A month of a year; the year null where the list does not say. */
interface Month {
  readonly month: number;
  readonly year: number | null;
}

/** A long list, one row a deal: which rows are whose, and when. */
export interface Log {
  readonly date: number | null;
  /** Rows of the same person, by the first of them. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  /** The year whose deals are summed; null: the list says none. */
  readonly year: number | null;
  readonly otherYears: readonly { readonly year: number; readonly rows: readonly number[] }[];
  /** Rows with amounts whose month cannot be read. */
  readonly noMonth: readonly number[];
}

/** A list where names come again and again, with a date or a product to each row. */
export function isLog(table: Table, rows: readonly BodyRow[]): boolean {
  const { roles, figures, grid, groups, name } = table;
  const hasDetail = roles.includes('date') || roles.includes('product');
  const members = rows.filter(({ kind }) => kind === 'member');
  if (!hasDetail || members.length < 2 || figures.some(({ grain }) => grain !== 'year')) return false;
  const who = new Set(members.map(({ row }) => whoIn(table, row)));
  const hasBlankGroups = groups.some((column) =>
    members.some(({ row }) => saysNothing(grid.cell(row, column))),
  );
  return name >= 0 && who.size < members.length && !hasBlankGroups;
}

const whoIn = ({ grid, name }: Table, row: number): string => nameKey(grid.cell(row, name).text);

/** Gathers the rows of each person; of several years the one before the plan's, or else the latest. */
export function logOf(table: Table, rows: readonly BodyRow[], planYear: number): Log {
  const column = table.roles.indexOf('date');
  const members = rows.filter(({ kind }) => kind === 'member');
  const rowsOf = new Map<number, number[]>();
  const firstOf = new Map<string, number>();
  const byYear = new Map<number, number[]>();
  const noMonth: number[] = [];
  for (const { row } of members) {
    const who = whoIn(table, row);
    const first = firstOf.get(who) ?? row;
    firstOf.set(who, first);
    rowsOf.set(first, [...(rowsOf.get(first) ?? []), row]);
    if (column < 0) continue;
    const month = monthIn(table, row, column);
    if (!month) noMonth.push(row);
    else if (month.year !== null) byYear.set(month.year, [...(byYear.get(month.year) ?? []), row]);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const year = byYear.has(planYear - 1) ? planYear - 1 : (years.at(-1) ?? null);
  const otherYears = years
    .filter((each) => each !== year)
    .map((each) => ({ year: each, rows: byYear.get(each) ?? [] }));
  return { date: column < 0 ? null : column, rowsOf, year, otherYears, noMonth };
}

function monthIn(table: Table, row: number, column: number): Month | null {
  const cell: GridCell = table.grid.cell(row, column);
  const date = understoodValue(table.readers.date(cell));
  if (date) {
    const { year, month } = civilOf(date.day);
    return { year, month: month - 1 };
  }
  const period = understoodValue(readPeriod(cell.value ?? '', table.readers.conventions));
  return period?.grain === 'month' ? { year: period.year, month: period.number - 1 } : null;
}

/** The sum of a person's rows, by month where the list has days. */
export function loggedValue(table: Table, log: Log, first: number, column: number): MemberValue {
  const months = new Array<number | null>(12).fill(null);
  let total: number | null = null;
  for (const row of log.rowsOf.get(first) ?? []) {
    const amount = amountAt(table, row, column);
    if (amount === null) continue;
    const month = log.date === null ? null : monthIn(table, row, log.date);
    if (log.date !== null && (!month || (month.year !== null && month.year !== log.year))) continue;
    total = decimalSum(total ?? 0, amount);
    if (month) months[month.month] = decimalSum(months[month.month] ?? 0, amount);
  }
  return { months: log.date === null ? [] : months, total };
}
