import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { columnName } from '#formula/address.ts';
import type { OutlineGroup } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { type Column, caption, drawHeader, drawRows } from './column-table.ts';
import { sumOfRows } from './context.ts';

/** Outline levels that a spreadsheet has. */
const DEEPEST = 7;

/** Every branch folds under its own row. `firstRow`: the sheet's row of the top. */
export function branchGroups(tree: Tree, firstRow: number): OutlineGroup[] {
  return tree.rows.flatMap(({ depth, children, end }, row) =>
    children.length === 0 || depth + 1 > DEEPEST
      ? []
      : [{ from: firstRow + row + 1, to: firstRow + end - 1, level: depth + 1 }],
  );
}

/** The rows of a tree, its top being `first`, under a title and above what the top and those below it differ by. */
export interface TreeBlock {
  readonly title: number;
  readonly first: number;
  readonly difference: number;
}

/** A row of the organisation, or of the tree of offers, in a table. */
export interface TreeRow {
  /** Row of the sheet. */
  readonly at: number;
  /** Row of the tree. */
  readonly row: number;
  readonly node: TreeNode;
  readonly name: string;
  readonly isLeaf: boolean;
  /** How its numbers and its labels look. */
  readonly style: StyleName;
  readonly label: StyleName;
  /** The sum of those directly below, in one column of the sheet. */
  readonly below: (column: number) => string;
}

/** `firstRow`: the sheet's row of the top; `names`: by row of the tree. */
export const treeRows = (tree: Tree, names: readonly string[], firstRow: number): TreeRow[] =>
  tree.rows.map((node, row) => {
    const style = rowStyle(tree, row);
    return {
      at: firstRow + row,
      row,
      node,
      name: names[row] ?? '',
      isLeaf: node.children.length === 0,
      style,
      label: style === 'calculation' ? 'label' : style,
      below: (column) => childrenSum(tree, row, firstRow, column),
    };
  });

/** The rows of the organisation in a table. */
export const memberRows = ({ tree, members }: Plan, firstRow: number): TreeRow[] =>
  treeRows(
    tree,
    members.map(({ name }) => name),
    firstRow,
  );

interface TreeTable<Row> {
  /** Row of the sheet. */
  readonly header: number;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/**
 * A table of the organisation under its header, each row as its level looks and folded by branches. Header, keys and
 * names stay in sight on the screen and on paper. `rows`: the organisation's, then others.
 */
export function drawTree<Row extends TreeRow>(
  draft: SheetDraft,
  tree: Tree,
  { header, columns, rows }: TreeTable<Row>,
): void {
  drawHeader(draft, header, columns);
  draft.rowHeights.push({ row: header, height: 32 });
  draft.rowGroups.push(...branchGroups(tree, rows[0]?.at ?? 0));
  draft.freeze = { rows: header + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: header + 1, titleColumns: 2 };
  for (const { at, label } of rows) {
    draft.style({ row: at, column: 0, rows: 1, columns: columns.length }, namedStyle(label));
  }
  drawRows(draft, rows, columns);
}

/** Whose row it is, in small type for people. */
export const keyColumn = (messages: Messages): Column<TreeRow> => ({
  key: 'key',
  header: caption(messages, ({ tables }) => tables.key),
  align: 'left',
  width: 9,
  blanks: 'ours',
  cell: ({ node, label }) => ({ value: node.key, style: namedStyle(label === 'label' ? 'key' : label) }),
});

/** Whose row it is, in small type for all: on the tables behind the decomposition. */
export const faintKeyColumn = (messages: Messages): Column<TreeRow> => ({
  ...keyColumn(messages),
  cell: ({ node }) => ({ value: node.key, style: namedStyle('key') }),
});

/** Names, indented by their level. */
export const nameColumn = (messages: Messages, width: number): Column<TreeRow> => ({
  key: 'name',
  header: caption(messages, ({ tables }) => tables.name),
  align: 'left',
  width,
  blanks: 'ours',
  cell: ({ node, name, label }) => ({ value: name, style: namedStyle(label, '', node.depth) }),
});

/** Empty cells for people to write in. */
export const remarksColumn = (messages: Messages, width: number): Column<unknown> => ({
  key: 'remarks',
  header: caption(messages, ({ tables }) => tables.remarks),
  align: 'left',
  width,
  blanks: 'people',
  cell: () => ({ value: null, style: namedStyle('remark') }),
});

/** The sum of those directly below, in one column. */
export function childrenSum(tree: Tree, row: number, firstRow: number, column: number): string {
  const name = columnName(column);
  return sumOfRows(
    (tree.rows[row] as TreeNode).children.map((child) => firstRow + child),
    (first, last) => (first === last ? `${name}${first + 1}` : `${name}${first + 1}:${name}${last + 1}`),
  );
}

/** Leaves plain, units as subtotals, the top as the total. */
function rowStyle(tree: Tree, row: number): StyleName {
  if (row === 0) return 'total';
  return (tree.rows[row] as TreeNode).children.length > 0 ? 'subtotal' : 'calculation';
}
