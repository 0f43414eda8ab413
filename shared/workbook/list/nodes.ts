import type { BodyRow } from './rows.ts';

/** A person or unit with the row it stands in; units that only head others have no amounts of their own. */
export interface Node {
  readonly name: string;
  readonly parent: Node | null;
  /** The row of its amounts; null: it only groups others. */
  readonly row: number | null;
  /** Where its name stands. */
  readonly at: { readonly row: number; readonly column: number };
}
export interface Tree {
  /** Units before those below them. */
  readonly nodes: readonly Node[];
  /** Rows of units that add up those below them, to be checked. */
  readonly subtotals: readonly { readonly row: number; readonly node: Node }[];
  /** People whose amount happens to be the sum of those below: perhaps units. */
  readonly maybeUnits: readonly { readonly node: Node; readonly below: number }[];
}

/** 张 伟, spaced out to the width of three characters, is 张伟. */
const unspaced = (name: string): string =>
  /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u.test(name) ? name.replace(/\s+/g, '') : name;

export const nodeOf = (row: BodyRow, parent: Node | null, amounts: 'own' | 'none'): Node => ({
  name: unspaced(row.label.text.replace(/^[-–•·*└├─│>]+\s*/, '')),
  parent,
  row: amounts === 'own' ? row.row : null,
  at: { row: row.row, column: row.labelColumn },
});

/** A row that is deeper than the one before is below it; rows with others below them are units. */
export function byDepth(carriers: readonly BodyRow[], depthOf: (row: BodyRow) => number): Tree {
  const nodes: Node[] = [];
  const subtotals: { row: number; node: Node }[] = [];
  const open: { readonly depth: number; readonly node: Node }[] = [];
  carriers.forEach((row, index) => {
    const depth = depthOf(row);
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop();
    const next = carriers[index + 1];
    const isUnit = next !== undefined && depthOf(next) > depth;
    const node = nodeOf(row, open.at(-1)?.node ?? null, isUnit || row.kind === 'heading' ? 'none' : 'own');
    nodes.push(node);
    if (!isUnit) return;
    open.push({ depth, node });
    if (row.kind !== 'heading') subtotals.push({ row: row.row, node });
  });
  return { nodes, subtotals, maybeUnits: [] };
}
