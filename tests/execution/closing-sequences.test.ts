import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedCorrections } from '#engine/closing/carried.ts';
import {
  type ClosedFigure,
  type ClosingRecord,
  closedMonths,
  closeMonth,
  judgeClosings,
  nothingClosed,
  reopenMonth,
  replanFrom,
} from '#engine/closing/record.ts';
import { sealOf } from '#engine/closing/seal.ts';
import { day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { movedSince } from '#engine/revision/fixed-figures.ts';
import { judgeRecord } from '#engine/revision/judge.ts';
import { trackingTable } from '#engine/tracking/table.ts';
import { toAmount } from '#engine/units.ts';
import {
  basisOf,
  begun,
  GOAL,
  type Held,
  MONTHS,
  note,
  onRecord,
  PEOPLE,
  planOf,
  recorded,
  revisedTo,
  set,
  shifted,
  told,
} from './held-plan.ts';
import { brought, seen } from './season.ts';

/** What may happen to a plan. */
type Event =
  | { readonly kind: 'log'; readonly person: number; readonly month: number; readonly amount: number }
  | { readonly kind: 'close' | 'reopen' }
  /** Another first rate of the funnel. */
  | { readonly kind: 'rates'; readonly rate: number; readonly later: number }
  | { readonly kind: 'revise'; readonly total: number; readonly later: number }
  /** So much goes from one person's year to another's. */
  | { readonly kind: 'reallocate'; readonly from: number; readonly to: number; readonly amount: number }
  /** So much goes from one month of somebody to another. */
  | {
      readonly kind: 'shift';
      readonly person: number;
      readonly from: number;
      readonly to: number;
      readonly amount: number;
    };

const person = fc.nat(PEOPLE.length - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      person,
      month: fc.nat(11),
      amount: fc.integer({ min: -50_000, max: 150_000 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'close' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      total: fc.integer({ min: 900_000, max: 2_400_000 }),
      later: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rates' as const),
      rate: fc.integer({ min: 10, max: 90 }),
      later: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reallocate' as const),
      from: person,
      to: person,
      amount: fc.integer({ min: 1, max: 60_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('shift' as const),
      person,
      from: fc.nat(11),
      to: fc.nat(11),
      amount: fc.integer({ min: 1, max: 30_000 }),
    }),
  },
);

/** Found at random: rates from January on after an amount from February on. */
const RATES_AFTER_AMOUNT: Event[] = [
  { kind: 'revise', total: 900_000, later: 1 },
  { kind: 'rates', rate: 20, later: 0 },
];

const amountsOf = (plan: Plan): readonly (readonly number[])[] =>
  scheduleByRow(plan.tree, plan.goals[0]!.schedule, 12, 1);

/** What the funnel asks of everybody in a month, per stage. */
const activitiesIn = ({ funnel }: Plan, month: number): readonly (readonly number[])[] =>
  funnel!.actions.map(({ stages }) => stages.map(({ months }) => months[month]!));

const trackedOf = ({ log, record }: Held, plan: Plan) =>
  seen(plan, day('2026-12-31'), log, {
    carried: carriedCorrections(record, {
      months: MONTHS,
      goals: plan.goals.map(({ goal }) => goal.key),
      entries: log,
      byHand: [],
      stages: plan.inputs.funnel.stages.length,
      metrics: [{ of: 'amount' }],
    }),
  });

/** What a person did in a month, as Tracking says. */
const doneIn = (held: Held, plan: Plan, month: number): readonly (number | undefined)[] =>
  trackingTable(trackedOf(held, plan), 0, { ...plan.months[month]!, months: [month, month + 1] }).rows.map(
    ({ line }) => line?.actual,
  );

function figuresOf(held: Held, plan: Plan, months: readonly number[], isClosing: boolean): ClosedFigure[] {
  const [goal] = plan.goals;
  return months.flatMap((month) => {
    const done = doneIn(held, plan, month);
    const activities = activitiesIn(plan, month);
    return plan.tree.leaves.map(
      (row, leaf): ClosedFigure => ({
        month: MONTHS[month]!,
        member: plan.members[row]!.key,
        name: plan.members[row]!.name,
        goal: goal!.goal.key,
        plan: amountsOf(plan)[row]![month]!,
        activities: activities[leaf]!,
        actual: isClosing ? done[row]! : null,
      }),
    );
  });
}

/** What becomes of a workbook; the same where the event would be refused. */
function after(held: Held, event: Event): Held {
  const plan = planOf(held)!;
  const next = changed(held, plan, event);
  return next && planOf(next) ? next : held;
}

function changed(held: Held, plan: Plan, event: Event): Held | null {
  const { inputs, log, record } = held;
  const closed = closedMonths(record).length;
  const all = MONTHS.map((_, month) => month);
  switch (event.kind) {
    case 'log': {
      const date = `${MONTHS[event.month]}-15`;
      return { ...held, log: [...log, brought(PEOPLE[event.person]!, date, event.amount)] };
    }
    case 'close': {
      const month = MONTHS[closed];
      if (!month) return null;
      const figures = figuresOf(held, plan, [closed], true);
      const next = closeMonth(record, { ...note, month }, { figures, pay: [] }, MONTHS);
      return next.ok ? { ...held, record: next.value } : null;
    }
    case 'reopen': {
      const next = reopenMonth(record, { ...note, month: MONTHS[closed - 1] ?? '' });
      return next.ok ? { ...held, record: next.value } : null;
    }
    case 'revise':
    case 'rates': {
      const month = MONTHS[closed + event.later] ?? '';
      const source = { plan: figuresOf(held, plan, all, false), months: MONTHS };
      const revises = event.kind === 'rates' ? 'funnel' : 'amounts';
      const next = replanFrom(record, { ...note, month }, { goals: [GOAL.key], revises }, source);
      if (!next.ok) return null;
      if (event.kind === 'revise') {
        const goals = inputs.goals.map((goal) => ({ ...goal, total: event.total }));
        const revisions = event.total === inputs.goals[0]!.total ? null : revisedTo(held, event.total);
        return revisions && { ...held, revisions, record: next.value, inputs: { ...inputs, goals } };
      }
      const scenarios = inputs.funnel.scenarios.map((scenario) => ({
        ...scenario,
        rates: [event.rate / 100, ...scenario.rates.slice(1)],
      }));
      const funnel = { ...inputs.funnel, scenarios };
      return { ...held, record: next.value, inputs: { ...inputs, funnel } };
    }
    case 'shift':
      return shifted(held, plan, { ...event, closed });
    case 'reallocate': {
      const years = PEOPLE.map((key) => plan.members.findIndex((member) => member.key === key)).map((row) =>
        toAmount(plan.goals[0]!.targets[row]!, GOAL.unit),
      );
      const fixed = years.map((year, at) => {
        const moved = (at === event.to ? event.amount : 0) - (at === event.from ? event.amount : 0);
        return year + moved;
      });
      if (fixed.some((year) => year < 0)) return null;
      const source = { plan: figuresOf(held, plan, all, false), months: MONTHS };
      const replanning = { goals: [GOAL.key], revises: 'amounts' } as const;
      const next = replanFrom(record, { ...note, month: MONTHS[closed] ?? '' }, replanning, source);
      // The last one's year is what is left, so that another total fits.
      const bases = PEOPLE.slice(0, -1).map((member, at) => basisOf(member, fixed[at]!));
      return next.ok
        ? recorded(held, plan, { ...held, record: next.value, inputs: { ...inputs, bases } })
        : null;
    }
  }
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe('any sequence of log, close, revise, reallocate, shift months and reopen', () => {
  it('moves no closed month, keeps the sums, and can be told again', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 24 }), (events) => {
        let held: Held = {
          inputs: begun,
          holds: new Map(),
          log: [],
          record: nothingClosed,
          revisions: [set],
        };
        for (const each of events) {
          const before = held;
          const plan = planOf(before)!;
          held = after(before, each);
          const now = planOf(held)!;
          // Closed months are as they were, whatever happened.
          const closed = Math.min(closedMonths(before.record).length, closedMonths(held.record).length);
          for (let month = 0; month < closed; month++) {
            expect(amountsOf(now).map((row) => row[month])).toEqual(amountsOf(plan).map((row) => row[month]));
            expect(doneIn(held, now, month)).toEqual(doneIn(before, plan, month));
            expect(activitiesIn(now, month)).toEqual(activitiesIn(plan, month));
          }
          // So is what is before the month from which something is revised.
          const early = 'later' in each && held !== before ? closed + each.later : 0;
          for (let month = 0; month < early; month++) {
            expect(amountsOf(now).map((row) => row[month])).toEqual(amountsOf(plan).map((row) => row[month]));
            expect(activitiesIn(now, month)).toEqual(activitiesIn(plan, month));
          }
          if (each.kind === 'rates') expect(amountsOf(now)).toEqual(amountsOf(plan));
          // To close, open again and log changes no plan at all.
          if (each.kind === 'close' || each.kind === 'reopen' || each.kind === 'log') {
            expect(amountsOf(now)).toEqual(amountsOf(plan));
            expect(now.funnel!.actions.map(({ stages }) => stages)).toEqual(
              plan.funnel!.actions.map(({ stages }) => stages),
            );
          }
          // What goes from one to another leaves the company's year as it is.
          if (each.kind === 'reallocate' || each.kind === 'shift')
            expect(sum(amountsOf(now)[0]!)).toBe(sum(amountsOf(plan)[0]!));
        }
        const plan = planOf(held)!;
        const amounts = amountsOf(plan);
        const [total = 0] = [plan.goals[0]!.total];
        expect(sum(amounts[0]!)).toBe(total);
        for (const row of plan.tree.leaves) expect(sum(amounts[row]!)).toBe(plan.goals[0]!.targets[row]);
        for (const { stages } of plan.funnel!.actions)
          for (const { year, months } of stages) expect(sum(months)).toBe(year);
        // Everything in the log counts once in the year, as long as a month is open.
        if (closedMonths(held.record).length < 12) {
          const year = trackingTable(trackedOf(held, plan), 0, {
            first: plan.inputs.start,
            last: plan.inputs.end,
            months: [0, 12],
          });
          expect(year.company.line?.actual).toBe(sum(held.log.map(({ amount }) => amount)));
        }
        // The record of the goal is in order, says of every fixed figure what the plan says, and tells the whole plan.
        expect(judgeRecord(held.revisions)).toEqual([]);
        expect(movedSince(onRecord(held, plan), plan, held.holds)).toEqual([]);
        expect(amountsOf(told(held, plan)!)).toEqual(amounts);
        // That of closed months is in order, and read again it gives the same plan.
        expect(judgeClosings(held.record, MONTHS)).toEqual([]);
        const again = JSON.parse(JSON.stringify(held.record)) as ClosingRecord;
        expect(sealOf(again)).toEqual(sealOf(held.record));
        expect(amountsOf(planOf({ ...held, record: again })!)).toEqual(amounts);
      }),
      { numRuns: 100, examples: [[RATES_AFTER_AMOUNT]] },
    );
  });
});
