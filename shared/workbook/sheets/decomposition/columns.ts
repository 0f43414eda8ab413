import type { Units } from '#engine/units.ts';
import { cellAt } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import { type AxisColumn, isSubtotal } from '#workbook/sheets/common/axis.ts';
import {
  axisColumns,
  differenceColumn,
  expectedOf,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { goalIndex, inputCell } from '#workbook/sheets/common/context.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { keptPlanFormula } from '#workbook/sheets/common/kept-plan.ts';
import { monthCell } from '#workbook/sheets/common/month-layout.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { fairMonth } from '#workbook/sheets/months/fair-month.ts';
import { splitCell } from '#workbook/sheets/split/layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { StyleName } from '#workbook/style/styles.ts';

/** A row of the organisation in a goal's block. */
export interface MemberRow extends TreeRow {
  readonly of: GoalTable;
  readonly rank: string | null;
  /** By month, as the engine says. */
  readonly amounts: readonly number[];
  /** Index among the leaves; null: a unit. */
  readonly leaf: number | null;
}

/** Columns before the axis. */
export const labelColumns = (messages: Messages): Column<MemberRow>[] => [
  keyColumn(messages),
  nameColumn(messages, 24),
  {
    key: 'rank',
    header: caption(messages, ({ tables }) => tables.rank),
    width: 10,
    blanks: 'ours',
    cell: ({ rank, label }) => ({ value: rank, style: namedStyle(label) }),
  },
];

export const decompositionColumns = (
  messages: Messages,
  axis: readonly AxisColumn[],
): readonly Column<MemberRow>[] => [
  ...labelColumns(messages),
  ...axisColumns(messages, axis, periodCell),
  differenceColumn(messages, axis[0] as AxisColumn),
  remarksColumn(messages, 28),
];

/** The top and leaves follow from the steps on the workings, units in between are the sum of those below. */
function periodCell(member: MemberRow, period: AxisColumn): Cell {
  const { of, row, at, leaf, style, below, amounts } = member;
  const { context, goal, fx, unit, format } = of;
  const { kind, column, index } = period;
  const value = expectedOf(period, amounts, goal.targets[row] as Units, goal);
  const isTop = row === 0;
  const plain = namedStyle(style, format);
  const held = namedStyle('held', format);
  const own = (leafStyle: StyleName) => (isTop ? plain : namedStyle(leafStyle, format));
  const isFixed = !isTop && kind === 'year' && goal.fixed[row] !== null;
  if (isFixed) {
    const formula = leaf === null ? below(column) : fx`${splitCell(of.split, row, 'amount')}`;
    return { formula, value, style: held };
  }
  if (leaf === null && !isTop) return { formula: below(column), value, style: plain };
  if (isSubtotal(period)) return { formula: sumOfColumns(period.parts, at), value, style: own('period') };
  if (kind === 'year') {
    const total = inputCell(context, ['goals', goalIndex(context, goal), 'total']);
    return { formula: fx`${isTop ? total : splitCell(of.split, row, 'amount')}`, value, style: own('link') };
  }
  if (leaf === null) return { formula: fx`${of.month('targets', index)}*${unit}`, value, style: own('link') };
  if (context.held(of.index, leaf, index)) return { value, style: held };
  if (index < (goal.kept?.months ?? 0)) {
    const who = cellAt({ sheet: of.decomposition.sheet, row: at, column: 0 }, 'column');
    const formula = keptPlanFormula(context.plan, {
      goal: goalIndex(context, goal),
      month: index,
      who: fx`${who}`,
    });
    return { formula, value, style: own('link') };
  }
  // Where only the fitted grid has an answer it is a formula of ours, `=1200`, never taken for a held number.
  if (goal.schedule.pattern === 'grid') return { formula: String(value), value, style: held };
  return { formula: leafMonth(member, leaf, index), value, style: own('calculation') };
}

function leafMonth({ of, row }: MemberRow, leaf: number, month: number): string {
  const { context, fx, unit, months, split } = of;
  const own = months.own.get(leaf);
  if (own) return fx`${monthCell(context.layouts.months, own.at('months'), month)}*${unit}`;
  if (months.fair) return fx`${fairMonth(of, row, month)}*${unit}`;
  return crossing(of, {
    rows: (back) => splitCell(split, row - back, 'running'),
    columns: (back) => of.month('remainingRunning', month - back),
    all: of.year('remainingRunning'),
  });
}
