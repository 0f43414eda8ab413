import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import type { CellReaders } from './readers.ts';
import type { ColumnRole, ListFigure, MemberValue } from './reading.ts';

/** A figure before anything is summed: its columns, and the months that each of them says. */
export interface FigureColumns extends Omit<ListFigure, 'sum' | 'columns'> {
  readonly columns: readonly { readonly column: number; readonly months: readonly number[] }[];
  /** Columns that add up the others: a year's total, quarters beside months. */
  readonly totals: readonly { readonly column: number; readonly months: readonly number[] | null }[];
}

/** A list with its columns understood. */
export interface Table {
  readonly grid: Grid;
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly figures: readonly FigureColumns[];
  readonly readers: CellReaders;
  readonly name: number;
  /** From the top level down. */
  readonly groups: readonly number[];
  /** What a person's row says of a figure; of a long list, what all rows of the person say. */
  readonly value: (row: number, figure: FigureColumns) => MemberValue;
  /** The rows whose amounts have to be found again; null: those of the people. */
  readonly counted: readonly number[] | null;
}
