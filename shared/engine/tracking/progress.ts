import type { LogEntry } from '#engine/actuals/row.ts';
import { periodIndex, tallyBy } from '#engine/actuals/totals.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import type { Period } from '#engine/periods/periods.ts';
import { scheduleByRow, weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { daysOf, type ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import { type ProgressPoint, progressSeries } from '#engine/tracking/series.ts';

/** The task progress of a row of the organisation in a goal, over the plan's months and over its weeks. */
export interface Progress {
  readonly months: readonly ProgressLine[];
  readonly weeks: readonly ProgressLine[];
}
export interface ProgressLine extends ProgressPoint {
  readonly period: Period;
  /** Of this period alone; the actual is null without a metric. */
  readonly plan: number;
  readonly own: number | null;
}

/** Who is meant: a row of the organisation; the top also has what former members did. */
export function progressOf(carried: ExecutedPlan, goalAt: number, row: number): Progress {
  const { plan } = carried;
  const goal = plan.goals[goalAt] as GoalPlan;
  const lines = linesFrom(carried, goalAt, entriesOfBranch(carried, row));
  const byMonth = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  return {
    months: lines(plan.months, byMonth[row] ?? []),
    weeks: lines(
      plan.weeks.map(({ period }) => period),
      weeksByRow(plan, goal)[row] ?? [],
    ),
  };
}

function entriesOfBranch({ plan, entries }: ExecutedPlan, row: number): readonly LogEntry[] {
  if (row === 0) return entries;
  const { end } = plan.tree.rows[row] as TreeNode;
  const keys = new Set(plan.tree.rows.slice(row, end).map(({ key }) => key));
  return entries.filter(({ person }) => keys.has(person));
}

function linesFrom(carried: ExecutedPlan, goalAt: number, entries: readonly LogEntry[]) {
  const { plan, today, stages } = carried;
  const metric = carried.metrics[goalAt] ?? null;
  const days = daysOf(carried, { first: plan.inputs.start, last: plan.inputs.end });
  return (periods: readonly Period[], planned: readonly number[]): ProgressLine[] => {
    const tallies = tallyBy(entries, stages.length, ({ date }) => periodIndex(periods, date));
    const actual = periods.map((_, index) => {
      const own = tallies.get(index);
      return metric && own ? metricValue(own, metric) : 0;
    });
    const points = progressSeries(periods, { plan: planned, actual }, { today, days });
    return points.map((point, index) => ({
      ...point,
      actual: metric && point.actual,
      forecast: metric && point.forecast,
      period: periods[index] as Period,
      plan: planned[index] ?? 0,
      own: metric && (actual[index] ?? 0),
    }));
  };
}
