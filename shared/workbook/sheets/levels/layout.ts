import { cellAt, type Reference } from '#formula/fx.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';

/** Where the levels stand; their blocks in the order of the plan's levels. */
export interface LevelsLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** The year first. */
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  readonly goals: readonly TreeBlock[];
}

/** A cell of a row of a block (−1: the row above the first). */
export const levelCell = (
  { sheet, columns }: LevelsLayout,
  { first }: TreeBlock,
  row: number,
  key: string,
): Reference => cellAt({ sheet, row: first + row, column: columns.at(key) }, 'both');
