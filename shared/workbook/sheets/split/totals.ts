import { toAmount } from '#engine/units.ts';
import type { Messages } from '#language/messages.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { unitCell } from '#workbook/sheets/common/context.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { countStyle, type SplitRow, stepColumn, sumStyle } from './row.ts';

/** The target as an amount, and the running totals that rows and columns of other tables cross by. */
export function totalColumns(messages: Messages): Column<SplitRow>[] {
  const step = stepColumn(messages);
  const counted = (formula: string, value: number): Cell => ({ formula, value, style: countStyle });
  return [
    step('amount', (row) => {
      const { context, goal } = row.of;
      return {
        formula: row.fx`${row.own('target')}*${unitCell(context, goal)}`,
        value: toAmount(row.target, goal.goal.unit),
        style: sumStyle(row, amountFormat(goal.goal.unit)),
      };
    }),
    step('crosses', ({ crosses }) => ({ value: crosses, style: countStyle })),
    step('wholeBranch', ({ wholeBranch }) => ({ value: wholeBranch, style: countStyle })),
    step('running', ({ fx, own, before, running }) =>
      counted(fx`${before('running')}+${own('crosses')}*${own('target')}`, running),
    ),
    step('runningAll', ({ fx, own, before, isLeaf, runningAll }) =>
      counted(fx`${before('runningAll')}${isLeaf ? fx`+${own('target')}` : ''}`, runningAll),
    ),
    step('runningDivisor', ({ of, row, fx, own, runningAll }) =>
      row < of.tree.rows.length - 1
        ? null
        : counted(fx`IF(${own('runningAll')}=0,1,${own('runningAll')})`, runningAll === 0 ? 1 : runningAll),
    ),
  ];
}
