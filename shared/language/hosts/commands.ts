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
  readonly removed: (file: string, sheets: number) => string;
  /** Nothing was removed yet. */
  readonly asked: string;
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
  readonly figureRead: (figure: string, read: number, own: number) => string;
  readonly nothingWritten: string;
  readonly fileExists: (file: string) => string;
  /** What came of undoing the last command. */
  readonly undo: Readonly<Record<'undone' | 'nothing' | 'changed', (file: string) => string>>;
  readonly removal: RemovalTexts;
  readonly checksFine: string;
  readonly checksLook: string;
}
