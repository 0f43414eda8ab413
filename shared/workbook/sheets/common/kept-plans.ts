import { countWorkdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, earlier } from '#engine/days/arithmetic.ts';
import { donePoints } from '#engine/evaluation/done.ts';
import { weekNamed } from '#engine/periods/weeks.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { formMetrics } from './form-lines.ts';
import { weekTallies } from './week-tallies.ts';

/** What became of a plan for a week that somebody wrote. */
export interface KeptPlan {
  /** Key of the person; index of the week. */
  readonly who: string;
  readonly week: number;
  readonly done: number;
  /** See {@link donePoints}; null while no working day of the week is gone. */
  readonly points: number | null;
}

/**
 * Each row of the plans for a week, in their order; null: it is on no form, or plans nothing. A running week asks for as
 * much of a plan as of its working days is gone.
 *
 * `whoOf`: the key of whom a cell names.
 *
 * By hand: 50 calls planned for a week of five days, 27 made by Wednesday evening: 27 of 30 are 90 points.
 */
export function keptPlans(
  plan: Plan,
  execution: Execution,
  whoOf: (typed: string) => string,
): readonly (KeptPlan | null)[] {
  const metrics = new Map(formMetrics(plan).map(({ name, metric }) => [sameName(name), metric]));
  const rows = execution.rows.weekPlans.map((row) => {
    const [who, line] = [whoOf(textOf(row, 'person')), sameName(textOf(row, 'line'))];
    const week = weekNamed(plan.weeks, textOf(row, 'week'));
    const [planned, metric] = [plainNumber(row, 'plan'), metrics.get(line)];
    if (who === '' || week < 0 || planned === null || planned < 0 || !metric) return null;
    return { who, week, line, planned, metric };
  });
  const id = (row: { readonly who: string; readonly week: number; readonly line: string }): string =>
    JSON.stringify([row.who, row.week, row.line]);
  const plans = new Map<string, number>();
  for (const row of rows) if (row) plans.set(id(row), (plans.get(id(row)) ?? 0) + row.planned);
  const tallyOf = weekTallies(plan, execution);
  return rows.map((row) => {
    if (!row || row.planned === 0) return null;
    const { who, week, metric } = row;
    const { period } = plan.weeks[week]!;
    const tally = tallyOf(who, week);
    const done = tally ? toHundredth(metricValue(tally, metric)) : 0;
    const gone = weekGone(plan, execution.asOf, period);
    const due = Math.round(((plans.get(id(row)) ?? 0) * 100 * gone) / Math.max(1, period.workdays));
    return { who, week, done, points: donePoints(done, due / 100) };
  });
}

/** Working days of a week that are gone by a day. */
export const weekGone = ({ calendar }: Plan, asOf: Execution['asOf'], { first, last }: DaySpan): number =>
  asOf < first ? 0 : countWorkdays(calendar, { first, last: earlier(asOf, last) });
