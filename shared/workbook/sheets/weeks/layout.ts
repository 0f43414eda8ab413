import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces, LinePlaces } from '#workbook/sheets/common/column-table.ts';

/** Where the year by its weeks stands. */
export interface WeeksLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  /** Lines above the tables. */
  readonly lines: LinePlaces;
  /** First row of the organisation per goal; the goal's title stands above it. */
  readonly goals: readonly number[];
  /** By row of the organisation, the line of those who are in post for a part of the plan; their title stands above. */
  readonly presence: ReadonlyMap<number, number>;
}
