import type { LogKind } from '#engine/actuals/kind.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';

/** What stands in a cell where something else was wanted, as it is shown there. */
export interface Unreadable {
  readonly typed: string;
}

/** A cell that people type into: what is wanted, nothing, or something else. */
export type Typed<T extends string | number> = T | Unreadable | null;

export const isUnreadable = (value: string | number | Unreadable | null): value is Unreadable =>
  typeof value === 'object' && value !== null;

/** So many numbers a row of the log has beside its stages and its amount. */
export const MOST_FIGURES = 4;

/** One row of the log, as it stands there. Texts are trimmed; an empty cell is null or ''. */
export interface LogRow {
  readonly date: Typed<Day>;
  /** Key or name of a person. */
  readonly person: string;
  /** One per stage of the funnel, deals first: a share of a deal is a part of 1. Nothing is 0. */
  readonly counts: readonly Typed<number>[];
  /** In the measure of the goal that the funnel explains. Nothing is 0. */
  readonly amount: Typed<number>;
  /** Further numbers that goals are reached by: collected payments, new customers … Nothing is 0. */
  readonly figures: readonly Typed<number>[];
  readonly product: string;
  readonly channel: string;
  /** Nothing: work as it is done every day. */
  readonly kind: Typed<LogKind>;
  readonly customer: string;
  readonly note: string;
}

/**
 * A row that counts. A row with a date and a person and nothing else is one too: it says that the person was
 * there that day.
 */
export interface LogEntry {
  readonly date: Day;
  /** Key of the person. */
  readonly person: string;
  /** One per stage, deals first, to the hundredth; below 0 where something was taken back. */
  readonly counts: readonly number[];
  /** To the hundredth; below 0 where something was taken back. */
  readonly amount: number;
  /** {@link MOST_FIGURES} further numbers, to the hundredth. */
  readonly figures: readonly number[];
  /** As the list of products and channels spells it; null: none given, or none of the list. */
  readonly product: string | null;
  readonly channel: string | null;
  readonly customer: string;
}

/** A row of the log after judging, at its index in the log. Nothing is dropped: what does not count says why. */
export type JudgedRow =
  | { readonly standing: 'blank'; readonly index: number }
  /** At least one error among the issues. */
  | { readonly standing: 'leftOut'; readonly index: number; readonly issues: readonly Issue[] }
  /** Warnings at most. */
  | {
      readonly standing: 'counted';
      readonly index: number;
      readonly entry: LogEntry;
      readonly issues: readonly Issue[];
    };

/** The entries that count, in the order of the log. */
export const entriesOf = (rows: readonly JudgedRow[]): LogEntry[] =>
  rows.flatMap((row) => (row.standing === 'counted' ? [row.entry] : []));
