import { formerOnly } from '#engine/tracking/executed-plan.ts';
import type { TrackingTable } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** Columns of the tracking table. */
export const trackingColumns = {
  key: 0,
  name: 1,
  plan: 2,
  actual: 3,
  gap: 4,
  completion: 5,
  pace: 6,
  required: 7,
  forecast: 8,
  level: 9,
  rank: 10,
  order: 11,
  rankedBy: 12,
  remarks: 13,
} as const;

/** Rows of the chosen period's facts: a title, and the value below it. */
export const trackingFacts = {
  row: 7,
  first: 2,
  last: 3,
  all: 4,
  gone: 5,
  left: 6,
  time: 7,
  goal: 8,
  period: 9,
  code: 10,
} as const;

export interface TrackingLayout {
  readonly trackedRow: 5;
  readonly keyRow: number;
  readonly headerRow: number;
  /** First row of the organisation. */
  readonly first: number;
  /** The company with former members, below the organisation. */
  readonly company: number;
  /** First row of the former members; null: there are none. */
  readonly former: number | null;
  readonly formerCount: number;
  /** First row of the ranking; its title stands above it. */
  readonly ranking: number;
  readonly ranked: number;
}

/** So many people stand in the ranking and its chart at most. */
const MOST_RANKED = 12;

export function layOutTracking({ plan, execution }: ExecutionContext): TrackingLayout {
  const keyRow = trackingFacts.row + 2;
  const first = keyRow + 2;
  const company = first + plan.tree.rows.length;
  const formerCount = formerOnly({ plan, former: execution.context.former }).length;
  const former = formerCount > 0 ? company + 3 : null;
  return {
    trackedRow: 5,
    keyRow,
    headerRow: keyRow + 1,
    first,
    company,
    former,
    formerCount,
    ranking: (former === null ? company : company + 2 + formerCount) + 3,
    ranked: Math.min(MOST_RANKED, plan.tree.leaves.length),
  };
}

/** What the rows of the sheet are drawn from. */
export interface TrackingDrawing {
  readonly context: ExecutionContext;
  readonly layout: TrackingLayout;
  readonly draft: SheetDraft;
  readonly table: TrackingTable;
  /** Number format of amounts. */
  readonly amount: string;
}

/** A cell of the period's facts, fixed. */
export const fact = (name: Exclude<keyof typeof trackingFacts, 'row'>): string =>
  `$${columnName(trackingFacts[name])}$${trackingFacts.row + 1}`;
