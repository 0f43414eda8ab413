import type { OfferPlan } from '#engine/plan/goal-plan.ts';
import type { Units } from '#engine/units.ts';
import type { Messages } from '#language/messages.ts';
import { type AxisColumn, isSubtotal } from '#workbook/sheets/common/axis.ts';
import {
  axisColumns,
  differenceColumn,
  expectedOf,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { faintKeyColumn, nameColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { type SplitBlock, splitCell } from '#workbook/sheets/split/layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { StyleName } from '#workbook/style/styles.ts';

/** A product, a channel of it, or all of them. */
export interface OfferRow extends TreeRow {
  readonly of: GoalTable;
  readonly offers: OfferPlan;
  /** Where the goal's target goes down to its offers. */
  readonly split: SplitBlock;
  /** By month, as the engine says. */
  readonly amounts: readonly number[];
}

/** Columns before the axis. */
export const labelColumns = (messages: Messages): Column<TreeRow>[] => [
  faintKeyColumn(messages),
  { ...nameColumn(messages, 26), header: caption(messages, ({ tables }) => tables.offers.offer) },
];

export const offerColumns = (
  messages: Messages,
  axis: readonly AxisColumn[],
): readonly Column<OfferRow>[] => [
  ...labelColumns(messages),
  ...axisColumns(messages, axis, periodCell),
  differenceColumn(messages, axis[0] as AxisColumn),
];

function periodCell(offer: OfferRow, period: AxisColumn): Cell {
  const { of, offers, split, row, at, isLeaf, style, below, amounts } = offer;
  const { fx, goal, unit, format } = of;
  const value = expectedOf(period, amounts, offers.targets[row] as Units, goal);
  const plain = namedStyle(style, format);
  const own = (leafStyle: StyleName) => (isLeaf ? namedStyle(leafStyle, format) : plain);
  if (!isLeaf && row > 0) return { formula: below(period.column), value, style: plain };
  if (isSubtotal(period)) {
    return { formula: sumOfColumns(period.parts, at), value, style: own('period') };
  }
  if (period.kind === 'year') {
    return { formula: fx`${splitCell(split, row, 'amount')}`, value, style: own('link') };
  }
  const month = period.index;
  if (row === 0) return { formula: fx`${of.month('targets', month)}*${unit}`, value, style: plain };
  if (offers.byMonth.pattern === 'grid') return { formula: String(value), value, style: own('held') };
  const formula = crossing(of, {
    rows: (back) => splitCell(split, row - back, 'running'),
    columns: (back) => of.month('targetsRunning', month - back),
    all: of.year('targetsRunning'),
  });
  return { formula, value, style: plain };
}
