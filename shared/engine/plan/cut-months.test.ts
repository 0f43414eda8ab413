import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { historyOf } from '#engine/plan/history.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const example = exampleInputs('mdrt', 'en');
const week = [true, true, true, true, true, false, false] as const;

/** From 15 January to 15 April 2026, Monday to Friday, nobody off: 17 of 31 days of January, 15 of 30 of April. */
function inputsOf(goal: Partial<Goal>, lastPeriod: readonly number[] = []): PlanInputs {
  const own: Goal = { ...example.goals[0]!, unit: 1, uplift: 0, months: [null, null, null, null], ...goal };
  const member = example.members[0]!.key;
  const none = { fixed: null, growth: null, average: null, potential: null, method: null, weight: null };
  return {
    ...example,
    start: day('2026-01-15'),
    end: day('2026-04-15'),
    calendar: { ...example.calendar, week, holidays: [], extraWorkdays: [] },
    goals: [own],
    members: example.members.slice(0, 1),
    bases: [{ member, goal: own.key, ...none, lastPeriod }],
    funnel: { ...example.funnel, goal: null },
  };
}
const plan = (goal: Partial<Goal>, lastPeriod?: readonly number[]) =>
  unwrap(makePlan(inputsOf(goal, lastPeriod), new Map()));

describe('a plan from 15 January to 15 April', () => {
  it('is sound, and has four months with their own days', () => {
    expect(judgeInputs(inputsOf({})).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { months } = plan({ monthMethod: 'equal', total: 0 });
    expect(months.map(({ key, first, last, workdays }) => [key, first, last, workdays])).toEqual([
      // 15, 16, 19–23, 26–30 January.
      ['2026-01', '2026-01-15', '2026-01-31', 12],
      ['2026-02', '2026-02-01', '2026-02-28', 20],
      ['2026-03', '2026-03-01', '2026-03-31', 22],
      // 1–3, 6–10, 13–15 April.
      ['2026-04', '2026-04-01', '2026-04-15', 11],
    ]);
  });

  it.each<[string, Partial<Goal>, readonly number[], readonly number[]]>([
    ['by working days', { monthMethod: 'workdays', total: 650 }, [], [120, 200, 220, 110]],
    // 17 ÷ 31 is 0.5484 of a month, 15 ÷ 30 half of one.
    ['equal', { monthMethod: 'equal', total: 30_484 }, [], [5484, 10_000, 10_000, 5000]],
    [
      'by weights of whole months',
      { monthMethod: 'weights', total: 7200, months: [31, 20, 20, 30] },
      [],
      [1700, 2000, 2000, 1500],
    ],
    [
      'by whole months of the last period',
      { monthMethod: 'lastPeriod', total: 14_400 },
      [3100, 2000, 2000, 3000],
      [3400, 4000, 4000, 3000],
    ],
    ['as fixed', { monthMethod: 'fixed', total: 100, months: [10, 20, 30, 40] }, [], [10, 20, 30, 40]],
  ])('has its months %s', (_, goal, lastPeriod, expected) => {
    const [planned] = plan(goal, lastPeriod).goals;
    expect(planned!.months).toEqual(expected);
    expect(sumOf(planned!.months)).toBe(goal.total);
  });

  it('has as much of large totals too', () => {
    const inputs = {
      ...inputsOf({ monthMethod: 'equal', total: 300_000_000, months: [] }),
      start: day('2026-02-16'),
      end: day('2026-08-15'),
    };
    // 13 of 28 days, five months, 15 of 31: 5.948157 months of 50,435,792.9.
    const { months } = unwrap(makePlan(inputs, new Map())).goals[0]!;
    expect([months[0], months[6]]).toEqual([23_416_618, 24_404_416]);
  });

  it('compares its target with as many days of the last period', () => {
    const inputs = inputsOf({}, [3100, 2000, 2000, 3000]);
    expect(historyOf(inputs, inputs.goals[0]!).pastAverage).toBe(7200);
  });
});
