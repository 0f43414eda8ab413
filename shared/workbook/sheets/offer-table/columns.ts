import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import type { Units } from '#engine/units.ts';
import type { FormulaTag } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import {
  axisColumns,
  differenceColumn,
  expectedOf,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Cell, type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { faintKeyColumn, nameColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { type GoalMonths, type MonthsLayout, monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import { type SplitBlock, splitCell } from '#workbook/sheets/split/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** What all rows of one goal follow from. */
export interface GoalOffers {
  readonly fx: FormulaTag;
  readonly goal: GoalPlan;
  readonly offers: OfferPlan;
  /** The unit that the goal's amounts are multiples of, as a formula. */
  readonly unit: string;
  readonly split: SplitBlock;
  readonly months: MonthsLayout;
  readonly lines: GoalMonths['lines'];
}

/** A product, a channel of it, or all of them. */
export interface OfferRow extends TreeRow {
  readonly of: GoalOffers;
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
  const { of, row, at, isLeaf, style, below, amounts } = offer;
  const { fx, goal, offers, unit, split, months, lines } = of;
  const format = amountFormat(goal.goal.unit);
  const value = expectedOf(period, amounts, offers.targets[row] as Units, goal);
  const plain = namedStyle(style, format);
  if (!isLeaf && row > 0) return { formula: below(period.column), value, style: plain };
  switch (period.kind) {
    case 'quarter':
      return {
        formula: sumOfColumns(period.parts, at),
        value,
        style: isLeaf ? namedStyle('period', format) : plain,
      };
    case 'year':
      return {
        formula: fx`${splitCell(split, row, 'amount')}`,
        value,
        style: isLeaf ? namedStyle('link', format) : plain,
      };
    default: {
      const month = period.index;
      if (isLeaf && offers.byMonth.pattern === 'grid') {
        return { formula: String(value), value, style: namedStyle('held', format) };
      }
      const target = fx`${monthCell(months, lines.at('targets'), month)}*${unit}`;
      return { formula: row === 0 ? target : crossed(offer, month), value, style: plain };
    }
  }
}

function crossed({ of, row }: OfferRow, month: number): string {
  const { fx, split, months, lines, unit } = of;
  const running = lines.at('targetsRunning');
  return crossing(fx, {
    rowsTo: splitCell(split, row, 'running'),
    rowsBefore: splitCell(split, row - 1, 'running'),
    columnsTo: monthCell(months, running, month),
    columnsBefore: monthCell(months, running, month - 1),
    all: yearCell(months, running),
    unit,
  });
}
