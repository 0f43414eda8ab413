/** One place in a tree that is laid out parents first, as the rows of a table. */
export interface TreeNode {
  /** Where it stood in the list that the tree was made from. */
  readonly source: number;
  readonly key: string;
  /** 0 for the top. */
  readonly depth: number;
  /** Row of the node above; -1 for the top. */
  readonly parent: number;
  /** Rows of those directly below. */
  readonly children: readonly number[];
  /** First row after its last descendant: its branch is the rows from its own to this one. */
  readonly end: number;
}

/** Rows in preorder: every branch lies together, siblings in the order of the list. Row 0 is the top. */
export interface Tree {
  readonly rows: readonly TreeNode[];
  /** Rows that have nobody below. */
  readonly leaves: readonly number[];
}

/**
 * The tree of a list whose entries name their parent by key. The list must be sound (one top, no unknown parent,
 * no cycle, no key twice: see `judgeInputs`); anything else is our bug and throws.
 */
export function treeOf(list: readonly { readonly key: string; readonly parent: string | null }[]): Tree {
  const childrenOf = new Map<string | null, number[]>();
  list.forEach(({ parent }, source) => {
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(source);
    else childrenOf.set(parent, [source]);
  });
  const rows: { -readonly [Field in keyof TreeNode]: TreeNode[Field] }[] = [];
  const leaves: number[] = [];

  const lay = (source: number, parent: number, depth: number): number => {
    const { key } = list[source] as { key: string };
    const row = rows.length;
    const children: number[] = [];
    const node = { source, key, depth, parent, children, end: row + 1 };
    rows.push(node);
    for (const child of childrenOf.get(key) ?? []) children.push(lay(child, row, depth + 1));
    if (children.length === 0) leaves.push(row);
    node.end = rows.length;
    return row;
  };

  const tops = childrenOf.get(null) ?? [];
  if (tops.length !== 1) throw new Error(`a tree has one top, not ${tops.length}`);
  lay(tops[0] as number, -1, 0);
  if (rows.length !== list.length) throw new Error('a tree has no cycle and no unknown parent');
  return { rows, leaves };
}

/** For every row the sum over its branch: its own value and those of all below. */
export function branchSums(tree: Tree, own: readonly number[]): number[] {
  const sums = own.slice();
  for (let row = tree.rows.length - 1; row > 0; row--) {
    const { parent } = tree.rows[row] as TreeNode;
    sums[parent] = (sums[parent] as number) + (sums[row] as number);
  }
  return sums;
}

/** For every row the sum of the leaves in its branch; `leaves`: values in the order of the tree's leaves. */
export function leafSums(tree: Tree, leaves: readonly number[]): number[] {
  const own = tree.rows.map(() => 0);
  tree.leaves.forEach((row, leaf) => {
    own[row] = leaves[leaf] ?? 0;
  });
  return branchSums(tree, own);
}

/** Whether all leaves of a row's branch are among those. */
export const everyLeafIn = (tree: Tree, row: number, leaves: ReadonlySet<number>): boolean =>
  tree.leaves.every((leaf) => leaf < row || leaf >= (tree.rows[row] as TreeNode).end || leaves.has(leaf));
