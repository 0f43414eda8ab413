import type { LogEntry } from '#engine/actuals/row.ts';
import type { DaySpan } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { type WorkdayCount, workdayCount } from '#engine/tracking/days.ts';
import type { Metric } from '#engine/tracking/metric.ts';
import type { Thresholds } from '#engine/tracking/thresholds.ts';

/** What all tracking is told from: a plan, and what was done so far. */
export interface ExecutedPlan {
  readonly plan: Plan;
  readonly today: Day;
  /** Rows of the log that count. */
  readonly entries: readonly LogEntry[];
  /** Names of the log's stages, deals first. */
  readonly stages: readonly string[];
  /** People of earlier editions, who are no longer listed. */
  readonly former: readonly { readonly key: string; readonly name: string }[];
  readonly thresholds: Thresholds;
  /** Which number of the log each goal is reached by, in the order of the plan's goals; null: by hand. */
  readonly metrics: readonly (Metric | null)[];
}

/** A stretch of whole months of the plan; `months` from, and up to but not including. */
export interface Stretch extends DaySpan {
  readonly months: readonly [number, number];
}

/** Working days of days of the plan as seen today; the calendar of a plan knows them. */
export function daysOf({ plan, today }: Pick<ExecutedPlan, 'plan' | 'today'>, span: DaySpan): WorkdayCount {
  const days = workdayCount(span, today, plan.calendar);
  if (!days.ok) throw new Error('the calendar of a plan knows its months');
  return days.value;
}

/** Former members that have not come back under the same key. */
export function formerOnly({ plan, former }: Pick<ExecutedPlan, 'plan' | 'former'>): ExecutedPlan['former'] {
  const listed = new Set(plan.members.map(({ key }) => key));
  return former.filter(({ key }) => !listed.has(key));
}
