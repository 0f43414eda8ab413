import { type DaySpan, earlier } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { weightShared } from '#engine/plan/presence.ts';
import type { ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import { dueShares } from '#engine/tracking/plan-to-date.ts';

/** A person's week as parts of the month in which it begins, and of that in which it ends. */
export interface WeekShare {
  /** Indexes among the plan's months. */
  readonly months: readonly [from: number, to: number];
  /** What the working days in post of each count that fall due in the week by the as-of day; of the second 0 where it is the first. */
  readonly days: readonly [number, number];
  /** The same of all days in post of each, 1 where there are none. */
  readonly of: readonly [number, number];
}

/**
 * How much of the plan's months a person's week asks for, by the working days in post. A running week counts as far as its
 * working days are gone. `row`: of the organisation.
 *
 * By hand: whoever is to make 220 calls in March 2026 with its 22 working days has 220 × 5 ÷ 22 = 50 in the week of the
 * 9th, and on Wednesday evening 30; whoever joins on the 16th, with 12 of them left, has none, and 220 × 5 ÷ 12 = 91.67 in
 * the next one.
 */
export function weekShare(
  executed: Pick<ExecutedPlan, 'plan' | 'asOf'>,
  row: number,
  week: DaySpan,
): WeekShare {
  const { plan, asOf } = executed;
  const { post } = dueShares(executed, row);
  const at = (day: Day): number => {
    const found = plan.months.findIndex(({ last }) => day <= last);
    return found < 0 ? plan.months.length - 1 : found;
  };
  const gone = { first: week.first, last: earlier(week.last, asOf) };
  const within = (month: number, ...spans: readonly DaySpan[]): number =>
    weightShared(plan.calendar, plan.months[month]!, post, ...spans);
  const [from, to] = [at(week.first), at(week.last)];
  return {
    months: [from, to],
    days: [within(from, gone), to === from ? 0 : within(to, gone)],
    of: [Math.max(1, within(from)), Math.max(1, within(to))],
  };
}

/** What a week asks of a number that is planned by month; not rounded, so that the weeks add up to the month. */
export const plannedIn = (
  { months: [from, to], days: [first, second], of }: WeekShare,
  byMonth: readonly number[],
): number => ((byMonth[from] ?? 0) * first) / of[0] + ((byMonth[to] ?? 0) * second) / of[1];
