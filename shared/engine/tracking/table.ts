import {
  type BranchTallies,
  branchTallies,
  entriesWithin,
  personOf,
  tallyBy,
} from '#engine/actuals/totals.ts';
import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { WorkdayCount } from '#engine/tracking/days.ts';
import { daysOf, type ExecutedPlan, formerOnly, type Stretch } from '#engine/tracking/executed-plan.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';
import { type TrackingLine, toHundredth, trackLine } from '#engine/tracking/line.ts';
import { type Metric, metricValue } from '#engine/tracking/metric.ts';
import { type Ranked, ranking } from '#engine/tracking/ranking.ts';

/** How everybody stands with one goal in one stretch of months. */
export interface TrackingTable {
  /** Null: the log says nothing about the goal, and there are no lines. */
  readonly metric: Metric | null;
  readonly days: WorkdayCount;
  /** The organisation's rows, units with the sum of those below them. */
  readonly rows: readonly TrackingRow[];
  /** What people did who are no longer listed, in the order of their list; null without a metric. */
  readonly former: readonly { readonly key: string; readonly name: string; readonly actual: number | null }[];
  /** The top row and the former members: all rows of the log that count. */
  readonly company: TrackingRow;
}
export interface TrackingRow {
  readonly plan: number;
  readonly line: TrackingLine | null;
  /** Among people by completion, to the hundredth of a per cent; null for units. */
  readonly ranked: Ranked | null;
}

/** The table of a goal, by its index among the plan's, in a stretch. The log is read once. */
export function trackingTable(carried: ExecutedPlan, goalAt: number, stretch: Stretch): TrackingTable {
  const { plan, entries, stages, thresholds } = carried;
  const { tree } = plan;
  const goal = plan.goals[goalAt] as GoalPlan;
  const metric = carried.metrics[goalAt] ?? null;
  const days = daysOf(carried, stretch);
  const planned = plannedOf(carried, goal, stretch);
  const within = entriesWithin(entries, stretch);
  const tallies = branchTallies(tree, within, stages.length);
  const lines = tree.rows.map((_, row) => {
    const tally = tallies.rows[row];
    return metric && tally
      ? trackLine(planned[row] ?? 0, metricValue(tally, metric), days, thresholds)
      : null;
  });
  const ranks = ranksOf(tree.leaves, lines);
  const company = planned[0] ?? 0;
  return {
    metric,
    days,
    rows: lines.map((line, row) => ({ plan: planned[row] ?? 0, line, ranked: ranks.get(row) ?? null })),
    former: formerOf(carried, within, metric),
    company: {
      plan: company,
      line: metric && trackLine(company, wholeOf(tallies, metric), days, thresholds),
      ranked: null,
    },
  };
}

/** Rows of people in the order of the ranking. */
export const rankedRows = ({ rows }: TrackingTable): readonly number[] =>
  rows
    .flatMap(({ ranked }, row) => (ranked ? [{ row, order: ranked.order }] : []))
    .sort((left, right) => left.order - right.order)
    .map(({ row }) => row);

/** What a stretch's months plan for each row. */
function plannedOf({ plan }: ExecutedPlan, goal: GoalPlan, { months: [from, to] }: Stretch): number[] {
  const byMonth = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  return byMonth.map((months) => months.slice(from, to).reduce((sum, month) => sum + month, 0));
}

const wholeOf = ({ rows, former }: BranchTallies, metric: Metric): number =>
  toHundredth(
    rows.slice(0, 1).reduce((sum, top) => sum + metricValue(top, metric), metricValue(former, metric)),
  );

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
  metric: Metric | null,
): TrackingTable['former'] {
  const tallies = tallyBy(within, stages.length, personOf);
  return formerOnly({ plan, former }).map(({ key, name }) => {
    const own = tallies.get(key);
    return { key, name, actual: metric && (own ? metricValue(own, metric) : 0) };
  });
}
