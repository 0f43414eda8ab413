import type { ScaleBy } from '#language/execution/scale-by.ts';

/** Why a row of a source is not taken into the log, besides what the log itself would say of it; and what stops an import. */
export interface ImportIssues {
  'import.row.noNumber': { fields: string };
  'import.row.changed': { id: string; row: number };
  /** The same number as row `row` of the source, and nothing else but the figures differs. */
  'import.row.twice': { id: string; row: number };
  'import.status.unknown': { status: string };
  'import.status.missing': Record<string, never>;
  'import.nothing': Record<string, never>;
  /** `headers`: those that the source has. */
  'import.noColumn': { field: 'date' | 'person' | 'numbers'; headers: string };
  /** `text` is the day `mdy` where the month comes first, `dmy` where the day does. */
  'import.dayOrder': { text: string; mdy: string; dmy: string };
  /** Last time amounts stood under `before` and were multiplied by `factor`; `header` of today says no unit. */
  'import.scale': { header: string; before: string; factor: number };
  'import.rejects': { rows: number };
  'import.tooLong': { rows: number; logged: number; most: number; room: number };
}

type DayOrderBy = 'said' | 'shown' | 'kept';

/** What the command line says of an import. */
export interface ImportTexts {
  /** A row with an amount is a deal. */
  readonly deals: string;
  readonly rows: string;
  readonly amounts: string;
  readonly fates: Readonly<
    Record<'all' | 'taken' | 'completed' | 'duplicates' | 'rejected' | 'left', string>
  >;
  /** `unused`: those that are not taken. */
  readonly columns: (columns: string, unused: string) => string;
  readonly statuses: (counting: string, left: string) => string;
  /** Lines that are no rows of data. */
  readonly aside: (lines: number) => string;
  readonly twins: (rows: number) => string;
  /** What amounts are multiplied by, and what says so; `header`: theirs. */
  readonly scale: (
    factor: number,
    frame: { readonly by: ScaleBy; readonly header: string; readonly measure: string },
  ) => string;
  /** The header names another currency than the plan's measure. */
  readonly otherCurrency: (header: string, currency: string, measure: string) => string;
  /** Which day a date is that can be two, and what says so. */
  readonly dayOrder: (text: string, day: string, by: DayOrderBy) => string;
  /** Rows that the source has twice, and further lines of one deal; `first`: where. */
  readonly again: (rows: number, first: string) => string;
  readonly lines: (rows: number, first: string) => string;
  readonly twice: (rows: number) => string;
  readonly rounded: (rows: number, lost: number) => string;
  readonly inClosed: (rows: number) => string;
  readonly month: (month: string, figures: string) => string;
  readonly unknown: (text: string, rows: number, suggested: string) => string;
  /** How all unknown names are answered at once. */
  readonly allUnknown: (names: number) => string;
  readonly reason: (text: string, rows: number, first: string) => string;
  readonly more: (count: number) => string;
  /** Of the command line: what to do about rejects, and that nothing was written. */
  readonly rejectsAsked: string;
  readonly dryRun: string;
  readonly written: (rows: number, completed: number, kept: number) => string;
}
