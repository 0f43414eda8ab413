import type { Anchor, Reference } from '#formula/fx.ts';
import { type ColumnPlaces, tableCell } from '#workbook/sheets/common/column-table.ts';

/** The row of headers, and that of the first member in the first block, under the title of this. */
export const HEADER_ROW = 3;
export const FIRST_MEMBER_ROW = HEADER_ROW + 2;

/** Where one tree's rows stand: the row above the first holds the zeros that running totals start from. */
export interface SplitBlock {
  readonly sheet: string;
  readonly columns: ColumnPlaces;
  readonly titleRow: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** Where targets go down the organisation. */
export interface SplitLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** Per goal, and per level. */
  readonly members: readonly SplitBlock[];
  readonly levels: readonly SplitBlock[];
  readonly offers: readonly (SplitBlock | null)[];
}

/** A cell of the block's `row`-th row (−1: the row above the first). */
export const splitCell = (
  { sheet, columns, firstRow }: SplitBlock,
  row: number,
  key: string,
  anchor: Anchor = 'column',
): Reference => tableCell({ sheet, columns }, firstRow + row, key, anchor);

/** The cells of a column from one row of the block to another, both included. */
export const splitSpan = (block: SplitBlock, key: string, from: number, to: number): Reference => ({
  ...splitCell(block, from, key, 'both'),
  lastRow: block.firstRow + to,
});
