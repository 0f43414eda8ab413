import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Units } from '#engine/units.ts';
import { type FormulaTag, formulasOn } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import {
  axisColumns,
  differenceColumn,
  expectedOf,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { goalIndex, inputCell, unitCell } from '#workbook/sheets/common/context.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { type MonthsLayout, monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** What all cells of one goal's block follow from. */
export interface GoalTable {
  readonly context: PlanContext;
  readonly goal: GoalPlan;
  /** Index of the goal in the plan. */
  readonly goalAt: number;
  readonly fx: FormulaTag;
  /** The unit that the goal's amounts are multiples of, as a formula. */
  readonly unit: string;
  readonly months: MonthsLayout['goals'][number];
  readonly split: SplitLayout['members'][number];
  /** Number format of its amounts. */
  readonly format: string;
}

export function goalTable(context: PlanContext, goalAt: number): GoalTable {
  const { layouts, plan } = context;
  const goal = plan.goals[goalAt] as GoalPlan;
  const fx = formulasOn(layouts.decomposition.sheet);
  return {
    context,
    goal,
    goalAt,
    fx,
    unit: fx`${unitCell(context, goal)}`,
    months: layouts.months.goals[goalAt] as GoalTable['months'],
    split: layouts.split.members[goalAt] as GoalTable['split'],
    format: amountFormat(goal.goal.unit),
  };
}

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
  const { context, goal, goalAt, fx, unit, months, split, format } = of;
  const { layouts } = context;
  const { kind, column, index } = period;
  const value = expectedOf(period, amounts, goal.targets[row] as Units, goal);
  const plain = namedStyle(style, format);
  if (leaf === null && row > 0) return { formula: below(column), value, style: plain };

  const isTop = row === 0;
  const link = isTop ? plain : namedStyle('link', format);
  switch (kind) {
    case 'year': {
      const source = isTop
        ? inputCell(context, ['goals', goalIndex(context, goal), 'total'])
        : splitCell(split, row, 'amount', 'column');
      return { formula: fx`${source}`, value, style: link };
    }
    case 'quarter':
      return {
        formula: sumOfColumns(period.parts, at),
        value,
        style: isTop ? plain : namedStyle('period', format),
      };
    default: {
      if (leaf === null) {
        return {
          formula: fx`${monthCell(layouts.months, months.lines.at('targets'), index)}*${unit}`,
          value,
          style: link,
        };
      }
      const held: Style = namedStyle('held', format);
      if (context.held(goalAt, leaf, index)) return { value, style: held };
      const formula = leafMonth(member, leaf, index);
      // A formula of ours, `=1200`, so that it is never taken for a number that a person holds.
      if (formula === null) return { formula: String(value), value, style: held };
      return { formula, value, style: isTop ? plain : namedStyle('calculation', format) };
    }
  }
}

/** Null where only the fitted grid has an answer, which is written as a value. */
function leafMonth({ of, row }: MemberRow, leaf: number, month: number): string | null {
  const { context, goal, fx, unit, months: rows, split } = of;
  const { months } = context.layouts;
  if (goal.schedule.pattern === 'grid') return null;
  const own = rows.own.get(leaf);
  if (own) return fx`${monthCell(months, own.at('months'), month)}*${unit}`;
  return crossing(fx, {
    rowsTo: splitCell(split, row, 'running', 'column'),
    rowsBefore: splitCell(split, row - 1, 'running', 'column'),
    columnsTo: monthCell(months, rows.lines.at('remainingRunning'), month),
    columnsBefore: monthCell(months, rows.lines.at('remainingRunning'), month - 1),
    all: yearCell(months, rows.lines.at('remainingRunning')),
    unit,
  });
}
