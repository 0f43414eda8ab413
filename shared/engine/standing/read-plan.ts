import type { Reading } from '#engine/actuals/readings.ts';
import type { DaySpan } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';

/** What the standing of levels, rates and averages is told from. */
export interface ReadPlan {
  readonly plan: Plan;
  /** The day on which everything is seen; readings after it do not count. */
  readonly today: Day;
  /** Whether a person set that day, and so called it done. */
  readonly isSet: boolean;
  /** Of fewer days behind its reading a level has no forecast. */
  readonly leastDays: number;
  /** Those that count, in the order of the list. */
  readonly readings: readonly Reading[];
}

/**
 * How a level, a rate or an average stands, best first: `safe`: whatever the rest brings; `impossible`: the rest would have
 * to be above 100 %; `partly`: somebody's reading is lacking; `earlier`: none is of this period; `none`: nothing was read.
 */
export type Standing =
  | 'reached'
  | 'safe'
  | 'onTarget'
  | 'underway'
  | 'below'
  | 'impossible'
  | 'missed'
  | 'partly'
  | 'earlier'
  | 'none';

/** Whether a period is over: its last day is gone, or it is the day that a person set. */
export const isPast = ({ today, isSet }: Pick<ReadPlan, 'today' | 'isSet'>, { last }: DaySpan): boolean =>
  today > last || (isSet && today === last);

/** The readings of a goal within some days, by person. */
export function readBy(
  { readings }: Pick<ReadPlan, 'readings'>,
  goalAt: number,
  { first, last }: DaySpan,
): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.goalAt !== goalAt || reading.date < first || reading.date > last) continue;
    const own = found.get(reading.person) ?? [];
    own.push(reading);
    found.set(reading.person, own);
  }
  return found;
}

/** From the plan's first day to the last of a stretch. */
export const upTo = ({ inputs }: Plan, { last }: DaySpan): DaySpan => ({ first: inputs.start, last });

/** The place of a goal among the inputs' levels, rates and averages. */
export const unsummedAt = ({ inputs }: Plan, key: string): number =>
  inputs.unsummed.findIndex((goal) => goal.key === key);
