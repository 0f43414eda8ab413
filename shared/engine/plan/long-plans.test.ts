import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { historyOf } from '#engine/plan/history.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const example = exampleInputs('mdrt', 'en');

/** The shop of docs/method.md: a year of 151, in thousands. */
const SHOP = [8, 9, 10, 11, 13, 11, 10, 13, 16, 18, 17, 15].map((each) => each * 1000);
const YEAR_OF_SHOP = 151_000;

interface Long {
  readonly start: string;
  readonly end: string;
  readonly goal: Partial<Goal>;
  readonly lastPeriod?: readonly number[];
}

function inputsOf({ start, end, goal, lastPeriod = [] }: Long): PlanInputs {
  const own: Goal = { ...example.goals[0]!, unit: 1, uplift: 0, ...goal };
  const member = example.members[0]!.key;
  const basis = plainBasis(member, own.key, { lastPeriod });
  return {
    ...example,
    start: day(start),
    end: day(end),
    goals: [own],
    members: example.members.slice(0, 1),
    bases: [basis],
    funnel: { ...example.funnel, goal: null },
  };
}
const planOf = (long: Long): Plan => unwrap(makePlan(inputsOf(long), new Map()));
const monthsOf = (long: Long): readonly number[] => planOf(long).goals[0]!.months;
const none = (count: number): null[] => Array.from({ length: count }, () => null);

describe('a plan of more months than a year', () => {
  // 18 months: the year of 151,000 and January to June again, 62,000; the total asks for just that.
  it('goes by the months of the last period again, each once a year', () => {
    const goal = { total: YEAR_OF_SHOP + 62_000, monthMethod: 'lastPeriod', months: none(18) } as const;
    const months = monthsOf({ start: '2026-01-01', end: '2027-06-30', goal, lastPeriod: SHOP });
    expect(months).toEqual([...SHOP, ...SHOP.slice(0, 6)]);
  });

  it('does so for three years, the longest there is', () => {
    const goal = { total: 3 * YEAR_OF_SHOP, monthMethod: 'lastPeriod', months: none(36) } as const;
    const months = monthsOf({ start: '2026-09-01', end: '2029-08-31', goal, lastPeriod: SHOP });
    expect(months).toEqual([...SHOP, ...SHOP, ...SHOP]);
  });

  // Weights 1 and 2 by turns over the year; month 13 has 4 of its own, the others those of a year before: 18 + 4 + 2 = 24.
  it('takes the weight of a year before for a month that has none', () => {
    const weights = Array.from({ length: 12 }, (_, month) => (month % 2) + 1);
    const goal = { total: 24, monthMethod: 'weights', months: [...weights, 4, null] } as const;
    expect(monthsOf({ start: '2026-01-01', end: '2027-02-28', goal })).toEqual([...weights, 4, 2]);
  });

  it('has fixed months as they are typed', () => {
    const months = Array.from({ length: 18 }, (_, month) => 100 + month);
    const goal = { total: 18 * 100 + (17 * 18) / 2, monthMethod: 'fixed', months } as const;
    expect(monthsOf({ start: '2026-04-01', end: '2027-09-30', goal })).toEqual(months);
  });

  it.each([
    ['2026-04-01', '2027-09-30', ['2026 0–9', '2027 9–18']],
    ['2026-04-01', '2028-03-31', ['FY2026/27 0–12', 'FY2027/28 12–24']],
    ['2026-01-01', '2026-12-31', []],
    ['2026-08-01', '2027-01-31', []],
  ])('from %s to %s has its fiscal years', (start, end, expected) => {
    const { years } = planOf({ start, end, goal: { total: 0, monthMethod: 'equal', months: none(24) } });
    expect(years.map(({ key, months: [from, to] }) => `${key} ${from}–${to}`)).toEqual(expected);
  });

  it.each([
    ['2026-01-01', '2028-12-31', []],
    ['2026-11-01', '2029-10-31', []],
    ['2026-01-01', '2029-01-31', ['plan.span.tooLong']],
  ])('from %s to %s is judged', (start, end, codes) => {
    const inputs = inputsOf({ start, end, goal: { monthMethod: 'workdays', months: none(36) } });
    const errors = judgeInputs(inputs).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(codes);
  });

  it('compares its target with as much time of the last period', () => {
    const goal = { monthMethod: 'lastPeriod', months: none(18) } as const;
    const inputs = inputsOf({ start: '2026-01-01', end: '2027-06-30', goal, lastPeriod: SHOP });
    expect(historyOf(inputs, inputs.goals[0]!).pastAverage).toBe(213_000);
  });
});
