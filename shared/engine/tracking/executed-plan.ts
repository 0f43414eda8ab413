import type { LogEntry } from '#engine/actuals/row.ts';
import { weightWithin } from '#engine/calendar/day-weights.ts';
import type { CarriedCorrections } from '#engine/closing/carried.ts';
import { type DaySpan, earlier } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { type WorkdayCount, workdayCount } from '#engine/tracking/days.ts';
import type { Metric } from '#engine/tracking/metric.ts';
import type { Thresholds } from '#engine/tracking/thresholds.ts';

/** What all tracking is told from: a plan, and what was done so far. */
export interface ExecutedPlan {
  readonly plan: Plan;
  readonly today: Day;
  /** The day up to which the plan is judged, see `asOfDay`; the day before the plan: nothing is reported yet. */
  readonly asOf: Day;
  /** Whether a person set that day, and so called it done. */
  readonly isSet: boolean;
  /** With fewer working days behind it a running period has no level and no forecast. */
  readonly leastDays: number;
  /** Rows of the log that count. */
  readonly entries: readonly LogEntry[];
  /** What was typed by hand of each goal, as entries whose amount is the number; in the order of the plan's goals. */
  readonly byHand: readonly (readonly LogEntry[])[];
  /** Names of the log's stages, deals first. */
  readonly stages: readonly string[];
  /** People of earlier editions, who are no longer listed. */
  readonly former: readonly { readonly key: string; readonly name: string }[];
  readonly thresholds: Thresholds;
  /** What each goal is reached by, in the order of the plan's goals; null: by hand, and nothing is typed yet. */
  readonly metrics: readonly (Metric | null)[];
  /** Of closed months: they count in the first open one. */
  readonly carried: CarriedCorrections;
}

/** A stretch of whole months of the plan; `months` from, and up to but not including. */
export interface Stretch extends DaySpan {
  readonly months: readonly [number, number];
}

/** Working days of days of the plan as seen on the as-of day; the calendar of a plan knows them. */
export function daysOf({ plan, asOf }: Pick<ExecutedPlan, 'plan' | 'asOf'>, span: DaySpan): WorkdayCount {
  const days = workdayCount(span, asOf, plan.calendar);
  if (!days.ok) throw new Error('the calendar of a plan knows its months');
  return days.value;
}

/** What the days of a span count, and those that are gone on the as-of day: see `weightWithin`. */
export function weightOf(
  { plan: { calendar }, asOf }: Pick<ExecutedPlan, 'plan' | 'asOf'>,
  { first, last }: DaySpan,
): { readonly all: number; readonly gone: number } {
  const until = earlier(asOf, last);
  return {
    all: weightWithin(calendar, { first, last }),
    gone: until < first ? 0 : weightWithin(calendar, { first, last: until }),
  };
}

/**
 * Whether nothing more can be done in a stretch: no working day of it is left, and its last day is over, or a person set
 * the as-of day. A row on the morning of the last day does not close a month.
 */
export const isOver = (executed: ExecutedPlan, span: DaySpan): boolean =>
  daysOf(executed, span).left === 0 && (executed.isSet || executed.today > span.last);

/** Former members that have not come back under the same key. */
export function formerOnly({ plan, former }: Pick<ExecutedPlan, 'plan' | 'former'>): ExecutedPlan['former'] {
  const listed = new Set(plan.members.map(({ key }) => key));
  return former.filter(({ key }) => !listed.has(key));
}
