import type { HostFailureCode } from '#host/host.ts';

type Params = Readonly<Record<string, string | number>>;

/** What a host could not do, in words: see `failureText`. */
export interface FailureTexts {
  /** Why, and what to do about it. */
  readonly reasons: Readonly<Record<HostFailureCode, (params: Params) => string>>;
  readonly nothingWritten: string;
  /** These sheets may hold some of what was to be written; `more`: how many others do. */
  readonly partlyWritten: (sheets: readonly string[], more: number) => string;
  /** So many hidden sheets that the host was preparing are still there. */
  readonly inPreparation: (sheets: number) => string;
  /** Between two sentences. */
  readonly join: string;
}

/** What goes when a plan is removed. */
export interface RemovalTexts {
  readonly sheet: (lost: {
    readonly name: string;
    /** Typed into our lists. */
    readonly rows: number;
    /** Beside our tables, from `ownCell` on. */
    readonly own: number;
    readonly ownCell: string;
  }) => string;
  readonly kept: (months: number) => string;
  readonly ownName: (name: string) => string;
  readonly formula: (cell: string, formula: string) => string;
  /** `isKept`: the file as it was can be had again by undo. */
  readonly removed: (file: string, sheets: number, isKept: boolean) => string;
  /** Nothing was removed yet. */
  readonly asked: string;
}

type Amount = number | null;

/** What a command has changed, for whoever gave it; days and months as `2026-03-31` and `2026-03`. */
interface ChangedTexts {
  readonly started: (day: string, author: string) => string;
  readonly goal: (name: string, amount: number, measure: string) => string;
  readonly closed: (month: string, author: string) => string;
  readonly reopened: (month: string, author: string, reason: string) => string;
  readonly revised: (
    goal: string,
    step: 'plan' | 'time' | 'amount',
    author: string,
    reason: string,
  ) => string;
  readonly total: (before: number, after: number) => string;
  readonly end: (before: string, after: string) => string;
  readonly averageDeal: (before: Amount, after: Amount) => string;
  readonly rates: (before: string, after: string) => string;
  readonly actions: (before: string, after: string) => string;
  /** Null: no month is planned anew. */
  readonly from: (month: string | null) => string;
  readonly recorded: (figures: number, author: string, reason: string) => string;
  readonly putBack: (figures: number) => string;
  readonly figure: (goal: string, name: string, before: Amount, after: Amount) => string;
}

/** What the command line says. */
export interface CommandTexts {
  /** What is being done, while somebody waits. */
  readonly reading: (file: string) => string;
  readonly calculating: string;
  readonly writing: (file: string) => string;
  readonly written: (file: string, sheets: number) => string;
  /** Of the plan made of a list. */
  readonly planTitle: (year: number) => string;
  readonly peopleRead: (people: number, units: number) => string;
  /** `isTold`: the list has that sum itself. */
  readonly figureRead: (figure: string, read: number, own: number, isTold: boolean) => string;
  readonly planned: (year: number) => string;
  readonly nothingWritten: string;
  readonly changed: ChangedTexts;
  readonly fileExists: (file: string) => string;
  /** What came of undoing the last command. */
  readonly undo: Readonly<Record<'undone' | 'nothing' | 'changed', (file: string) => string>>;
  readonly removal: RemovalTexts;
  /** So many more are told to scripts only. */
  readonly more: (count: number) => string;
  readonly checksFine: string;
  /** The same, but that so many rows or numbers are in no total. */
  readonly checksFineBut: (leftOut: number) => string;
  readonly checksLook: string;
}
