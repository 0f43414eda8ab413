import { toAmount } from '#engine/units.ts';
import type { Messages } from '#language/messages.ts';
import type { Column } from '#workbook/sheets/common/column-table.ts';
import { unitCell } from '#workbook/sheets/common/context.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { countStyle, type SplitRow, stepCaption, sumStyle } from './row.ts';

/** The target as an amount, and the running totals that rows and columns of other tables cross by. */
export const totalColumns = (messages: Messages): Column<SplitRow>[] => [
  {
    key: 'amount',
    header: stepCaption(messages, 'amount'),
    width: 12,
    cell: (row) => {
      const { context, goal } = row.of;
      return {
        formula: row.fx`${row.own('target')}*${unitCell(context, goal)}`,
        value: toAmount(row.target, goal.goal.unit),
        style: sumStyle(row, amountFormat(goal.goal.unit)),
      };
    },
  },
  {
    key: 'crosses',
    header: stepCaption(messages, 'crosses'),
    width: 12,
    cell: ({ crosses }) => ({ value: crosses, style: countStyle }),
  },
  {
    key: 'wholeBranch',
    header: stepCaption(messages, 'wholeBranch'),
    width: 12,
    cell: ({ wholeBranch }) => ({ value: wholeBranch, style: countStyle }),
  },
  {
    key: 'running',
    header: stepCaption(messages, 'running'),
    width: 12,
    cell: ({ fx, own, before, running }) => ({
      formula: fx`${before('running')}+${own('crosses')}*${own('target')}`,
      value: running,
      style: countStyle,
    }),
  },
  {
    key: 'runningAll',
    header: stepCaption(messages, 'runningAll'),
    width: 12,
    cell: ({ fx, own, before, isLeaf, runningAll }) => ({
      formula: isLeaf ? fx`${before('runningAll')}+${own('target')}` : fx`${before('runningAll')}`,
      value: runningAll,
      style: countStyle,
    }),
  },
  {
    key: 'runningDivisor',
    header: stepCaption(messages, 'runningDivisor'),
    width: 12,
    cell: ({ of, row, fx, own, runningAll }) =>
      row < of.tree.rows.length - 1
        ? null
        : {
            formula: fx`IF(${own('runningAll')}=0,1,${own('runningAll')})`,
            value: runningAll === 0 ? 1 : runningAll,
            style: countStyle,
          },
  },
];
