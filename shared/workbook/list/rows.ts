import { type GridCell, saysNothing, upTo } from './grid.ts';
import type { Table } from './table.ts';
import { isFigureLabel, isNote, isTotalLabel, isUnitName } from './words.ts';

/**
 * What a row below the header is. `heading`: the name of a unit alone, above its people. `unit`: amounts of a unit
 * without a person. `unlabelled`: amounts without any name. `figure`: averages, shares.
 */
export interface BodyRow {
  readonly row: number;
  readonly kind: 'member' | 'heading' | 'unit' | 'unlabelled' | 'total' | 'figure' | 'note' | 'headerAgain';
  /** The name of the person or unit, or the first text of the row. */
  readonly label: GridCell;
  readonly labelColumn: number;
}

/** The rows that hold something, in order. */
export function bodyRows(table: Table): readonly BodyRow[] {
  const { grid, header } = table;
  const rows = upTo(grid.rows, header.body).flatMap((row) => bodyRow(table, row) ?? []);
  return withHeadings(table, rows);
}

const amountColumns = ({ figures }: Table): readonly number[] =>
  figures.flatMap(({ columns, totals }) => [...columns, ...totals].map(({ column }) => column));

const hasAmounts = (table: Table, row: number): boolean =>
  amountColumns(table).some((column) => {
    const cell = table.grid.cell(row, column);
    return !saysNothing(cell) && table.readers.isNumber(cell);
  });

function bodyRow(table: Table, row: number): BodyRow | null {
  const { grid, name, groups } = table;
  const cells = upTo(grid.columns).map((column) => grid.cell(row, column));
  const first = cells.findIndex(({ text }) => text !== '');
  if (first < 0) return null;
  const at = (column: number): GridCell => grid.cell(row, column);
  const labelled = [name, ...[...groups].reverse()].find((column) => !saysNothing(at(column)));
  const labelColumn = labelled ?? first;
  const found = (kind: BodyRow['kind']): BodyRow => ({ row, kind, label: at(labelColumn), labelColumn });
  if (isHeaderAgain(table, row)) return found('headerAgain');
  const labels = [...new Set([name, ...groups, first])]
    .map(at)
    .filter((cell) => !table.readers.isNumber(cell));
  if (labels.some(({ folded }) => isTotalLabel(folded))) return found('total');
  if (labels.some(({ folded }) => isFigureLabel(folded))) return found('figure');
  const isCounted = hasAmounts(table, row);
  if (labelled === undefined) return found(isCounted ? 'unlabelled' : 'note');
  if (!isCounted && (isNote(at(labelColumn).folded) || at(labelColumn).text.length > 40))
    return found('note');
  if (labelColumn !== name) return found(isCounted ? 'unit' : 'heading');
  return found('member');
}

function isHeaderAgain({ grid, header }: Table, row: number): boolean {
  const texts = (line: number): string =>
    upTo(grid.columns)
      .map((column) => grid.cell(line, column).folded)
      .join('\n');
  return header.lines.some((line) => texts(line) === texts(row));
}

/**
 * A name alone, without amounts, is a unit above those that follow where it is named like one or the list begins
 * so; else somebody of whom nothing is said yet.
 */
function withHeadings(table: Table, rows: readonly BodyRow[]): readonly BodyRow[] {
  if (table.figures.length === 0) return rows;
  const isAlone = ({ row, kind }: BodyRow): boolean =>
    kind === 'member' &&
    !hasAmounts(table, row) &&
    upTo(table.grid.columns).every(
      (column) => column === table.name || saysNothing(table.grid.cell(row, column)),
    );
  const isFollowed = (index: number): boolean => {
    const next = rows[index + 1];
    return next !== undefined && (next.kind === 'member' || next.kind === 'heading');
  };
  const first = rows.findIndex(({ kind }) => kind === 'member');
  const beginsSo = first >= 0 && isAlone(rows[first]!) && isFollowed(first);
  return rows.map((row, index) => {
    const isHeading = isAlone(row) && isFollowed(index) && (beginsSo || isUnitName(row.label.folded));
    return isHeading ? { ...row, kind: 'heading' as const } : row;
  });
}
