import type { Anchor, Reference } from '#formula/fx.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import type { ColumnPlaces } from '#workbook/sheets/common/column-table.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';

/** Rows of one goal's block. */
export interface GoalBlock extends TreeBlock {
  readonly sheet: string;
  readonly uplift: number;
  readonly withUplift: number;
}

/** Where the decomposition table stands. */
export interface DecompositionLayout {
  readonly sheet: string;
  readonly keyRow: number;
  readonly headerRow: number;
  /** The year first. */
  readonly axis: readonly AxisColumn[];
  readonly columns: ColumnPlaces;
  readonly goals: readonly GoalBlock[];
}

/** A cell of a goal's block: a row of the organisation in a column of the sheet. */
export function decompositionCell(
  { sheet, first }: GoalBlock,
  treeRow: number,
  column: number,
  anchor: Anchor = 'none',
): Reference {
  const row = first + treeRow;
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
}

/** A row of the organisation over the year, its quarters and months, in their order. */
export function decompositionRow(
  { axis, goals }: DecompositionLayout,
  goal: number,
  treeRow: number,
): Reference {
  const columns = axis.map(({ column }) => column);
  const first = decompositionCell(goals[goal] as GoalBlock, treeRow, Math.min(...columns), 'column');
  return { ...first, lastColumn: Math.max(...columns) };
}
