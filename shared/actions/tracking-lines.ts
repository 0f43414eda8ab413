import { branchTallies, entriesWithin, tally } from '#engine/actuals/totals.ts';
import type { DaySpan } from '#engine/days/arithmetic.ts';
import { scheduleByRow, weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan, Plan } from '#engine/plan/plan.ts';
import { type WorkdayCount, workdayCount } from '#engine/tracking/days.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';
import { trackLine } from '#engine/tracking/line.ts';
import { type Measure, measured, measureOfGoal } from '#engine/tracking/measure.ts';
import { rankPlaces } from '#engine/tracking/ranking.ts';
import { type ProgressPoint, progressSeries } from '#engine/tracking/series.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { unitNames } from './carried-view.ts';
import type { MemberLine, TrackingLines } from './execution-types.ts';

/** A stretch of the plan's months, `months` from and up to (not including). */
export interface Stretch extends DaySpan {
  readonly months: readonly [number, number];
}

/** Working days of a stretch as seen on the day of the records. */
export function daysOf({ calendar }: Plan, { today }: Execution, span: DaySpan): WorkdayCount {
  const days = workdayCount(span, today, calendar);
  if (!days.ok) throw new Error('the calendar of a plan knows its months');
  return days.value;
}

/** Everybody's line of a goal in a stretch; null: the log says nothing about the goal. */
export function trackingLines(
  plan: Plan,
  execution: Execution,
  goal: GoalPlan,
  stretch: Stretch,
): TrackingLines | null {
  const measure = measureOfGoal(plan.inputs, goal.goal.key);
  if (!measure) return null;
  const { context, entries, thresholds } = execution;
  const { tree, members, months } = plan;
  const days = daysOf(plan, execution, stretch);
  const [from, to] = stretch.months;
  const planned = scheduleByRow(tree, goal.schedule, months.length, goal.goal.unit).map((row) =>
    sum(row.slice(from, to)),
  );
  const within = entriesWithin(entries, stretch);
  const { rows, former } = branchTallies(tree, within, context.stages.length);
  const lines = tree.rows.map((_, row) =>
    trackLine(planned[row]!, measured(rows[row]!, measure), days, thresholds),
  );
  const above = unitNames(plan);
  const leaves = new Set(tree.leaves);
  const all = lines.map(
    (line, row): Unranked => ({
      ...line,
      key: members[row]!.key,
      name: members[row]!.name,
      unit: above[row]!,
      isPerson: leaves.has(row),
    }),
  );
  const ranked = (isPerson: boolean): MemberLine[] =>
    inOrder(all.filter((line, row) => (row > 0 || tree.rows.length === 1) && line.isPerson === isPerson));
  return {
    whole: lines[0]!,
    members: [...ranked(false), ...ranked(true)],
    former: measured(former, measure),
    progress: progressOf(plan, execution, goal, measure, stretch, days),
  };
}

type Unranked = Omit<MemberLine, 'rank'>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function inOrder(lines: readonly Unranked[]): MemberLine[] {
  const places = rankPlaces(
    lines.map(({ completion }) => (completion === null ? null : toBasisPoint(completion))),
  );
  return lines
    .map((line, index) => ({ line: { ...line, rank: places[index]!.rank }, order: places[index]!.order }))
    .sort((left, right) => left.order - right.order)
    .map(({ line }) => line);
}

/** The whole's running totals: over the weeks of one month, else over the months. */
function progressOf(
  plan: Plan,
  { entries, context, today }: Execution,
  goal: GoalPlan,
  measure: Measure,
  { months: [from, to] }: Stretch,
  days: WorkdayCount,
): readonly ProgressPoint[] {
  const { months, weeks, tree } = plan;
  const weekAmounts = to - from === 1 ? weeksByRow(plan, goal)[0]! : [];
  const points = weekAmounts.flatMap((planned, at) =>
    weeks[at]!.month === from ? [{ period: weeks[at]!.period, planned }] : [],
  );
  const monthAmounts = scheduleByRow(tree, goal.schedule, months.length, goal.goal.unit)[0]!;
  if (points.length === 0) {
    for (let at = from; at < to; at++) points.push({ period: months[at]!, planned: monthAmounts[at]! });
  }
  const listed = new Set(tree.rows.map(({ key }) => key));
  const own = entries.filter(({ person }) => listed.has(person));
  return progressSeries(
    points.map(({ period }) => period),
    points.map(({ planned }) => planned),
    points.map(({ period }) => measured(tally(entriesWithin(own, period), context.stages.length), measure)),
    today,
    days,
  );
}
