import { columnName } from '#formula/address.ts';
import type { Messages } from '#language/messages.ts';
import { type AxisColumn, monthColumn } from '#workbook/sheets/common/axis.ts';
import { axisColumns } from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { faintKeyColumn, nameColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A row of the organisation under one goal. */
export interface WeekRow extends TreeRow {
  readonly of: GoalTable;
  /** By month and by week, as the engine says. */
  readonly perMonth: readonly number[];
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
    period.kind === 'month' ? monthFigure(row, period) : weekFigure(row, period),
  ),
  {
    key: 'difference',
    header: caption(messages, ({ tables }) => tables.difference),
    width: 9,
    cell: difference,
  },
];

function monthFigure({ of, row, isLeaf, style, perMonth }: WeekRow, { index }: AxisColumn): Cell {
  const column = monthColumn(of.context.layouts.decomposition, index);
  return {
    formula: of.fx`${decompositionCell(of.decomposition, row, column, 'column')}`,
    value: perMonth[index] as number,
    style: namedStyle(isLeaf ? 'link' : style, of.format),
  };
}

function weekFigure(row: WeekRow, period: AxisColumn): Cell {
  return {
    formula: row.isLeaf ? leafWeek(row, period) : row.below(period.column),
    value: row.perWeek[period.index] as number,
    style: namedStyle(row.style, row.of.format),
  };
}

/** `ROUND(month × working days so far ÷ the month's)` less the week before. */
function leafWeek({ of, at }: WeekRow, period: AxisColumn): string {
  const { weeks } = of.context.layouts;
  const month = columnName(monthColumn(weeks, period.months[0]));
  const counted = `ROUND($${month}${at + 1}/${of.unit},0)`;
  const upTo = (column: number): string => {
    const soFar = `${columnName(column)}$${weeks.lines.at('soFar') + 1}`;
    return `ROUND(${counted}*${soFar}/MAX(1,${month}$${weeks.lines.at('workdays') + 1}),0)`;
  };
  return `(${upTo(period.column)}-${upTo(period.column - 1)})*${of.unit}`;
}

/** What is missing between the months and their weeks: 0. */
function difference({ of, at }: WeekRow): Cell {
  const { axis, lines } = of.context.layouts.weeks;
  const [from, to] = [axis[0], axis[axis.length - 1]].map((period) =>
    columnName((period as AxisColumn).column),
  );
  const kind = lines.at('kind') + 1;
  const kinds = `$${from}$${kind}:$${to}$${kind}`;
  const figures = `${from}${at + 1}:${to}${at + 1}`;
  return {
    formula: `ROUND(SUMIFS(${figures},${kinds},"M")-SUMIFS(${figures},${kinds},"W"),${of.decimals})`,
    value: 0,
    style: namedStyle('difference', formats.difference),
  };
}
