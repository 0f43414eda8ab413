import { byDepth, type Tree } from './nodes.ts';
import type { BodyRow } from './rows.ts';
import type { Table } from './table.ts';
import { byGroups } from './tree-groups.ts';
import { bySums } from './tree-sums.ts';

/** Who is below whom: by columns of groups, by indentation, by names alone above others, by sums of the rows below. */
export function treeOf(table: Table, rows: readonly BodyRow[]): Tree {
  const carriers = rows.filter(({ kind }) => kind === 'member' || kind === 'heading' || kind === 'unit');
  const named = carriers.filter(({ labelColumn }) => labelColumn === table.name);
  const indents = [...new Set(named.map(({ label }) => label.indent))].sort((a, b) => a - b);
  if (table.groups.length > 0) return byGroups(table, carriers);
  if (indents.length > 1) return byDepth(carriers, (row) => indents.indexOf(row.label.indent));
  return carriers.some(({ kind }) => kind === 'heading') ? byHeadings(carriers) : bySums(table, carriers);
}

/** As many names alone, one below the other, as there are levels; fewer of them begin at a deeper level. */
function byHeadings(carriers: readonly BodyRow[]): Tree {
  const runs: BodyRow[][] = [];
  carriers.forEach((row, index) => {
    if (row.kind !== 'heading') return;
    if (carriers[index - 1]?.kind === 'heading') runs.at(-1)!.push(row);
    else runs.push([row]);
  });
  const levels = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const depths = new Map(
    runs.flatMap((run) => run.map((row, index) => [row, levels - run.length + index] as const)),
  );
  return byDepth(carriers, (row) => depths.get(row) ?? levels);
}
