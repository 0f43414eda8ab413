import {
  type BranchTallies,
  branchTallies,
  entriesWithin,
  personOf,
  tallyBy,
} from '#engine/actuals/totals.ts';
import { carriedByRow, carriedWithin } from '#engine/closing/carried.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { leafSums, type Tree } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { WorkdayCount } from '#engine/tracking/days.ts';
import {
  daysOf,
  type ExecutedPlan,
  formerOnly,
  isOver,
  type Stretch,
} from '#engine/tracking/executed-plan.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';
import { type TrackingLine, trackLine } from '#engine/tracking/line.ts';
import { entriesOfGoal, type Metric, metricValue } from '#engine/tracking/metric.ts';
import { type PlanToDate, planToDate, RECENT_DAYS } from '#engine/tracking/plan-to-date.ts';
import { type Ranked, ranking } from '#engine/tracking/ranking.ts';

/** How everybody stands with one goal in one stretch of months. */
export interface TrackingTable {
  /** Null: nothing is known of the goal, and there are no lines. */
  readonly metric: Metric | null;
  readonly days: WorkdayCount;
  /** Nothing more can be done in it; until then ranks are provisional. */
  readonly isOver: boolean;
  /** The organisation's rows, units with the sum of those below them. */
  readonly rows: readonly TrackingRow[];
  /** What people did who are no longer listed, in the order of their list; null without a metric. */
  readonly former: readonly { readonly key: string; readonly name: string; readonly actual: number | null }[];
  /** The top row and the former members: all rows of the log that count. */
  readonly company: TrackingRow;
}
export interface TrackingRow {
  readonly plan: number;
  readonly toDate: PlanToDate;
  /** Done in the last four weeks; null without a metric, and by hand: a month's number does not say when. */
  readonly recent: number | null;
  readonly line: TrackingLine | null;
  /** What its people still owe, whatever others have done beyond their plan; null without a metric. */
  readonly owed: number | null;
  /** Among people by completion, to the hundredth of a per cent; null for units. */
  readonly ranked: Ranked | null;
}

/** The table of a goal, by its index among the plan's, in a stretch. */
export function trackingTable(executed: ExecutedPlan, goalAt: number, stretch: Stretch): TrackingTable {
  const { plan, stages, thresholds, leastDays, asOf } = executed;
  const entries = entriesOfGoal(executed, goalAt);
  const { tree } = plan;
  const goal = plan.goals[goalAt] as GoalPlan;
  const metric = executed.metrics[goalAt] ?? null;
  const days = daysOf(executed, stretch);
  const over = isOver(executed, stretch);
  const within = entriesWithin(entries, stretch);
  const since = addDays(asOf, 1 - RECENT_DAYS);
  const tallies = branchTallies(tree, within, stages.length);
  const lately = branchTallies(
    tree,
    entries.filter(({ date }) => date >= since),
    stages.length,
  );
  const rowOf = (toDate: PlanToDate, actual: number | null, recent: number | null): TrackingRow => {
    const line =
      actual === null
        ? null
        : trackLine({ toDate, actual, recent, days, isOver: over, leastDays, thresholds });
    return { plan: toDate.plan, toDate, recent, line, owed: null, ranked: null };
  };
  const corrections = carriedWithin(executed.carried, goalAt, stretch.months);
  const carried = carriedByRow(tree, corrections);
  const done = ({ rows }: BranchTallies, row: number, more = 0): number | null =>
    metric && rows[row] ? toHundredth(metricValue(rows[row], metric) + more) : null;
  const recent = (of: number | null): number | null => (metric?.of === 'hand' ? null : of);
  const rows = planToDate(executed, goal, stretch).map((toDate, row) =>
    rowOf(toDate, done(tallies, row, carried[row]), recent(done(lately, row))),
  );
  const ranks = ranksOf(
    tree.leaves,
    rows.map(({ line }) => line),
  );
  const owed = metric && owedOf(tree, rows);
  const { toDate } = rows[0] as TrackingRow;
  const company = metric
    ? rowOf(toDate, wholeOf(tallies, metric, sumOf(corrections)), recent(wholeOf(lately, metric)))
    : rowOf(toDate, null, null);
  return {
    metric,
    days,
    isOver: over,
    rows: rows.map((each, row) => ({ ...each, owed: owed?.[row] ?? null, ranked: ranks.get(row) ?? null })),
    former: formerOf(executed, within, { metric, corrections }),
    company: { ...company, owed: owed?.[0] ?? null },
  };
}

/** What is missing of each person's plan; of a unit the sum of that. */
function owedOf(tree: Tree, rows: readonly TrackingRow[]): readonly number[] {
  const own = tree.leaves.map((row) => Math.max(0, rows[row]?.line?.gap ?? 0));
  return leafSums(tree, own).map(toHundredth);
}

/** Rows of people in the order of the ranking. */
export const rankedRows = ({ rows }: TrackingTable): readonly number[] =>
  rows
    .flatMap(({ ranked }, row) => (ranked ? [{ row, order: ranked.order }] : []))
    .sort((left, right) => left.order - right.order)
    .map(({ row }) => row);

const wholeOf = ({ rows, former }: BranchTallies, metric: Metric, more = 0): number =>
  toHundredth(
    rows.slice(0, 1).reduce((sum, top) => sum + metricValue(top, metric), metricValue(former, metric) + more),
  );

const sumOf = (corrections: ReadonlyMap<string, number>): number =>
  [...corrections.values()].reduce((sum, amount) => sum + amount, 0);

function ranksOf(
  leaves: readonly number[],
  lines: readonly (TrackingLine | null)[],
): ReadonlyMap<number, Ranked> {
  const completions = leaves.map((row) => {
    const completion = lines[row]?.completion ?? null;
    return completion === null ? null : toBasisPoint(completion);
  });
  const ranks = ranking(completions);
  return new Map(leaves.map((row, leaf) => [row, ranks[leaf] as Ranked]));
}

function formerOf(
  { plan, former, stages }: ExecutedPlan,
  within: ExecutedPlan['entries'],
  { metric, corrections }: { metric: Metric | null; corrections: ReadonlyMap<string, number> },
): TrackingTable['former'] {
  const tallies = tallyBy(within, stages.length, personOf);
  return formerOnly({ plan, former }).map(({ key, name }) => {
    const own = tallies.get(key);
    const done = (own && metric ? metricValue(own, metric) : 0) + (corrections.get(key) ?? 0);
    return { key, name, actual: metric && toHundredth(done) };
  });
}
