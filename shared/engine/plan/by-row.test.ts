import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { weeksByRow } from '#engine/plan/by-row.ts';
import type { CalendarInput, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainGoal, plainMember, weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { planToDate } from '#engine/tracking/plan-to-date.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const COMPANY = plainMember('T', 'Shop');

interface Shop {
  readonly months: readonly number[];
  readonly people: readonly Partial<Member>[];
  readonly calendar?: CalendarInput;
}
const planOf = (shop: Shop): Plan => unwrap(made(shop));
function made({ months, people, calendar = weekdayCalendar }: Shop) {
  const inputs: PlanInputs = {
    ...nothingBesides,
    title: 'Shop',
    language: 'en',
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [{ ...plainGoal('G', 'Sales', sum(months)), monthMethod: 'fixed', months }],
    members: [COMPANY, ...people.map((own, at) => ({ ...plainMember(`P${at}`, `P${at}`, 'T'), ...own }))],
    ramp: [0.3, 0.6],
    calendar,
  };
  return makePlan(inputs, new Map());
}
const weeksOf = (plan: Plan): readonly (readonly number[])[] => weeksByRow(plan, plan.goals[0]!);

// The 6th of April is off: 22 working days in March, 21 in April.
const calendar = { ...weekdayCalendar, holidays: [{ day: day('2026-04-06'), name: '' }] };

describe('the plan of a week', () => {
  it('is the sum of its days: those of March by March, those of April by April', () => {
    const months = Array.from({ length: 12 }, (_, month) => (month === 2 ? 220 : month === 3 ? 210 : 0));
    const [company] = weeksOf(planOf({ months, people: [{}], calendar }));
    // 1 March is a Sunday; 30 March to 5 April has two days of March and three of April.
    expect(company!.slice(8, 18)).toEqual([0, 50, 50, 50, 50, 20 + 30, 40, 50, 50, 40]);
  });

  it('goes by the days in post of who joins and who leaves', () => {
    const months = Array.from({ length: 12 }, (_, month) => (month === 2 ? 340 : 0));
    const people = [{}, { start: day('2026-03-16') }];
    const [, whole, joiner] = weeksOf(planOf({ months, people, calendar }));
    expect(whole!.slice(8, 15)).toEqual([0, ...parts(whole!, [5, 5, 5, 5, 2]), 0]);
    expect(joiner!.slice(8, 15)).toEqual([0, 0, 0, ...parts(joiner!, [5, 5, 2]), 0]);
  });

  it('adds up to the year for everybody, and as far as each week to what is due by then', () => {
    const offDay = fc.nat(364).map((at) => ({ day: addDays(day('2026-01-01'), at), name: '' }));
    const post = fc.option(fc.nat(364).map((at) => addDays(day('2026-01-01'), at)));
    const person = fc.tuple(post, post).map(([one, other]) => {
      const [start, end] = one && other && other < one ? [other, one] : [one, other];
      return { start, end };
    });
    const shop = fc.record({
      months: fc.array(fc.nat(5000), { minLength: 12, maxLength: 12 }),
      people: fc.array(person, { minLength: 1, maxLength: 3 }).map((people) => [{}, ...people]),
      calendar: fc.array(offDay, { maxLength: 30 }).map((holidays) => ({ ...weekdayCalendar, holidays })),
    });
    fc.assert(
      fc.property(shop, (of) => {
        const outcome = made(of);
        // Nobody may be in post in a month that has a target.
        fc.pre(outcome.ok);
        const plan = unwrap(outcome);
        const [goal] = plan.goals;
        const weeks = weeksOf(plan);
        const years = plan.tree.rows.map((_, row) => sum(weeks[row]!));
        expect(years).toEqual(goal!.targets);
        const stretch = { first: plan.inputs.start, last: plan.inputs.end, months: [0, 12] } as const;
        plan.weeks.forEach(({ period }, at) => {
          const due = planToDate({ plan, asOf: period.last }, goal!, stretch);
          for (const row of plan.tree.leaves) {
            expect(Math.abs(sum(weeks[row]!.slice(0, at + 1)) - due[row]!.exactDue)).toBeLessThanOrEqual(
              0.5 + 1e-9,
            );
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});

/** A total by weights, its running total rounded. */
function parts(row: readonly number[], weights: readonly number[]): number[] {
  const upTo = (at: number): number => Math.round((sum(row) * sum(weights.slice(0, at))) / sum(weights));
  return weights.map((_, at) => upTo(at + 1) - upTo(at));
}
