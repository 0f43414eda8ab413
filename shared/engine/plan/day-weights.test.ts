import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { weeksByRow } from '#engine/plan/by-row.ts';
import type { CalendarInput, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { nothingBesides, plainGoal, plainMember, weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import { planToDate } from '#engine/tracking/plan-to-date.ts';

/** A shop that is open from Tuesday to Saturday. */
const shop: CalendarInput = {
  ...weekdayCalendar,
  week: [false, true, true, true, true, true, false],
  weekWeights: [null, 18, 19, 20, 22, 21, null],
};
const JOINS = day('2026-08-05');

/** A shop and two people from July to August 2026, one of whom joins on 5 August, or was there before. */
function inputsOf(calendar: CalendarInput, total = 88_200, start: Day | null = JOINS): PlanInputs {
  const people: Member[] = [
    { ...plainMember('A', 'Ann', 'S'), weight: 4 },
    { ...plainMember('B', 'Bob', 'S'), weight: 1, start },
  ];
  const months = [null, null];
  return {
    ...nothingBesides,
    title: '',
    language: 'en',
    start: day('2026-07-01'),
    end: day('2026-08-31'),
    goals: [{ ...plainGoal('G1', 'Sales', total), monthMethod: 'workdays', months }],
    members: [plainMember('S', 'Shop'), ...people],
    calendar,
  };
}

function planOf(inputs: PlanInputs): Plan {
  const plan = makePlan(inputs, new Map());
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
}
const monthsOf = (plan: Plan): readonly number[] => plan.goals[0]!.months;
const weeksOf = (plan: Plan): readonly (readonly number[])[] => weeksByRow(plan, plan.goals[0]!);
const dueOn = (plan: Plan, asOf: Day) =>
  planToDate({ plan, asOf }, plan.goals[0]!, {
    first: plan.inputs.start,
    last: plan.inputs.end,
    months: [0, plan.months.length],
  });

describe('a plan by day weights', () => {
  // July 2026 has five Wednesdays, Thursdays and Fridays, four Tuesdays and Saturdays: 72 + 95 + 100 + 110 + 84 = 461.
  // August has four of each but five Saturdays: 421. 88,200 ÷ 882 = 100.
  const plan = planOf(inputsOf(shop));

  it('goes to the months by what their days count', () => {
    expect(plan.dayWeights).toEqual([46_100, 42_100]);
    expect(monthsOf(plan)).toEqual([46_100, 42_100]);
    expect(plan.months.map(({ workdays }) => workdays)).toEqual([23, 21]);
  });

  it('asks of weeks and by a day what their days count, and of the next day as much as that counts', () => {
    // 27 July to 2 August: Tuesday to Friday 18 + 19 + 20 + 22 of July, Saturday 21 of August.
    const settled = planOf(inputsOf(shop, 88_200, null));
    expect(weeksOf(settled)[0]!.slice(4, 6)).toEqual([10_000, 10_000]);
    // By Friday, 7 August: Saturday the 1st 21, and 18 + 19 + 20 + 22. Saturday the 8th counts 21.
    const { due, nextDay } = dueOn(settled, day('2026-08-07'))[0]!;
    expect(due).toBe(56_100);
    expect(nextDay).toBeCloseTo(2100, 6);
  });

  it('has a special day and a closed one', () => {
    const special = planOf(
      inputsOf(
        {
          ...shop,
          holidays: [{ day: day('2026-08-08'), name: 'Closed' }],
          extraWorkdays: [{ day: day('2026-07-05'), name: 'Campaign', weight: 60 }],
        },
        92_100,
      ),
    );
    // 461 + 60 and 421 − 21: 92,100 ÷ 921 = 100.
    expect(monthsOf(special)).toEqual([52_100, 40_000]);
  });

  it('gives who joins the days since, by what they count', () => {
    // From Wednesday, 5 August: 421 less Saturday 21 and Tuesday 18.
    expect(plan.absences[2]).toMatchObject({ weights: [0, 38_200], days: [0, 19] });
    // Bob's 17,640 in August: by Friday, the 7th, 19 + 20 + 22 of 382.
    expect(dueOn(plan, day('2026-08-07'))[2]!.due).toBe(2816.86);
  });

  it('warns of a weekday that counts and is not worked', () => {
    const issues = judgeInputs(inputsOf({ ...shop, weekWeights: [5, 18, 19, 20, 22, 21, null] }));
    expect(issues).toMatchObject([
      { code: 'plan.week.weightOff', severity: 'warning', path: ['calendar', 'weekWeights', 0] },
    ]);
  });
});

const aDay = fc.integer({ min: 0, max: 61 }).map((offset) => addDays(day('2026-07-01'), offset));
const weight = fc.integer({ min: 1, max: 3000 }).map((count) => count / 100);
const calendar = fc
  .record({
    week: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    off: fc.uniqueArray(aDay, { maxLength: 6 }),
    extra: fc.uniqueArray(fc.record({ day: aDay, weight: fc.option(weight) }), {
      selector: (each) => each.day,
      maxLength: 6,
    }),
    weekWeights: fc.array(fc.option(weight), { minLength: 7, maxLength: 7 }),
  })
  .filter(({ week }) => week.some((worked) => worked))
  .map(
    ({ week, off, extra, weekWeights }): CalendarInput => ({
      ...weekdayCalendar,
      week,
      weekWeights,
      holidays: off.map((each) => ({ day: each, name: '' })),
      extraWorkdays: extra.map((each) => ({ ...each, name: '' })),
    }),
  );
const total = fc.integer({ min: 0, max: 1_000_000 });

describe('plans by any day weights', () => {
  it('close: months, people and weeks add up to the total', () => {
    let placed = 0;
    fc.assert(
      fc.property(calendar, total, (days, amount) => {
        const plan = makePlan(inputsOf(days, amount), new Map());
        if (!plan.ok) return;
        placed++;
        expect(sumOf(monthsOf(plan.value))).toBe(amount);
        const weeks = weeksOf(plan.value);
        expect(sumOf(weeks[0]!)).toBe(amount);
        weeks[0]!.forEach((week, at) => {
          expect(week).toBe(weeks[1]![at]! + weeks[2]![at]!);
        });
      }),
    );
    expect(placed).toBeGreaterThan(50);
  });

  it('are as without any where every working day counts 1', () => {
    fc.assert(
      fc.property(calendar, total, aDay, ({ weekWeights: _, ...days }, amount, asOf) => {
        const extraWorkdays = days.extraWorkdays.map(({ day: on, name }) => ({ day: on, name }));
        const none = makePlan(inputsOf({ ...days, extraWorkdays }, amount), new Map());
        const weekWeights = [1, 1, 1, 1, 1, 1, 1];
        const ones = makePlan(inputsOf({ ...days, extraWorkdays, weekWeights }, amount), new Map());
        if (!none.ok || !ones.ok) {
          expect(ones.ok).toBe(none.ok);
          return;
        }
        expect(monthsOf(ones.value)).toEqual(monthsOf(none.value));
        expect(ones.value.goals[0]!.schedule.rows.map(({ months }) => months)).toEqual(
          none.value.goals[0]!.schedule.rows.map(({ months }) => months),
        );
        expect(weeksOf(ones.value)).toEqual(weeksOf(none.value));
        dueOn(ones.value, asOf).forEach(({ due, daysBehind }, row) => {
          expect(due).toBeCloseTo(dueOn(none.value, asOf)[row]!.due, 6);
          expect(daysBehind).toBe(dueOn(none.value, asOf)[row]!.daysBehind);
        });
      }),
    );
  });

  it('move nothing between months when a special day moves within one', () => {
    fc.assert(
      fc.property(
        total,
        weight,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (amount, counts, one, other) => {
          const with7 = (offset: number) =>
            planOf(
              inputsOf(
                {
                  ...weekdayCalendar,
                  week: [true, true, true, true, true, true, true],
                  extraWorkdays: [{ day: addDays(day('2026-07-01'), offset), name: '', weight: counts }],
                },
                amount,
              ),
            );
          const [before, after] = [with7(one), with7(other)];
          expect(monthsOf(after)).toEqual(monthsOf(before));
          const inAugust = before.weeks.findIndex(({ period }) => period.first > day('2026-07-31'));
          expect(weeksOf(after).map((row) => row.slice(inAugust))).toEqual(
            weeksOf(before).map((row) => row.slice(inAugust)),
          );
        },
      ),
    );
  });
});
