import { nameKey } from '#engine/typed/fold.ts';
import { saysNothing } from './grid.ts';
import { type Node, nodeOf, type Tree } from './nodes.ts';
import type { BodyRow } from './rows.ts';
import type { Table } from './table.ts';

type Path = readonly (string | null)[];

/** Parents named in columns of their own; where their cells are merged, a blank one means the one above. */
export function byGroups(table: Table, carriers: readonly BodyRow[]): Tree {
  const units = new Map<string, Node>();
  const nodes: Node[] = [];
  const ownRows: { readonly row: BodyRow; readonly unit: Node }[] = [];
  for (const { row, path } of paths(table, carriers)) {
    const unit = unitAt(table, { row, path, units, nodes });
    if (row.kind === 'unit' && unit) ownRows.push({ row, unit });
    if (row.kind !== 'member') continue;
    const label = table.grid.cell(row.row, table.name);
    nodes.push(nodeOf({ ...row, label, labelColumn: table.name }, unit, 'own'));
  }
  const subtotals: { row: number; node: Node }[] = [];
  for (const { row, unit } of ownRows) {
    const isAbove = nodes.some(({ parent }) => parent === unit);
    const at = nodes.indexOf(unit);
    if (isAbove) subtotals.push({ row: row.row, node: unit });
    // A unit with amounts and nobody below it stands for its people; named twice, it is two rows.
    else if (at >= 0) nodes[at] = { ...unit, row: row.row };
    else nodes.push({ ...unit, row: row.row, at: { row: row.row, column: row.labelColumn } });
  }
  return { nodes, subtotals, maybeUnits: [] };
}

interface UnitQuestion {
  readonly row: BodyRow;
  readonly path: Path;
  readonly units: Map<string, Node>;
  readonly nodes: Node[];
}

/** The unit at the end of the path; those that are not known yet are put on the list. */
function unitAt({ groups }: Table, { row, path, units, nodes }: UnitQuestion): Node | null {
  let parent: Node | null = null;
  let key = '';
  path.forEach((text, level) => {
    if (text === null) return;
    key += `\n${level} ${nameKey(text)}`;
    const known = units.get(key);
    const unit: Node = known ?? {
      name: text,
      parent,
      row: null,
      at: { row: row.row, column: groups[level]! },
    };
    if (!known) {
      units.set(key, unit);
      nodes.push(unit);
    }
    parent = unit;
  });
  return parent;
}

/** Each row with the names of its units from the top level down. */
function paths(
  table: Table,
  carriers: readonly BodyRow[],
): readonly { readonly row: BodyRow; readonly path: Path }[] {
  const { grid, groups } = table;
  const merged = groups.map((column) => isMerged(table, carriers, column));
  const hasHeadings = carriers.some(({ kind }) => kind === 'heading');
  let current: Path = groups.map(() => null);
  return carriers.map((row) => {
    // Where a higher unit begins anew, the lower ones begin with it.
    let begins = false;
    const path = groups.map((column, level) => {
      const cell = grid.cell(row.row, column);
      const before = current[level] ?? null;
      if (!saysNothing(cell)) {
        begins ||= before === null || nameKey(before) !== cell.folded.replaceAll(' ', '');
        return cell.text;
      }
      const carries = row.kind === 'member' ? merged[level] || hasHeadings : level < lowest(table, row);
      return carries && !begins ? before : null;
    });
    current = path;
    return { row, path };
  });
}

/** The level of the unit that the row names. */
const lowest = ({ groups }: Table, row: BodyRow): number => groups.indexOf(row.labelColumn);

/** Blank below filled, and no name twice in a row: the cells are merged, or left blank as if they were. */
function isMerged({ grid }: Table, carriers: readonly BodyRow[], column: number): boolean {
  const cells = carriers.filter(({ kind }) => kind === 'member').map(({ row }) => grid.cell(row, column));
  const repeats = cells.some(
    (cell, index) => index > 0 && !saysNothing(cell) && cells[index - 1]!.folded === cell.folded,
  );
  return cells.some(saysNothing) && !repeats;
}
