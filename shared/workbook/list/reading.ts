import type { MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';
import type { Period } from '#engine/typed/period.ts';
import type { Place } from '#formula/address.ts';
import type { ListTexts } from '#language/plan/lists.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** What a column of a person's own list holds. `last`: what was reached; `amount`: a figure that says neither. */
export const columnRoles = [
  'name',
  'group',
  'rank',
  'headcount',
  'start',
  'date',
  'product',
  'last',
  'target',
  'amount',
  'total',
  'other',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A list as it was understood: all there is to show, to correct and to make a plan of. */
export interface ListReading {
  /** `log`: one row a deal, summed by person and month. `people`: one row a person or unit. */
  readonly kind: 'people' | 'log';
  /** The cells it was read from, without blank edges; `turned`: people stand side by side, one column each. */
  readonly place: Place & { readonly rows: number; readonly columns: number };
  readonly orientation: 'upright' | 'turned';
  readonly headerLines: number;
  readonly columns: readonly ListColumn[];
  /** Units above those below them, in the order of the list. */
  readonly members: readonly ListMember[];
  readonly figures: readonly ListFigure[];
  readonly leftOut: readonly LeftOut[];
  /** What is to be looked at before it is used; errors have to be mended first. */
  readonly issues: readonly LocatedIssue[];
  readonly proposal: ListProposal;
}

export interface ListColumn {
  readonly header: string;
  /** The first thing in it. */
  readonly sample: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
  /** The figure it belongs to; null: to none. */
  readonly figure: number | null;
  readonly place: Place;
}

export interface ListMember {
  readonly name: string;
  /** Its place among the members; null: directly below the top. */
  readonly parent: number | null;
  readonly kind: 'unit' | 'person';
  readonly rank: string | null;
  readonly headcount: number;
  /** ISO day of joining. */
  readonly start: string | null;
  /** One for each figure; of units nothing, they are the sums of those below them. */
  readonly values: readonly MemberValue[];
  readonly place: Place;
}
export interface MemberValue {
  /** January to December; empty where the figure has no months. */
  readonly months: readonly (number | null)[];
  /** The whole figure; null where nothing is said. */
  readonly total: number | null;
}

export interface ListFigure {
  readonly kind: 'last' | 'target' | 'amount';
  /** What is counted, as the header says: premium; '' where it does not. */
  readonly subject: string;
  readonly measure: string | null;
  readonly year: number | null;
  readonly grain: 'month' | 'quarter' | 'half' | 'year';
  readonly columns: readonly number[];
  readonly sum: SumCheck;
}
/** What was read, beside what the list itself adds up to. `cells`: it has no total of its own, its cells were added. */
export interface SumCheck {
  readonly read: number;
  readonly own: number;
  readonly from: 'totalRow' | 'totalColumn' | 'cells';
  readonly place: Place | null;
}

export interface LeftOut {
  readonly what: keyof ListTexts['leftOut'];
  readonly text: string;
  readonly place: Place;
}

/** What a person has said about a list; what they have not said is found. */
export interface ListCorrections {
  readonly headerLines?: number;
  /** By column; null: found. */
  readonly roles?: readonly (ColumnRole | null)[];
}

/** What to make of a list unless a person says otherwise. */
export interface ListProposal {
  readonly year: number;
  readonly method: SplitMethod;
  readonly goals: readonly GoalProposal[];
}

/** One goal: what it goes by and what it comes to. */
export interface GoalProposal {
  /** The figures of what was reached and of what is to be reached; null: the list has none. */
  readonly last: number | null;
  readonly target: number | null;
  /** As the list calls it; '' where it does not. */
  readonly name: string;
  readonly measure: string | null;
  readonly total: number;
  readonly unit: number;
  readonly monthMethod: MonthMethod;
}
