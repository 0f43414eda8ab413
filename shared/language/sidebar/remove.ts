/** The page on which a plan is taken out of its workbook. */
export interface RemovePageTexts {
  readonly help: string;
  readonly sheets: (count: number) => string;
  readonly rows: (rows: number) => string;
  readonly yours: string;
  readonly yoursHelp: string;
  /** `cell`: the first of them, with its sheet. */
  readonly own: (cells: number, cell: string) => string;
  readonly kept: (months: number) => string;
  readonly ownNames: (names: string) => string;
  readonly nothingYours: string;
  readonly formulas: (count: number) => string;
  readonly fate: string;
  readonly fates: Readonly<Record<'values' | 'broken', string>>;
  readonly more: (count: number) => string;
  readonly apply: string;
}
