import { formerOnly } from '#engine/tracking/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { trackingFacts } from './facts.ts';

/** Rows of the tracking sheet. */
export interface TrackingLayout {
  readonly trackedBy: number;
  /** The months of the period that are over. */
  readonly monthsOver: number;
  readonly header: number;
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
  // What stands above the header keeps its distance to it, by which a build finds it again.
  const header = trackingFacts.row + 3;
  const first = header + 1;
  const company = first + plan.tree.rows.length;
  const formerCount = formerOnly({ plan, former: execution.context.former }).length;
  const former = formerCount > 0 ? company + 3 : null;
  return {
    trackedBy: 5,
    monthsOver: trackingFacts.row + 1,
    header,
    first,
    company,
    former,
    formerCount,
    ranking: (former === null ? company : company + 2 + formerCount) + 3,
    ranked: Math.min(MOST_RANKED, plan.tree.leaves.length),
  };
}
