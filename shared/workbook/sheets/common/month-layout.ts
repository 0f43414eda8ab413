import type { Anchor, Reference } from '#formula/fx.ts';
import type { ColumnPlaces, LinePlaces } from './column-table.ts';

/** Where one goal's lines stand. */
export interface GoalMonths {
  readonly title: number;
  readonly lines: LinePlaces;
  /** Lines of those whose months are calculated row by row, by leaf in the order of the tree's leaves. */
  readonly own: ReadonlyMap<number, LinePlaces>;
  /** Lines of rows that share the months within a unit; null: they cross them. */
  readonly fair: FairPlaces | null;
}

/** By row of the organisation: its claim, and what those below it share. */
interface FairPlaces {
  readonly claims: ReadonlyMap<number, LinePlaces>;
  readonly groups: ReadonlyMap<number, LinePlaces>;
}

/** Where everything stands on the sheet on which the year comes to its months. */
export interface MonthsLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly months: number;
  /** The column before the first month holds the 0 that running totals start from. */
  readonly columns: ColumnPlaces;
  readonly calendar: LinePlaces;
  readonly presenceTitle: number | null;
  /** By row of the organisation. */
  readonly presence: ReadonlyMap<number, LinePlaces>;
  readonly goals: readonly GoalMonths[];
  readonly methodsTitle: number;
  readonly monthMethods: Reference;
  readonly splitMethods: Reference;
}

type Sheet = Pick<MonthsLayout, 'sheet' | 'columns' | 'months'>;

/** One month's cell of a row, or the 0 before the first (month -1). */
export const monthCell = (
  { sheet, columns }: Sheet,
  row: number,
  month: number,
  anchor: Anchor = 'row',
): Reference => {
  const column = columns.at('start') + 1 + month;
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
};

/** The row's figure for the year. */
export const yearCell = ({ sheet, columns }: Sheet, row: number, anchor: Anchor = 'both'): Reference => {
  const column = columns.at('year');
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
};

/** What formulas know the row by. */
export const codeOf = ({ sheet, columns }: Sheet, row: number): Reference => {
  const column = columns.at('code');
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor: 'both' };
};

/** All months of a row. */
export const monthSpan = (layout: Sheet, row: number, anchor: Anchor = 'both'): Reference => ({
  ...monthCell(layout, row, 0, anchor),
  lastColumn: monthCell(layout, row, layout.months - 1).column,
});
