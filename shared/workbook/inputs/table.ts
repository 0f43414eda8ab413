import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import type { RateScale } from '#engine/typed/number.ts';
import type { ChoiceKey, InputSheetKey, InputTableKey } from '#language/plan/inputs.ts';

/**
 * One input table, as data: writing, reading, validation and addresses all follow from it. `list`: one thing a row
 * under a header. `settings`: one setting a row, its label in the column `field`, its content in `value`.
 */
export interface TableDefinition<Table extends InputTableKey = InputTableKey> {
  readonly table: Table;
  readonly sheet: InputSheetKey;
  /** Where the engine keeps it, in paths of issues and inputs; absent: under the table's key. */
  readonly path?: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  /** Empty for a list. */
  readonly fields: readonly FieldDefinition[];
  /** Of the records: what cannot be read is refused; in other lists it stands, marked. */
  readonly isStrict?: true;
  /** A plan can do without it: where it is not found it holds nothing, and a build puts it back. */
  readonly isOptional?: true;
  /** Empty rows, ready to be filled in, below what is written. */
  readonly spareRows: number;
  /** Of a list that everybody fills every day: so many rows for each person where that is more. */
  readonly spareRowsPerPerson?: number;
  /** What is painted in its rows while people fill them. */
  readonly marks?: readonly Mark[];
}

/** Cells of a list that are painted. */
export interface Mark {
  readonly signal: 'good' | 'watch' | 'bad';
  /** The columns from one to another, where a list has them; absent: whole rows. */
  readonly over?: readonly [from: string, to: string];
  /** A formula that is true where they are. */
  readonly when: (cells: MarkedCells) => string;
}
interface MarkedCells {
  /** The cell of a column in the painted row, its column put: `$D6`. */
  readonly at: (key: string) => string;
  /** The painted cell itself: `D6`. */
  readonly self: string;
}

/**
 * A sheet of tables. A table of settings may have others below it; a list has nothing below, so that it can grow, and
 * its neighbours stand to its right after an empty column.
 */
export interface SheetDefinition {
  readonly above: readonly InputTableKey[];
  readonly beside: readonly InputTableKey[];
  /** Rows and columns that stay in view: the header where it stands high enough, and what names a row. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** A3 where the twelve months stand side by side. */
  readonly paper: 'a3' | 'a4';
  /** So many pages side by side, where one would be too small to read. */
  readonly pagesWide?: number;
  /** Whether its first list can be filtered. */
  readonly isFiltered?: true;
}

/** A column is known by its key: its header and help are the texts of that key in each language. */
export interface ColumnDefinition {
  readonly key: string;
  readonly cell: CellKind;
  readonly required?: true;
  /** A plan can do without it: where it is not found it holds nothing, and a build puts it back to the right. */
  readonly isOptional?: true;
  /** Optional, and no list begins with it: it comes with what first fills it. */
  readonly isOnDemand?: true;
  /** Width in characters. */
  readonly width: number;
  /** This many columns side by side, numbered from 1 in the header: 12 months. */
  readonly repeat?: number;
  /** They go on with those of the same key: so many stand before them. */
  readonly from?: number;
  /** A plan has them where it has more months than that; absent: than `from`. */
  readonly afterMonths?: number;
  /** The engine keeps the column as a list of its own, whose first entry stands in this row of the table. */
  readonly entries?: { readonly path: readonly string[]; readonly firstRow: number };
  /** The column has a defined name of its own, which formulas elsewhere read: see `nameOf`. */
  readonly named?: true;
}
interface FieldDefinition {
  readonly key: string;
  /** Where the engine keeps it within the table's path; absent: under its key. */
  readonly path?: readonly (string | number)[];
  readonly cell: CellKind;
  readonly required?: true;
  /** Workbooks can do without it: where it is not found it is blank, and a build puts it below the others. */
  readonly isOptional?: true;
  /** The value has a defined name of its own. */
  readonly named?: true;
}

