import { toAmount } from '#engine/units.ts';
import type { SplitTexts } from '#language/plan/tables.ts';
import type { Column } from '#workbook/sheets/common/column-table.ts';
import { unitCell } from '#workbook/sheets/common/context.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { countStyle, type SplitRow, sumStyle } from './row.ts';

/** The target as an amount, and the running totals that rows and columns of other tables cross by. */
export const totalColumns = (texts: SplitTexts): Column<SplitRow>[] => [
  {
    key: 'amount',
    header: texts.amount,
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
    header: texts.crosses,
    width: 12,
    cell: ({ crosses }) => ({ value: crosses, style: countStyle }),
  },
  {
    key: 'wholeBranch',
    header: texts.wholeBranch,
    width: 12,
    cell: ({ wholeBranch }) => ({ value: wholeBranch, style: countStyle }),
  },
  {
    key: 'running',
    header: texts.running,
    width: 12,
    cell: ({ fx, own, before, running }) => ({
      formula: fx`${before('running')}+${own('crosses')}*${own('target')}`,
      value: running,
      style: countStyle,
    }),
  },
  {
    key: 'runningAll',
    header: texts.runningAll,
    width: 12,
    cell: ({ fx, own, before, isLeaf, runningAll }) => ({
      formula: isLeaf ? fx`${before('runningAll')}+${own('target')}` : fx`${before('runningAll')}`,
      value: runningAll,
      style: countStyle,
    }),
  },
  {
    key: 'runningDivisor',
    header: texts.runningDivisor,
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
