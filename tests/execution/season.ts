import type { LogEntry } from '#engine/actuals/row.ts';
import { listWorkdays } from '#engine/calendar/workdays.ts';
import { nothingCarried } from '#engine/closing/carried.ts';
import { earlier, later } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import type { Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import type { ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import type { TrackingLine } from '#engine/tracking/line.ts';
import { type TrackingTable, trackingTable } from '#engine/tracking/table.ts';
import { defaultLeastDays, defaultThresholds } from '#engine/tracking/thresholds.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';

/** Last year's months as shares: a shop with a season. */
const SEASON = [8, 9, 10, 11, 13, 11, 10, 13, 16, 18, 17, 15];

/** A year of one goal by a season, tracked by the log's amounts, for these people. */
export function seasonal(total: number, people: Parameters<typeof withPeople>[1]): PlanInputs {
  const inputs = exampleInputs('mdrt', 'en');
  const [goal] = inputs.goals as readonly [Goal];
  const goals: Goal[] = [{ ...goal, total, unit: 1, monthMethod: 'weights', months: SEASON }];
  return withPeople({ ...inputs, goals, ramp: [0.3, 0.6] }, people);
}

/** A season, somebody who joins, one who begins with a ramp, and one who leaves. */
export const onPlanInputs = (): PlanInputs =>
  seasonal(1_510_000, [
    ['C', 'Company', null],
    ['T', 'Team', 'C'],
    ['P1', 'Season', 'T'],
    ['P2', 'Joiner', 'T', { start: day('2026-03-16') }],
    ['P3', 'Ramp', 'T', { start: day('2026-06-08') }],
    ['P4', 'Leaver', 'C', { end: day('2026-09-18') }],
  ]);

export const planOf = (inputs: PlanInputs): Plan => {
  const made = makePlan(inputs, new Map());
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};

export function seen(
  plan: Plan,
  asOf: Day,
  entries: readonly LogEntry[],
  other?: Partial<ExecutedPlan>,
): ExecutedPlan {
  return {
    plan,
    today: asOf,
    asOf,
    isSet: true,
    leastDays: defaultLeastDays,
    entries: entries.filter(({ date }) => date <= asOf),
    byHand: [],
    stages: plan.inputs.funnel.stages,
    former: [],
    thresholds: defaultThresholds,
    metrics: [{ of: 'amount' }],
    carried: nothingCarried,
    ...other,
  };
}

export const brought = (person: string, date: string, amount: number): LogEntry => ({
  date: day(date),
  person,
  counts: [0, 0, 0, 0],
  figures: [],
  amount,
  product: null,
  channel: null,
  customer: '',
});

/** A stretch of months, up to but not including the last. */
const months = (plan: Plan, from: number, to: number) => ({
  months: [from, to] as const,
  first: plan.months[from]!.first,
  last: plan.months[to - 1]!.last,
});
export const table = (executed: ExecutedPlan, from: number, to: number): TrackingTable =>
  trackingTable(executed, 0, months(executed.plan, from, to));
export const whole = (executed: ExecutedPlan, from = 0, to = 12): TrackingLine => {
  const { line } = table(executed, from, to).company;
  if (!line) throw new Error('the goal is tracked');
  return line;
};

/** For each person of the plan: what of its first goal is due by the end of a day, each month through its working days in post, in cents. */
export function dueByPerson(plan: Plan): readonly { readonly key: string; due(by: Day): number }[] {
  const schedule = scheduleByRow(plan.tree, plan.goals[0]!.schedule, 12, 1);
  return plan.tree.leaves.map((row) => {
    const { key, start, end } = plan.members[row] as Member;
    const posts = plan.months.map((month, at) => {
      const first = start ? later(start, month.first) : month.first;
      const last = end ? earlier(end, month.last) : month.last;
      const days = first > last ? null : listWorkdays(plan.calendar, first, last);
      return { days: days?.ok ? days.value : [], amount: schedule[row]?.[at] ?? 0 };
    });
    const due = (by: Day): number =>
      posts.reduce((sum, { days, amount }) => {
        const gone = days.filter((each) => each <= by).length;
        return days.length === 0 ? sum : sum + (amount * gone) / days.length;
      }, 0);
    return { key, due: (by) => cents(due(by)) };
  });
}
/** To the cent. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;
