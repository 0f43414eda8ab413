/** The page on which months are closed. */
export interface ClosingPageTexts {
  readonly help: string;
  /** What the next month would be closed with. */
  readonly next: (month: string) => string;
  readonly plan: string;
  readonly notTracked: string;
  readonly pay: string;
  readonly leftOut: (rows: number) => string;
  readonly rejects: (rows: number) => string;
  readonly record: string;
  readonly author: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly close: (month: string) => string;
  readonly allClosed: string;
  readonly closed: string;
  readonly reopen: (month: string) => string;
  readonly reopenHelp: string;
  readonly carried: string;
  readonly countsIn: (month: string) => string;
  readonly countsNowhere: string;
  readonly more: (count: number) => string;
}
