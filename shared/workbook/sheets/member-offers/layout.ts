import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';

/** Where it stands who sells what; a column for each row of the tree of offers, whose top is the year. */
export interface MemberOffersLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ColumnPlaces;
  /** The column of a row of the tree of offers. */
  readonly offerColumn: (row: number) => number;
  /** One block per goal. */
  readonly goals: readonly TreeBlock[];
}
