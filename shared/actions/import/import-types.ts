import type { Notice, Reply } from '#actions/notices.ts';
import type { Area } from '#host/sheet.ts';
import type { ImportField } from '#workbook/import/fields.ts';
import type { PowerBy, SaidOfMapping } from '#workbook/import/mapping.ts';
import type { RowsOfSource } from '#workbook/import/tally.ts';

export type { ImportField };

/** What the sidebar asks and does about importing. Plain JSON. */
export interface ImportActions {
  previewImport(request: ImportRequest): Promise<Reply<ImportPreview>>;
  importLog(request: ImportRequest): Promise<Reply<Imported>>;
}

/** Rows to be put into the log. */
export type ImportSource =
  /** A pasted block, or the text of a file. `name`: what it is called; '' where it has no name. */
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  /** Rows of another workbook, as they are shown there. */
  | {
      readonly kind: 'cells';
      readonly name: string;
      readonly cells: readonly (readonly (string | number | boolean | null)[])[];
    }
  /** A sheet of this workbook, or some cells of it; null: what is selected, of one cell the block around it. */
  | { readonly kind: 'sheet'; readonly place: { readonly sheet: string; readonly area: Area | null } | null };

export interface ImportRequest {
  readonly source: ImportSource;
  /** What a person has said of the columns; the rest is as it was kept, or found. */
  readonly said: SaidOfMapping;
  /** Whom texts mean, by keys: '' nobody of the plan. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Rows that are wrong go to the sheet of rejects; else nothing is written while there are any. */
  readonly keepsRejects: boolean;
  /** Of rows without a number that say the same in every column only the first is taken. */
  readonly skipsTwins: boolean;
  /** Rows with the number of another row that differ from it in nothing but their figures are lines of one deal, and taken. */
  readonly takesLines: boolean;
}

type DayOrderBy = 'said' | 'shown' | 'kept';

interface Count {
  readonly rows: number;
  /** In the order of {@link ImportPreview.numbers}. */
  readonly sums: readonly number[];
}
interface Choice {
  readonly key: string;
  readonly name: string;
}

/** What became of the rows of a source: `all` is the sum of the others. */
export interface ImportCounts {
  readonly all: Count;
  readonly taken: Count;
  /** Entries of the log that get an amount that they lacked. */
  readonly completed: Count;
  readonly duplicates: Count;
  readonly rejected: Count;
  readonly left: Count;
}

/** All there is to see before anything is written. */
export interface ImportPreview extends ImportCounts {
  /** What the source is called in the workbook, and whether it was imported before. */
  readonly name: string;
  readonly isKnown: boolean;
  /** Where the source lies in this workbook; null: elsewhere. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
  readonly columns: readonly {
    readonly header: string;
    readonly sample: string;
    readonly field: ImportField | '';
  }[];
  /** What a column may hold, as this plan calls it. */
  readonly fields: readonly { readonly key: ImportField; readonly name: string }[];
  readonly dayOrder: 'mdy' | 'dmy' | null;
  /** A date of the source that depends on it, the day it is taken for, and what tells so; null: there is none. */
  readonly dayOrderShown: { readonly text: string; readonly day: string; readonly by: DayOrderBy } | null;
  /** Dates of the source can be two days, and nothing tells which. */
  readonly asksDayOrder: boolean;
  /** Ten to the power of this is what amounts are multiplied by. */
  readonly power: number;
  /** What tells the scale; null: nothing does, and amounts are taken as they stand. */
  readonly powerBy: PowerBy;
  /** Of the amounts; '' where no column holds them. */
  readonly amountHeader: string;
  /** What the plan counts in. */
  readonly measure: string;
  /** The header of the amounts names another currency than the plan's measure: nothing is converted. Null: it does not. */
  readonly otherCurrency: string | null;
  /** Further numbers whose headers say another unit than the plan's: multiplied by ten to the power of this. */
  readonly scaled: readonly { readonly header: string; readonly power: number; readonly measure: string }[];
  readonly isDealPerRow: boolean;
  /** What is added up. */
  readonly numbers: readonly string[];
  readonly aside: number;
  readonly months: readonly (Count & { readonly month: string })[];
  readonly people: readonly (Count & Choice)[];
  readonly statuses: readonly (Count & { readonly text: string; readonly counts: boolean | null })[];
  /** Names and keys of the source that nobody is found by, and who may be meant. */
  readonly unknown: readonly {
    readonly text: string;
    readonly rows: number;
    readonly suggested: readonly Choice[];
  }[];
  /** Whom an unknown name may mean. */
  readonly everybody: readonly Choice[];
  /** Why rows are rejected: so many for each reason, most first, the first rows of the source counted from 1. */
  readonly reasons: readonly {
    readonly text: string;
    readonly rows: number;
    readonly first: readonly number[];
  }[];
  readonly moreReasons: number;
  readonly twins: number;
  /** Rows that the source has twice with one number, taken once; rows that are further lines of one deal: `first` from 1. */
  readonly again: RowsOfSource;
  readonly lines: RowsOfSource;
  /** Rows that have the number of another and differ from it in nothing but their figures: rejected, or taken where asked. */
  readonly twice: number;
  readonly rounded: { readonly rows: number; readonly lost: number };
  /** Taken rows that lie in closed months: they count in the first open one. */
  readonly inClosed: number;
  /** What forbids it; none: it can be imported, rejects being kept where there are any. */
  readonly refusals: readonly Notice[];
}

/** What was written. Sums are those of what the log has got. */
export interface Imported extends ImportCounts {
  readonly written: readonly string[];
  readonly name: string;
  readonly numbers: readonly string[];
  /** Rejects that are new on their sheet. */
  readonly kept: number;
}
