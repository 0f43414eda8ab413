import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces, LinePlaces } from '#workbook/sheets/common/column-table.ts';

/** Where the months by their weeks stand. */
export interface WeeksLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  /** Lines above the tables. */
  readonly lines: LinePlaces;
  /** First row of the organisation per goal; the goal's title stands above it. */
  readonly goals: readonly number[];
}
