import type { Messages } from '#language/messages.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import { axisColumns, differenceColumn } from '#workbook/sheets/common/axis-cells.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { faintKeyColumn, nameColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { leafWeek } from './leaf-week.ts';

/** A row of the organisation under one goal. */
export interface WeekRow extends TreeRow {
  readonly of: GoalTable;
  /** Of the year and by week, as the engine says. */
  readonly year: number;
  readonly perWeek: readonly number[];
}

/** Columns before the axis. */
export const labelColumns = (messages: Messages): Column<TreeRow>[] => [
  faintKeyColumn(messages),
  nameColumn(messages, 28),
];

export const weekColumns = (messages: Messages, axis: readonly AxisColumn[]): readonly Column<WeekRow>[] => [
  ...labelColumns(messages),
  ...axisColumns(messages, axis, (row: WeekRow, period) =>
    period.kind === 'year' ? yearFigure(row) : weekFigure(row, period),
  ),
  differenceColumn(messages, axis[0]!),
];

function yearFigure({ of, row, isLeaf, style, year }: WeekRow): Cell {
  const { column } = of.context.layouts.decomposition.axis[0]!;
  return {
    formula: of.fx`${decompositionCell(of.decomposition, row, column, 'column')}`,
    value: year,
    style: namedStyle(isLeaf ? 'link' : style, of.format),
  };
}

const weekFigure = (row: WeekRow, period: AxisColumn): Cell => ({
  formula: row.isLeaf ? leafWeek(row, period) : row.below(period.column),
  value: row.perWeek[period.index] as number,
  style: namedStyle(row.style, row.of.format),
});