/** What a cell holds. */
export type CellKind =
  /** `names`: somebody or something that formulas look up by it; spaces around it mean nothing. */
  /** `wraps`: on as many lines as it takes. */
  | { readonly kind: 'text'; readonly names?: true; readonly wraps?: true }
  /** Names other things: kept as typed, looked up by formulas. */
  | { readonly kind: 'key' }
  /** `ofGoal`: of the goal of its row; where that is a rate, it is read and shown as `share`. */
  | { readonly kind: 'amount'; readonly minimum: number | null; readonly ofGoal?: true }
  | { readonly kind: 'share'; readonly minimum: number | null; readonly scale: RateScale }
  | { readonly kind: 'factor' }
  | { readonly kind: 'rate'; readonly minimum: number; readonly maximum: number }
  /** `isPlain`: shown as it was typed. */
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly isPlain?: true }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number }
  /** `wholeDays`: a day with a time of day is not taken for one. */
  | { readonly kind: 'date'; readonly wholeDays?: true }
  /** A time of day, as the part of a day that is over. */
  | { readonly kind: 'time' }
  | { readonly kind: 'choice'; readonly choice: ChoiceKey }
  /** The key of a row of another table. */
  | { readonly kind: 'reference'; readonly table: InputTableKey; readonly column: string }
  /** The label of a setting. */
  | { readonly kind: 'label' }
  /** A live formula, never read; `link`: a text from another sheet. */
  /** `overMonths`: its formula reaches over the months of the plan, which a build follows. */
  | { readonly kind: 'computed'; readonly shows: ComputedShape; readonly overMonths?: true };

export type ComputedShape = 'text' | 'link' | 'amount' | 'cents' | 'whole' | 'rate' | 'score' | 'date';

/** A typed value: days as ISO text, choices as codes. Null: blank. */
export type InputValue = string | number | null;
/** One row by column key; repeated columns as `months.0`, `months.1` … */
export type InputRow = Readonly<Record<string, InputValue>>;

/** The key of each single column, repeated ones numbered from 0. */
export const columnKeys = (column: ColumnDefinition): readonly string[] =>
  column.repeat === undefined
    ? [column.key]
    : Array.from({ length: column.repeat }, (_, index) => `${column.key}.${(column.from ?? 0) + index}`);

/** Whether a plan of so many months has the column. */
export const isInPlan = (
  { from = 0, afterMonths = from }: Pick<ColumnDefinition, 'from' | 'afterMonths'>,
  months: number,
): boolean => months > afterMonths;

/**
 * A column for each month of the plan: of its first year always, of another one, which may have more to it, where the plan
 * reaches into it.
 */
export const monthColumns = (
  column: Omit<ColumnDefinition, 'repeat' | 'from'>,
  later: Pick<ColumnDefinition, 'named'> = {},
): readonly ColumnDefinition[] => [
  { ...column, repeat: YEAR },
  ...YEARS_AFTER.map(
    (from): ColumnDefinition => ({ ...column, ...later, repeat: YEAR, from, isOptional: true }),
  ),
];

/** A column for each quarter of the plan, four a year; a fifth, where the first is cut, takes what the others leave. */
export const quarterColumns = (
  column: Omit<ColumnDefinition, 'repeat' | 'from'>,
): readonly ColumnDefinition[] => [
  { ...column, repeat: QUARTERS, isOptional: true },
  ...YEARS_AFTER.map(
    (afterMonths): ColumnDefinition => ({
      ...column,
      repeat: QUARTERS,
      from: (afterMonths / YEAR) * QUARTERS,
      afterMonths,
      isOptional: true,
    }),
  ),
];
/** Quarters of a year. */
const QUARTERS = 4;

/** So many of them has a plan of so many months. */
export const quarterColumnsOf = (months: number): number => QUARTERS * Math.ceil(months / YEAR);

const YEARS_AFTER = Array.from({ length: MOST_MONTHS / YEAR - 1 }, (_, year) => (year + 1) * YEAR);

/** Those for months of another year than the first, as far as a plan of so many months has them. */
export const laterColumns = ({ columns }: TableDefinition, months: number): readonly ColumnDefinition[] =>
  columns.filter((column) => column.from !== undefined && isInPlan(column, months));

/** The first month of each year of columns that a plan of so many months has. */
export const yearsOfMonths = (months: number): readonly number[] =>
  [0, ...YEARS_AFTER].filter((from) => isInPlan({ from }, months));
