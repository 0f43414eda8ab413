import { nameKey } from '#engine/typed/fold.ts';
import type { Place } from '#formula/address.ts';
import type { Node, Tree } from './nodes.ts';
import type { SumCheck } from './reading.ts';
import type { BodyRow } from './rows.ts';
import type { FigureColumns, Table } from './table.ts';
import { amountAt, isSame, rowValue, sumOf } from './values.ts';
import { withoutTotal } from './words.ts';

/** A sum that stands in the list, beside what was read of the rows it adds up. */
export interface CheckedSum {
  readonly what: 'all' | 'unit' | 'row';
  readonly figure: FigureColumns;
  /** The name of the unit or person; '' for all. */
  readonly name: string;
  readonly own: number;
  readonly read: number;
  readonly place: Place;
}
export interface Totals {
  readonly checks: readonly CheckedSum[];
  /** One for each figure. */
  readonly sums: readonly SumCheck[];
  /** Rows without a name that are no total either. */
  readonly nameless: readonly BodyRow[];
}

/** What the figure is in that row: its total where the row has one, else the sum of its columns. */
const inRow = (table: Table, row: number, figure: FigureColumns): number | null =>
  rowValue(table, row, figure).total ?? totalColumnIn(table, row, figure);

const totalColumnIn = (table: Table, row: number, figure: FigureColumns): number | null => {
  const whole = figure.totals.find(({ months }) => months === null);
  return whole ? amountAt(table, row, whole.column) : null;
};

/** All sums that the list itself holds, against what was read. */
export function totalsOf(table: Table, rows: readonly BodyRow[], tree: Tree): Totals {
  const own = tree.nodes.flatMap(({ row }) => (row === null ? [] : [row]));
  const readIn = (of: readonly number[], figure: FigureColumns): number =>
    sumOf(of.map((row) => table.value(row, figure).total));
  const { rowChecks, nameless } = totalRows(table, rows, tree);
  const subtotals = tree.subtotals.flatMap(({ row, node }) =>
    table.figures.flatMap((figure) =>
      check(table, { row, figure, rows: rowsBelow(tree, node), name: node.name, what: 'unit' }),
    ),
  );
  const sums = table.figures.map((figure): SumCheck => {
    const read = readIn(own, figure);
    const grand = rowChecks.filter((each) => each.what === 'all' && each.figure === figure).at(-1);
    if (grand) return { read, own: grand.own, from: 'totalRow', place: grand.place };
    const whole = figure.totals.find(({ months }) => months === null);
    const inColumn = whole ? own.map((row) => amountAt(table, row, whole.column)) : [];
    if (whole && inColumn.every((amount) => amount !== null)) {
      const place = table.grid.placeOf(table.header.body, whole.column);
      return { read, own: sumOf(inColumn), from: 'totalColumn', place };
    }
    const counted = table.counted ?? own;
    const cells = [...counted, ...nameless.map(({ row }) => row)].map(
      (row) => rowValue(table, row, figure).total,
    );
    return { read, own: sumOf(cells), from: 'cells', place: null };
  });
  return { checks: [...columnChecks(table, own, tree), ...subtotals, ...rowChecks], sums, nameless };
}

interface RowQuestion {
  readonly row: number;
  readonly figure: FigureColumns;
  readonly rows: readonly number[];
  readonly name: string;
  readonly what: 'all' | 'unit';
}

function check(table: Table, { row, figure, rows, name, what }: RowQuestion): readonly CheckedSum[] {
  const own = inRow(table, row, figure);
  if (own === null) return [];
  const read = sumOf(rows.map((each) => table.value(each, figure).total));
  const column = figure.columns[0]?.column ?? 0;
  return [{ what, figure, name, own, read, place: table.grid.placeOf(row, column) }];
}

const rowsBelow = ({ nodes }: Tree, unit: Node): readonly number[] =>
  nodes.flatMap((node) => (node.row !== null && isBelow(node, unit) ? [node.row] : []));
const isBelow = (node: Node, unit: Node): boolean =>
  node === unit || (node.parent !== null && isBelow(node.parent, unit));

/**
 * Rows called a total, and rows without a name, against all people, those of the unit that they name, or those since
 * the total before. A row called a total that agrees with none of them is compared with what its name says.
 */
function totalRows(
  table: Table,
  rows: readonly BodyRow[],
  tree: Tree,
): { readonly rowChecks: readonly CheckedSum[]; readonly nameless: readonly BodyRow[] } {
  const own = tree.nodes.flatMap(({ row }) => (row === null ? [] : [row]));
  const rowChecks: CheckedSum[] = [];
  const nameless: BodyRow[] = [];
  let since = table.header.body;
  for (const row of rows) {
    if (row.kind !== 'total' && row.kind !== 'unlabelled') continue;
    const label = labelOf(table, row);
    const unit = tree.nodes.find((node) => node.row === null && nameKey(node.name) === nameKey(label));
    const segment = own.filter((each) => each >= since && each < row.row);
    const scopes = [
      ...(unit ? [{ rows: rowsBelow(tree, unit), name: unit.name, what: 'unit' as const }] : []),
      { rows: own, name: '', what: 'all' as const },
      { rows: segment, name: label, what: 'unit' as const },
      { rows: own.filter((each) => each < row.row), name: label, what: 'unit' as const },
    ];
    const asked = scopes.map((scope) =>
      table.figures.flatMap((figure) => check(table, { row: row.row, figure, ...scope })),
    );
    const agreeing = asked.find(
      (checks) => checks.length > 0 && checks.every((each) => isSame(each.own, each.read)),
    );
    since = row.row + 1;
    if (!agreeing && row.kind === 'unlabelled') {
      nameless.push(row);
      continue;
    }
    const isPart = unit !== undefined || /小\s*计|sub/i.test(row.label.text);
    rowChecks.push(...(agreeing ?? (isPart && !unit ? asked[2] : asked[0]) ?? []));
  }
  return { rowChecks, nameless };
}

/** The name in the label of a total: of "North total", or of the column beside "Total". */
function labelOf({ grid, name, groups }: Table, { row }: BodyRow): string {
  const texts = [...groups, name].map((column) => withoutTotal(grid.cell(row, column).text));
  return texts.filter((text) => text !== '').at(-1) ?? '';
}

/** Columns that add up others, person by person. */
function columnChecks(table: Table, rows: readonly number[], { nodes }: Tree): readonly CheckedSum[] {
  const nameOf = new Map(nodes.map((node) => [node.row, node.name]));
  return table.figures.flatMap((figure) =>
    figure.totals.flatMap(({ column, months }) =>
      rows.flatMap((row): CheckedSum[] => {
        const own = amountAt(table, row, column);
        const value = rowValue(table, row, figure);
        if (own === null || value.total === null) return [];
        const read =
          months === null ? value.total : sumOf(months.map((month) => value.months[month] ?? null));
        const place = table.grid.placeOf(row, column);
        return [{ what: 'row', figure, name: nameOf.get(row) ?? '', own, read, place }];
      }),
    ),
  );
}
