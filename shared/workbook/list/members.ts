import { understoodValue } from '#engine/typed/reading.ts';
import { type GridCell, saysNothing } from './grid.ts';
import type { Node, Tree } from './nodes.ts';
import type { ColumnRole, ListMember, MemberValue } from './reading.ts';
import type { Table } from './table.ts';

/** The units and people of the list, with what it says of each. */
export function membersOf(table: Table, { nodes }: Tree): readonly ListMember[] {
  const places = new Map(nodes.map((node, index) => [node, index]));
  const parents = new Set(nodes.map(({ parent }) => parent));
  return nodes.map((node): ListMember => {
    const isUnit = parents.has(node);
    return {
      name: node.name,
      parent: parentIn(places, node),
      kind: isUnit ? 'unit' : 'person',
      rank: detail(table, node, 'rank')?.text ?? null,
      headcount: headcountOf(table, node),
      start: startOf(table, node),
      values: table.figures.map((figure) =>
        node.row === null || isUnit ? EMPTY : table.value(node.row, figure),
      ),
      place: table.grid.placeOf(node.at.row, node.at.column),
    };
  });
}
const EMPTY: MemberValue = { months: [], total: null };

/** A unit may have been replaced by one with amounts of its own; its children point at the old one. */
const parentIn = (places: ReadonlyMap<Node, number>, { parent }: Node): number | null =>
  parent === null ? null : (places.get(parent) ?? null);

function detail({ grid, roles }: Table, { row }: Node, role: ColumnRole): GridCell | null {
  const column = roles.indexOf(role);
  if (row === null || column < 0) return null;
  const cell = grid.cell(row, column);
  return saysNothing(cell) ? null : cell;
}

function headcountOf(table: Table, node: Node): number {
  const cell = detail(table, node, 'headcount');
  const heads = cell ? table.readers.amount(cell) : null;
  return heads === null || heads < 0 ? 1 : heads;
}

function startOf(table: Table, node: Node): string | null {
  const cell = detail(table, node, 'start');
  return cell ? (understoodValue(table.readers.date(cell))?.day ?? null) : null;
}
