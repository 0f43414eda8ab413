import type { TreeNode } from '#engine/organisation/tree.ts';
import type { Messages } from '#language/messages.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { runsOf } from '#workbook/sheets/common/context.ts';
import { splitCell, splitSpan } from './layout.ts';
import { belowSum, countStyle, linkStyle, type SplitRow, stepColumn, sumStyle } from './row.ts';
import type { ShareStep } from './steps.ts';

/** Exact shares rounded down, remainders, who gets one more, the target. */
export function shareColumns(messages: Messages): Column<SplitRow>[] {
  const column = stepColumn(messages);
  const step = (
    key: keyof ShareStep,
    has: (row: SplitRow) => boolean,
    formula: (row: SplitRow) => string,
  ): Column<SplitRow> =>
    column(key, (row) =>
      has(row) ? { formula: formula(row), value: row.step[key], style: countStyle } : null,
    );
  const shares = ({ isLeaf }: SplitRow): boolean => !isLeaf;
  const isShared = ({ node }: SplitRow): boolean => node.parent >= 0;
  return [
    step('weightsBelow', shares, (row) => belowSum(row, 'weight')),
    step('freeBelow', shares, freeBelow),
    step(
      'share',
      isShared,
      ({ fx, own, parent }) =>
        fx`IF(${own('isFixed')}=1,0,IF(${parent('weightsBelow')}=0,1,${own('weight')}))`,
    ),
    step(
      'sharesBelow',
      shares,
      ({ fx, own }) => fx`IF(${own('weightsBelow')}=0,${own('freeBelow')},${own('weightsBelow')})`,
    ),
    step('toShare', shares, (row) => row.fx`${row.own('target')}-${belowSum(row, 'fixed')}`),
    step(
      'floor',
      isShared,
      ({ fx, own, parent }) =>
        fx`IF(${parent('sharesBelow')}=0,0,INT(${parent('toShare')}*${own('share')}/${parent('sharesBelow')}))`,
    ),
    step(
      'remainder',
      isShared,
      ({ fx, own, parent }) =>
        fx`${parent('toShare')}*${own('share')}-${own('floor')}*${parent('sharesBelow')}`,
    ),
    step(
      'leftOver',
      shares,
      ({ fx, own, below, of }) => fx`${own('toShare')}-(${below(of.block.columns.at('floor'))})`,
    ),
    step('order', isShared, orderFormula),
    column('target', targetCell),
  ];
}

function freeBelow({ of, fx, own, branch, node, row }: SplitRow): string {
  if (node.end === row + 2) return fx`1-${splitCell(of.block, row + 1, 'isFixed')}`;
  return fx`COUNTIFS(${branch('parent')},${own('key')},${branch('isFixed')},0)`;
}

/**
 * Place of a row's remainder among its siblings', ties to the earlier. Names the siblings one run at a time: a block
 * over the whole branch would include what depends on the answer.
 */
function orderFormula({ of, fx, own, node, row }: SplitRow): string {
  const remainder = fx`${own('remainder')}`;
  const counted = (rows: readonly number[], comparison: string): string[] =>
    runsOf(rows).map(([first, last]) => {
      const span = fx`${splitSpan(of.block, 'remainder', first, last)}`;
      const comes = `(${span}${comparison}${remainder})`;
      return first === last ? comes : `SUMPRODUCT(${comes}*1)`;
    });
  const { children } = of.tree.rows[node.parent] as TreeNode;
  const earlier = children.filter((sibling) => sibling < row);
  const others = children.filter((sibling) => sibling !== row);
  return ['1', ...counted(others, '>'), ...counted(earlier, '=')].join('+');
}

function targetCell(row: SplitRow): Cell {
  const { of, fx, own, parent, node, target } = row;
  if (node.parent < 0) return { formula: of.total, value: target, style: linkStyle };
  const one = fx`IF(${own('order')}<=${parent('leftOver')},1,0)`;
  const formula = fx`IF(${own('isFixed')}=1,${own('fixed')},${own('floor')}+${one})`;
  return { formula, value: target, style: sumStyle(row) };
}
