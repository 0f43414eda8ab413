import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';

/** Where products and channels by month stand. */
export interface OffersLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  /** One block per goal. */
  readonly goals: readonly TreeBlock[];
}
