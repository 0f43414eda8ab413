/** Why a row of a source is not taken into the log, besides what the log itself would say of it; and what stops an import. */
export interface ImportIssues {
  'import.row.noNumber': { fields: string };
  'import.row.changed': { id: string; row: number };
  'import.status.unknown': { status: string };
  'import.status.missing': Record<string, never>;
  'import.nothing': Record<string, never>;
  /** `headers`: those that the source has. */
  'import.noColumn': { field: 'date' | 'person' | 'numbers'; headers: string };
  'import.rejects': { rows: number };
  'import.tooLong': { rows: number; logged: number; most: number; room: number };
}

/** What the command line says of an import. */
export interface ImportTexts {
  /** A row with an amount is a deal. */
  readonly deals: string;
  readonly rows: string;
  readonly amounts: string;
  readonly fates: Readonly<Record<'all' | 'taken' | 'duplicates' | 'rejected' | 'left', string>>;
  readonly columns: (columns: string) => string;
  readonly statuses: (counting: string, left: string) => string;
  /** Lines that are no rows of data. */
  readonly aside: (lines: number) => string;
  readonly twins: (rows: number) => string;
  readonly rounded: (rows: number, lost: number) => string;
  readonly inClosed: (rows: number) => string;
  readonly month: (month: string, figures: string) => string;
  readonly unknown: (text: string, rows: number, suggested: string) => string;
  readonly reason: (text: string, rows: number, first: string) => string;
  readonly more: (count: number) => string;
  /** Of the command line: what to do about rejects, and that nothing was written. */
  readonly rejectsAsked: string;
  readonly dryRun: string;
  readonly written: (rows: number, kept: number) => string;
}
