import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import { columnName } from '#formula/address.ts';
import type { OutlineGroup } from '#host/sheet.ts';
import type { StyleName } from '#workbook/style/styles.ts';
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

/** The sum of those directly below, in one column. */
export function childrenSum(tree: Tree, row: number, firstRow: number, column: number): string {
  const name = columnName(column);
  return sumOfRows(
    (tree.rows[row] as TreeNode).children.map((child) => firstRow + child),
    (first, last) => (first === last ? `${name}${first + 1}` : `${name}${first + 1}:${name}${last + 1}`),
  );
}

/** Leaves plain, units as subtotals, the top as the total. */
export function rowStyle(tree: Tree, row: number): StyleName {
  if (row === 0) return 'total';
  return (tree.rows[row] as TreeNode).children.length > 0 ? 'subtotal' : 'calculation';
}
