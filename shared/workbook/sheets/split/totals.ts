import { toAmount } from '#engine/units.ts';
import type { Messages } from '#language/messages.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { unitCell } from '#workbook/sheets/common/context.ts';
import { keptSumFormula } from '#workbook/sheets/common/kept-plan.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { countStyle, type SplitRow, stepColumn, sumStyle } from './row.ts';

/** What is left of a target when its kept months are off. */
function restOf({ of: { context, goal, offers }, fx, own }: SplitRow): string {
  const target = fx`${own('target')}`;
  if (offers || !goal.kept) return target;
  const index = context.plan.inputs.goals.indexOf(goal.goal);
  const kept = keptSumFormula(index, fx`${own('key')}`);
  return fx`(${target}-ROUND(${kept}/${unitCell(context, goal)},0))`;
}

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
    step('running', (row) => {
      const { fx, own, before, running } = row;
      return counted(fx`${before('running')}+${own('crosses')}*${restOf(row)}`, running);
    }),
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
