import type { Day } from '#engine/days/day.ts';
import type { Conventions } from '#engine/typed/conventions.ts';
import { findPeriod } from '#engine/typed/period.ts';
import { isNumeric, profileOf, rolesOf } from './columns.ts';
import { figuresOf } from './figures.ts';
import { type Grid, gridOf, type ListBlock, turned, upTo } from './grid.ts';
import { type Header, headerOf } from './header.ts';
import { isLog, type Log, loggedValue, logOf } from './log.ts';
import { membersOf } from './members.ts';
import { planYearOf, proposalOf } from './proposal.ts';
import { type CellReaders, cellReaders } from './readers.ts';
import type { ListColumn, ListCorrections, ListFigure, ListReading } from './reading.ts';
import { leftOutOf, remarksOf } from './remarks.ts';
import { type BodyRow, bodyRows } from './rows.ts';
import type { FigureColumns, Table } from './table.ts';
import { totalsOf } from './totals.ts';
import { treeOf } from './tree.ts';
import { rowValue } from './values.ts';
import { isTotalLabel } from './words.ts';

export interface ListQuestion {
  readonly block: ListBlock;
  readonly today: Day;
  readonly conventions: Conventions;
  /** What a person has corrected so far. */
  readonly corrections: ListCorrections;
}

/**
 * What a person's own list says: who is in it and below whom, what was reached or is to be reached, by month where
 * it says so, and whether its own sums agree with what was read. Null: the block holds nothing.
 */
export function recogniseList({ block, today, conventions, corrections }: ListQuestion): ListReading | null {
  const upright = gridOf(block);
  if (upright.rows === 0) return null;
  const readers = cellReaders(upright, conventions);
  const isTurned = hasMonthsDown(upright, readers);
  const grid = isTurned ? turned(upright) : upright;
  const header = headerOf(grid, readers.isNumber, readers.conventions, corrections.headerLines ?? null);
  const table = tableOf(grid, header, readers, { today, corrections });
  const rows = bodyRows(table);
  const log = isLog(table, rows) ? logOf(table, rows, planYearOf(today)) : null;
  const read = log ? loggedTable(table, log, rows) : table;
  const tree = treeOf(
    read,
    log ? rows.filter(({ row, kind }) => kind !== 'member' || log.rowsOf.has(row)) : rows,
  );
  const totals = totalsOf(read, rows, tree);
  const members = membersOf(read, tree);
  const figures = read.figures.map((figure, index): ListFigure => {
    const { totals: _, columns, ...rest } = figure;
    return { ...rest, columns: columns.map(({ column }) => column), sum: totals.sums[index]! };
  });
  const proposal = proposalOf(figures, members, today);
  const parts = { table: read, rows, log, tree, totals, members, figures, proposal };
  return {
    kind: log ? 'log' : 'people',
    place: { ...upright.placeOf(0, 0), rows: upright.rows, columns: upright.columns },
    orientation: isTurned ? 'turned' : 'upright',
    headerLines: header.lines.length,
    columns: upTo(grid.columns).map((column) => {
      const first = upTo(grid.rows, header.body).find((row) => grid.cell(row, column).text !== '');
      const { role, figure } = partOf(read, column);
      return {
        header: header.columns[column]!.text,
        sample: first === undefined ? '' : grid.cell(first, column).text,
        role,
        period: header.columns[column]!.period,
        figure,
        place: grid.placeOf(header.lines.at(-1) ?? 0, column),
      };
    }),
    members,
    figures,
    leftOut: leftOutOf(parts),
    issues: remarksOf(parts),
    proposal,
  };
}

/** What a column is to its figure: part of it, or of the sums beside it. */
function partOf({ figures, roles }: Table, column: number): Pick<ListColumn, 'role' | 'figure'> {
  const isIn = (columns: readonly { readonly column: number }[]): boolean =>
    columns.some((each) => each.column === column);
  const figure = figures.findIndex(({ columns, totals }) => isIn(columns) || isIn(totals));
  const known = figures[figure];
  if (!known) return { role: roles[column] ?? 'other', figure: null };
  return { role: isIn(known.columns) ? known.kind : 'total', figure };
}

/** Months one below the other, people side by side: a table that lies on its side. */
function hasMonthsDown(grid: Grid, readers: CellReaders): boolean {
  const labels = upTo(grid.rows)
    .map((row) => grid.cell(row, 0))
    .filter(({ text, folded }) => text !== '' && !isTotalLabel(folded));
  const periods = labels.flatMap(({ value }) => {
    const found = value === null ? null : findPeriod(value, readers.conventions);
    return found?.rest === '' && found.period.grain !== 'year' ? [JSON.stringify(found.period)] : [];
  });
  return (
    periods.length >= 3 && periods.length >= labels.length - 2 && new Set(periods).size === periods.length
  );
}

function tableOf(
  grid: Grid,
  header: Header,
  readers: CellReaders,
  { today, corrections }: Pick<ListQuestion, 'today' | 'corrections'>,
): Table {
  const profiles = upTo(grid.columns).map((column) => profileOf(grid, header, column, readers));
  const roles = rolesOf(header, profiles, corrections.roles ?? []);
  const planYear = planYearOf(today);
  const figures = figuresOf({ grid, header, roles, readers, planYear, thisYear: Number(today.slice(0, 4)) });
  // The level with fewer names is the higher one.
  const groups = upTo(grid.columns)
    .filter((column) => roles[column] === 'group')
    .sort((left, right) => profiles[left]!.distinct - profiles[right]!.distinct);
  const known = new Map<FigureColumns, Map<number, ReturnType<typeof rowValue>>>();
  const table: Table = {
    grid,
    header,
    roles,
    figures: figures.filter(({ columns }) => columns.some(({ column }) => isNumeric(profiles[column]!))),
    readers,
    name: roles.indexOf('name'),
    groups,
    counted: null,
    value: (row, figure) => {
      const rows = known.get(figure) ?? new Map();
      known.set(figure, rows);
      const value = rows.get(row) ?? rowValue(table, row, figure);
      rows.set(row, value);
      return value;
    },
  };
  return table;
}

/** The same with the rows of each person added up. */
function loggedTable(table: Table, log: Log, rows: readonly BodyRow[]): Table {
  const others = new Set(log.otherYears.flatMap((each) => each.rows));
  const grain = log.date === null ? ('year' as const) : ('month' as const);
  const figures = table.figures.map(
    (figure): FigureColumns => ({
      ...figure,
      grain,
      kind: figure.kind === 'amount' && log.date !== null ? ('last' as const) : figure.kind,
      year: figure.year ?? log.year,
    }),
  );
  const known = new Map<string, ReturnType<typeof rowValue>>();
  return {
    ...table,
    figures,
    counted: rows.flatMap(({ kind, row }) => (kind === 'member' && !others.has(row) ? [row] : [])),
    value: (row, figure) => {
      const key = `${row} ${figures.indexOf(figure)}`;
      const value = known.get(key) ?? loggedValue(table, log, row, figure.columns[0]!.column);
      known.set(key, value);
      return value;
    },
  };
}
