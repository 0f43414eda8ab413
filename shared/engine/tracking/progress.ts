import type { LogEntry } from '#engine/actuals/row.ts';
import { periodIndex, tallyBy } from '#engine/actuals/totals.ts';
import { carriedByRow, carriedWithin } from '#engine/closing/carried.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import type { Period } from '#engine/periods/periods.ts';
import { weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { daysOf, type ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { entriesOfGoal, metricValue } from '#engine/tracking/metric.ts';
import { monthsAround, planToDate } from '#engine/tracking/plan-to-date.ts';
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
  /** What the plan asks of a month by the as-of day; null for weeks. */
  readonly due: number | null;
}

/** Who is meant: a row of the organisation; the top also has what former members did. */
export function progressOf(executed: ExecutedPlan, goalAt: number, row: number): Progress {
  const { plan } = executed;
  const goal = plan.goals[goalAt] as GoalPlan;
  const due = dueOfPlan(executed, goalAt, row);
  const entries = entriesOfBranch(executed, goalAt, row);
  const lines = linesFrom(executed, goalAt, { entries, due, carried: [] });
  const carried = plan.months.map((_, month) => carriedIn(executed, goalAt, { row, month }));
  const ofMonths = linesFrom(executed, goalAt, { entries, due, carried });
  const byMonth = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  const dues = duesByMonth(executed, goal, row, byMonth[row] ?? []);
  return {
    months: ofMonths(plan.months, byMonth[row] ?? []).map((line, month) => ({
      ...line,
      due: dues[month] ?? 0,
    })),
    weeks: lines(
      plan.weeks.map(({ period }) => period),
      weeksByRow(plan, goal)[row] ?? [],
    ),
  };
}

function entriesOfBranch(executed: ExecutedPlan, goalAt: number, row: number): readonly LogEntry[] {
  const { plan } = executed;
  const entries = entriesOfGoal(executed, goalAt);
  if (row === 0) return entries;
  const { end } = plan.tree.rows[row] as TreeNode;
  const keys = new Set(plan.tree.rows.slice(row, end).map(({ key }) => key));
  return entries.filter(({ person }) => keys.has(person));
}

/** What corrections of closed months add to a month; to weeks they add nothing, what is done counts on its day. */
function carriedIn(
  { plan, carried }: ExecutedPlan,
  goalAt: number,
  { row, month }: { readonly row: number; readonly month: number },
): number {
  const within = carriedWithin(carried, goalAt, [month, month + 1]);
  if (row > 0) return carriedByRow(plan.tree, within)[row] ?? 0;
  return [...within.values()].reduce((sum, amount) => sum + amount, 0);
}

/** Of each month of a row what the plan asks by the as-of day. */
function duesByMonth(
  executed: ExecutedPlan,
  goal: GoalPlan,
  row: number,
  planned: readonly number[],
): number[] {
  const { plan, asOf } = executed;
  const { now } = monthsAround(executed);
  const running =
    planToDate(executed, goal, { ...plan.months[now]!, months: [now, now + 1] })[row]?.exactDue ?? 0;
  return plan.months.map(({ last }, month) => {
    if (last <= asOf) return planned[month] ?? 0;
    return month === now ? running : 0;
  });
}

/** What the whole plan asks of a row by the as-of day; null: too few working days are behind it. */
export function dueOfPlan(executed: ExecutedPlan, goalAt: number, row: number): number | null {
  const { plan, leastDays } = executed;
  const whole = { first: plan.inputs.start, last: plan.inputs.end };
  const { gone, left } = daysOf(executed, whole);
  if (left > 0 && gone < leastDays) return null;
  const goal = plan.goals[goalAt] as GoalPlan;
  return planToDate(executed, goal, { ...whole, months: [0, plan.months.length] })[row]?.due ?? null;
}

/** What a line of progress is told from; `carried`: by period, as far as there are any. */
interface Progressed {
  readonly entries: readonly LogEntry[];
  readonly due: number | null;
  readonly carried: readonly number[];
}

function linesFrom(executed: ExecutedPlan, goalAt: number, { entries, due, carried }: Progressed) {
  const { asOf, stages } = executed;
  const metric = executed.metrics[goalAt] ?? null;
  return (periods: readonly Period[], planned: readonly number[]): ProgressLine[] => {
    const tallies = tallyBy(entries, stages.length, ({ date }) => periodIndex(periods, date));
    const actual = periods.map((_, index) => {
      const own = tallies.get(index);
      const done = metric && own ? metricValue(own, metric) : 0;
      return toHundredth(done + (carried[index] ?? 0));
    });
    const points = progressSeries(periods, { plan: planned, actual }, { asOf, due });
    return points.map((point, index) => ({
      ...point,
      actual: metric && point.actual,
      forecast: metric && point.forecast,
      period: periods[index] as Period,
      plan: planned[index] ?? 0,
      own: metric && (actual[index] ?? 0),
      due: null,
    }));
  };
}
