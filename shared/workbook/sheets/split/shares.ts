import type { TreeNode } from '#engine/organisation/tree.ts';
import { MOST_SHARES } from '#engine/split/as-formula.ts';
import type { Messages } from '#language/messages.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { splitCell, splitSpan } from './layout.ts';
import { belowSum, countStyle, linkStyle, type SplitRow, stepColumn, sumStyle } from './row.ts';
import type { ShareStep } from './steps.ts';

/**
 * Exact shares rounded down, remainders, who gets one more, the target. Of what is to share every share gets so many
 * units outright and its part of the rest, which is less than a unit a share: so no product is longer than 15 digits.
 */
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
    step(
      'share',
      isShared,
      ({ fx, own, parent }) =>
        fx`IF(${own('isFixed')}=1,0,IF(${parent('weightsBelow')}=0,1,IF(${parent('weightsBelow')}>${MOST_SHARES},ROUND(${own('weight')}*${MOST_SHARES}/${parent('weightsBelow')},0),${own('weight')})))`,
    ),
    step('sharesBelow', shares, (row) => belowSum(row, 'share')),
    step('toShare', shares, (row) => row.fx`${row.own('target')}-${belowSum(row, 'fixed')}`),
    step(
      'perShare',
      shares,
      ({ fx, own }) => fx`IF(${own('sharesBelow')}=0,0,INT(${own('toShare')}/${own('sharesBelow')}))`,
    ),
    step('rest', shares, ({ fx, own }) => fx`${own('toShare')}-${own('perShare')}*${own('sharesBelow')}`),
    step(
      'floor',
      isShared,
      ({ fx, own, parent }) =>
        fx`IF(${parent('sharesBelow')}=0,0,${parent('perShare')}*${own('share')}+INT(${parent('rest')}*${own('share')}/${parent('sharesBelow')}))`,
    ),
    step(
      'remainder',
      isShared,
      ({ fx, own, parent }) =>
        fx`${parent('rest')}*${own('share')}-(${own('floor')}-${parent('perShare')}*${own('share')})*${parent('sharesBelow')}`,
    ),
    column('gathered', gatheredCell),
    step(
      'leftOver',
      shares,
      ({ fx, own, below, of }) => fx`${own('toShare')}-(${below(of.block.columns.at('floor'))})`,
    ),
    step('order', isShared, orderFormula),
    column('target', targetCell),
  ];
}

/** Place of a row's remainder among its siblings', ties to the earlier. */
function orderFormula({ of, fx, own, node, row, places }: SplitRow): string {
  const { children } = of.tree.rows[node.parent] as TreeNode;
  const [first, last] = [children[0]!, children[children.length - 1]!].map((child) => places[child]!);
  const counted = (from: number, to: number, comparison: string): string[] => {
    if (from > to) return [];
    const comes = fx`(${splitSpan(of.block, 'gathered', from, to)}${comparison}${own('remainder')})`;
    return [from === to ? comes : `SUMPRODUCT(${comes}*1)`];
  };
  const isAlone = first === last;
  return [
    '1',
    ...(isAlone ? [] : counted(first!, last!, '>')),
    ...counted(first!, places[row]! - 1, '='),
  ].join('+');
}

/**
 * Siblings' remainders one below the other, since the rows of a branch lie between siblings: a block over these would
 * include what depends on the answer. The top has none.
 */
function gatheredCell({ of, fx, gathered }: SplitRow): Cell | null {
  if (gathered === null) return null;
  const { from, remainder } = gathered;
  return { formula: fx`${splitCell(of.block, from, 'remainder')}`, value: remainder, style: countStyle };
}

function targetCell(row: SplitRow): Cell {
  const { of, fx, own, parent, node, target } = row;
  if (node.parent < 0) return { formula: of.total, value: target, style: linkStyle };
  const one = fx`IF(${own('order')}<=${parent('leftOver')},1,0)`;
  const formula = fx`IF(${own('isFixed')}=1,${own('fixed')},${own('floor')}+${one})`;
  return { formula, value: target, style: sumStyle(row) };
}
