import { readPeriod } from '#engine/typed/period.ts';
import { type Grid, type GridCell, saysNothing, upTo } from './grid.ts';
import type { Header } from './header.ts';
import type { CellReaders } from './readers.ts';
import type { ColumnRole } from './reading.ts';
import { numberColumn, saidKind, textColumn } from './words.ts';

/** What the cells of a column below the header are. */
export interface ColumnProfile {
  readonly numbers: number;
  readonly texts: number;
  readonly dates: number;
  /** Different texts. */
  readonly distinct: number;
  /** 1, 2, 3 … or codes such as A001: it numbers the rows. */
  readonly isKey: boolean;
}

export function profileOf(grid: Grid, header: Header, column: number, readers: CellReaders): ColumnProfile {
  const cells = upTo(grid.rows, header.body)
    .map((row) => grid.cell(row, column))
    .filter((cell) => !saysNothing(cell));
  const numbers = cells.filter(readers.isNumber);
  const others = cells.filter((cell) => !readers.isNumber(cell));
  const dates = cells.filter((cell) => typeof cell.value === 'string' && isDated(cell, readers));
  const inOrder = numbers.every((cell, index) => readers.amount(cell) === index + 1);
  const areCodes = others.every(({ folded }) => /^[a-z]{0,4}[-_]?\d+$/.test(folded));
  return {
    numbers: numbers.length,
    texts: others.length,
    dates: dates.length,
    distinct: new Set(others.map(({ folded }) => folded)).size,
    isKey: cells.length > 2 && (others.length === 0 ? inOrder : areCodes && numbers.length === 0),
  };
}

const isDated = (cell: GridCell, { date, conventions }: CellReaders): boolean =>
  date(cell).kind !== 'refused' || readPeriod(cell.text, conventions).kind === 'understood';

export const isNumeric = ({ numbers, texts }: ColumnProfile): boolean => numbers > texts;

/** The role of each column: by its header in either language, then by what it holds. */
export function rolesOf(
  header: Header,
  profiles: readonly ColumnProfile[],
  corrected: readonly (ColumnRole | null)[],
): readonly ColumnRole[] {
  const found = profiles.map((profile, column): ColumnRole | null => {
    const { folded, period, text } = header.columns[column]!;
    if (corrected[column]) return corrected[column];
    const word = textColumn(folded);
    const isWordOfDates = word === 'date' || word === 'start';
    if (isWordOfDates && (profile.dates > 0 || isNumeric(profile))) return word;
    // The corner above names may be headed with what the columns are: months.
    const said = isWordOfDates ? null : word;
    const isEmpty = profile.numbers + profile.texts === 0;
    if (said === null && profile.dates * 2 > profile.numbers + profile.texts) return 'date';
    const isPart = period !== null && period.grain !== 'year';
    if (isNumeric(profile) || (isEmpty && isPart))
      return numberRole(folded, isPart, text === '' && column === 0 && profile.isKey);
    if (isEmpty) return said === 'name' || said === 'group' ? said : 'other';
    return said ?? (profile.isKey || (text !== '' && isPart) ? 'other' : null);
  });
  return withNames(found, profiles, header, corrected.indexOf('name'));
}

function numberRole(
  folded: string,
  isPart: boolean,
  /** 1, 2, 3 … in the first column, without a header. */
  numbersRows: boolean,
): ColumnRole {
  const kind = numberColumn(folded);
  if (kind === 'headcount') return 'headcount';
  if (kind === 'index' || kind === 'share' || kind === 'average') return 'other';
  if (numbersRows) return 'other';
  if (kind === 'total' && !isPart) return 'total';
  return saidKind(folded) ?? 'amount';
}

/** Exactly one column of names: the one that says so, else the texts that differ most. Texts left over are groups. */
function withNames(
  found: readonly (ColumnRole | null)[],
  profiles: readonly ColumnProfile[],
  header: Header,
  /** Which one a person says has the names; -1: none. */
  corrected: number,
): readonly ColumnRole[] {
  const differs = (column: number): number => profiles[column]?.distinct ?? 0;
  const mostDifferent = (columns: readonly number[]): number | null =>
    columns.reduce<number | null>(
      (best, column) => (best === null || differs(column) > differs(best) ? column : best),
      null,
    );
  const having = (role: ColumnRole | null): number[] =>
    upTo(found.length).filter((column) => found[column] === role);
  const named = corrected >= 0 ? corrected : mostDifferent(having('name'));
  const unknown = having(null);
  // A list of teams alone is a list of names: the finest level stands for the people.
  const name = named ?? mostDifferent(unknown) ?? having('group').at(-1) ?? null;
  return found.map((role, column) => {
    if (column === name) return 'name';
    if (role === 'name') return isShared(column, profiles, name) ? 'group' : 'other';
    if (role !== null) return role;
    const isHeaded = header.lines.length > 0 && header.columns[column]?.text !== '';
    const mayBeGroup = isShared(column, profiles, name) && (!isHeaded || having('group').length === 0);
    return mayBeGroup ? 'group' : 'other';
  });
}

/** Several rows share a text of it: it groups them. */
function isShared(column: number, profiles: readonly ColumnProfile[], name: number | null): boolean {
  const { distinct = 0, texts = 0 } = profiles[column] ?? {};
  return distinct > 0 && distinct < (profiles[name ?? -1]?.texts ?? texts + 1);
}
