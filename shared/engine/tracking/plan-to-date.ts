import { weightWithin } from '#engine/calendar/day-weights.ts';
import { nthWorkday } from '#engine/calendar/workdays.ts';
import { addDays, type DaySpan, earlier, later } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { branchSums } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { postOf, weightShared, workdaysWithin } from '#engine/plan/presence.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { sumOf } from '#engine/sum.ts';
import { daysOf, type ExecutedPlan, type Stretch } from '#engine/tracking/executed-plan.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';

/** So many days are looked back on for the pace of late. */
export const RECENT_DAYS = 28;

/** What the plan asks of a row of the organisation in a stretch of months, up to the as-of day. */
export interface PlanToDate {
  /** Of the whole stretch. */
  readonly plan: number;
  /** Of a person, of the stretch's months before that of the as-of day, of this, and of that four weeks before; else null. */
  readonly over: number | null;
  readonly now: number | null;
  readonly before: number | null;
  /** By the as-of day: the months that are over, and of the running one as much as of its working days. To the hundredth. */
  readonly due: number;
  /** The same before it is rounded: sums of people are rounded once. */
  readonly exactDue: number;
  /** In the last four weeks, also where these began before the stretch. To the hundredth. */
  readonly recent: number;
  /** On the next working day, if that lies in the stretch; else 0. */
  readonly nextDay: number;
  /** Working days behind: a person's own, of a unit those of the stretch. */
  readonly daysBehind: number;
}

/** The months of the plan that the as-of day, the day four weeks before it, and the next working day lie in. */
export interface MonthsAround {
  readonly now: number;
  readonly before: number;
  readonly next: number;
}

/** How much of a person's months around the as-of day is due. */
export interface DueShares {
  /** In post, within the plan. */
  readonly post: DaySpan;
  /** What the days in post count in the month of the as-of day and in that of four weeks before, and the shares due by then. */
  readonly nowDays: number;
  readonly now: number;
  readonly beforeDays: number;
  readonly before: number;
  /** The same of the month of the next working day, and over which that falls due: without any all days. */
  readonly nextOwn: number;
  readonly nextDays: number;
}

type SeenPlan = Pick<ExecutedPlan, 'plan' | 'asOf'>;

export function monthsAround({ plan, asOf }: SeenPlan): MonthsAround {
  const at = (day: Day): number => {
    const ahead = plan.months.findIndex(({ last }) => day <= last);
    return ahead < 0 ? plan.months.length - 1 : ahead;
  };
  const now = at(asOf);
  const { left } = daysOf({ plan, asOf }, plan.months[now] as DaySpan);
  const next = left > 0 ? now : Math.min(now + 1, plan.months.length - 1);
  return { now, before: at(addDays(asOf, -RECENT_DAYS)), next };
}

/**
 * Each month of a person falls due by the working days that the person is in post in it, each by its weight; where there are none by those
 * of the month, and without any on its last day. `row`: of the organisation.
 *
 * By hand: whoever is to bring 220 in March 2026, which has 22 working days, and joins on the 16th, with 12 of them left,
 * is due 220 × 5 ÷ 12 = 91.67 on Friday, the 20th; in post throughout it would be 220 × 15 ÷ 22 = 150.
 */
export function dueShares({ plan, asOf }: SeenPlan, row: number): DueShares {
  const { calendar, months, dayWeights, members } = plan;
  const post = postOf(members[row] ?? { start: null, end: null }, plan.inputs);
  const { now, before, next } = monthsAround({ plan, asOf });
  const inPost = (month: number): number => weightShared(calendar, post, months[month] as DaySpan);
  const shareBy = (month: number, at: Day): number => {
    const { first, last } = months[month] as DaySpan;
    if (at >= last) return 1;
    const span = inPost(month) > 0 ? post : { first, last };
    const all = weightShared(calendar, span, { first, last });
    return all > 0 ? weightShared(calendar, span, { first, last: at }) / all : 0;
  };
  return {
    post,
    nowDays: inPost(now),
    now: shareBy(now, asOf),
    beforeDays: inPost(before),
    before: shareBy(before, addDays(asOf, -RECENT_DAYS)),
    nextOwn: inPost(next),
    nextDays: inPost(next) || (dayWeights[next] ?? 0),
  };
}

/** What the next working day of the plan counts; 0: none is left. Without day weights 1. */
export function nextWeight({ plan, asOf }: SeenPlan): number {
  const { calendar, inputs } = plan;
  if (!calendar.weights) return 1;
  const next = nthWorkday(calendar, later(addDays(asOf, 1), inputs.start), 1);
  if (!next.ok || next.value > inputs.end) return 0;
  return weightWithin(calendar, { first: next.value, last: next.value });
}

/** By row of the organisation, units with the sums of those below them. */
export function planToDate(executed: SeenPlan, goal: GoalPlan, stretch: Stretch): PlanToDate[] {
  const { plan, asOf } = executed;
  const { tree } = plan;
  const [from, to] = stretch.months;
  const { now, before, next } = monthsAround(executed);
  const isWithin = (month: number): boolean => month >= from && month < to;
  const { gone } = daysOf(executed, stretch);
  const nextDayWeight = nextWeight(executed);
  const byMonth = scheduleByRow(tree, goal.schedule, plan.months.length, goal.goal.unit);
  const isLeaf = new Set(tree.leaves);
  const own = tree.rows.map((_, row): PlanToDate => {
    const amounts = byMonth[row] as readonly number[];
    const amount = (month: number): number => amounts[month] ?? 0;
    const planned = sumOf(amounts.slice(from, to));
    if (!isLeaf.has(row)) {
      const none = { over: null, now: null, before: null, due: 0, exactDue: 0, recent: 0, nextDay: 0 };
      return { ...none, plan: planned, daysBehind: gone };
    }
    const shares = dueShares(executed, row);
    const over = sumOf(amounts.slice(from, Math.max(from, Math.min(now, to))));
    const recent =
      before === now
        ? amount(now) * (shares.now - shares.before)
        : amount(now) * shares.now + amount(before) * (1 - shares.before);
    const daysSoFar = { first: stretch.first, last: earlier(stretch.last, asOf) };
    return {
      plan: planned,
      over,
      now: amount(now),
      before: amount(before),
      due: 0,
      exactDue: over + (isWithin(now) ? amount(now) * shares.now : 0),
      recent: toHundredth(recent),
      nextDay: isWithin(next) && shares.nextDays > 0 ? (amount(next) * nextDayWeight) / shares.nextDays : 0,
      daysBehind: workdaysWithin(plan.calendar, shares.post, daysSoFar),
    };
  });
  const sums = (figure: 'exactDue' | 'recent' | 'nextDay'): number[] =>
    branchSums(
      tree,
      own.map((row) => row[figure]),
    );
  const [exactDue, recent, nextDay] = [sums('exactDue'), sums('recent'), sums('nextDay')];
  return own.map((row, at) => ({
    ...row,
    exactDue: exactDue[at] as number,
    due: toHundredth(exactDue[at] as number),
    recent: toHundredth(recent[at] as number),
    nextDay: nextDay[at] as number,
  }));
}
