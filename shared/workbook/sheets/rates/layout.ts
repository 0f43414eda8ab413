import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';

/** Rows of a rate; below its people what the goal itself says, and what the weighted one differs by. */
export interface RateBlock extends TreeBlock {
  readonly goal: number;
}

/** Where rates and averages stand; their blocks in the order of the plan's. */
export interface RatesLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** The year first. */
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  readonly goals: readonly RateBlock[];
}

/** Keys of what stands behind the table by month: how much a row counts, and that times its rate. */
export const weightKey = (month: string): string => `${month}:weight`;
export const productKey = (month: string): string => `${month}:product`;
