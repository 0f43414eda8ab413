import type { TrackingRow } from '#engine/tracking/table.ts';
import type { TreeRow } from '#workbook/sheets/common/tree-rows.ts';

/** A row of the organisation, or the company's with former members, with what the engine says of it. */
export interface TrackedRow extends TreeRow {
  readonly known: TrackingRow;
  /** Formulas for what is planned and done. */
  readonly plan: string;
  readonly actual: string;
  /** Formulas for what the plan asks: of months that are over, of single months (null for units), and by the as-of day. */
  readonly over: string | null;
  readonly month: ((at: string) => string) | null;
  readonly recentActual: string;
  readonly daysBehind: string;
  /** What stands in the rows below it, where it has any: the formula of a unit's sum. */
  readonly summed: ((key: string) => string) | null;
  /** A cell of the row by the key of its column: `D12`. */
  readonly cell: (key: string) => string;
  /** A column over the organisation's rows with the one above them: `M$11:M$40`; or as far as this row: `M$11:M12`. */
  readonly all: (key: string) => string;
  readonly soFar: (key: string) => string;
}
