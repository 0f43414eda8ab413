import type { ScaleBy } from '#language/execution/scale-by.ts';

/** The page on which rows are imported into the log. */
export interface ImportPageTexts {
  readonly title: string;
  /** On the way to the page. */
  readonly short: string;
  readonly help: string;
  readonly source: string;
  /** Where the rows are. */
  readonly from: string;
  readonly sources: Readonly<Record<'text' | 'file' | 'sheet', string>>;
  readonly sheetHelp: string;
  readonly paste: string;
  readonly pasteHelp: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly fileSheet: string;
  readonly fileDamaged: string;
  /** Its days count from 1904, so that they cannot be told. */
  readonly fileDays: string;
  readonly look: string;
  readonly looking: string;
  readonly lookAgain: string;
  /** What was looked at; `place`: '' elsewhere than in the workbook. */
  readonly seen: (name: string, place: string) => string;
  readonly known: string;
  readonly result: string;
  readonly rows: string;
  readonly sumOf: string;
  readonly fates: Readonly<
    Record<'all' | 'taken' | 'completed' | 'duplicates' | 'rejected' | 'left', string>
  >;
  readonly aside: (lines: string) => string;
  readonly rounded: (rows: string, lost: string) => string;
  readonly inClosed: (rows: string) => string;
  readonly twins: (rows: string) => string;
  readonly skipsTwins: string;
  /** The first rows of the source, from 1. */
  readonly again: (rows: string, first: string) => string;
  readonly lines: (rows: string, first: string) => string;
  readonly takesLines: string;
  /** What amounts are multiplied by, and what says so; `header`: theirs. */
  readonly scale: (factor: string, by: ScaleBy, header: string) => string;
  readonly otherCurrency: (header: string, currency: string, measure: string) => string;
  readonly orderShown: (text: string, day: string, by: 'said' | 'shown' | 'kept') => string;
  readonly columns: string;
  readonly notTaken: string;
  readonly unused: (columns: string) => string;
  readonly sample: (value: string) => string;
  readonly more: string;
  readonly dayOrder: string;
  readonly dayOrders: Readonly<Record<'found' | 'mdy' | 'dmy', string>>;
  readonly power: string;
  readonly isDealPerRow: string;
  readonly statuses: string;
  readonly counts: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly people: string;
  readonly peopleHelp: string;
  /** One answer for all names that nobody is found by. */
  readonly allUnknown: (names: string) => string;
  readonly allUnknownHelp: string;
  /** Of so many names exactly one person may be meant. */
  readonly asSuggested: (names: string) => string;
  readonly choose: string;
  readonly suggested: string;
  readonly everybody: string;
  readonly nobody: string;
  readonly rejects: (rows: string) => string;
  /** `first`: the first of them in the source. */
  readonly reason: (rows: string, first: string, text: string) => string;
  readonly keepsRejects: string;
  readonly keepsHelp: string;
  readonly months: string;
  readonly byPerson: string;
  readonly others: (count: string) => string;
  readonly import: (rows: string) => string;
  readonly importing: string;
  readonly nothingNew: string;
  readonly done: (rows: string) => string;
  readonly completed: (rows: string) => string;
  readonly doneSum: (name: string, sum: string) => string;
  readonly kept: (rows: string) => string;
}
