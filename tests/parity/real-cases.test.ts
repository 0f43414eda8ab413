import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { Goal, PlanInputs, UnsummedGoal } from '#engine/plan/inputs.ts';
import { nothingBesides, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { rateOver } from '#engine/plan/rates.ts';
import { sumOf } from '#engine/sum.ts';
import realCases from '../fixtures/real-cases.json';
import { unwrap } from '../tools/unwrap.ts';
import { calculatedAlike } from './calculated-alike.ts';

const right = (id: string): unknown => realCases.cases.find((each) => each.id === id)!.right;

interface Teams {
  readonly goal?: Goal;
  readonly unsummed?: UnsummedGoal;
  readonly first?: string;
  readonly last?: string;
}

/** Three equal teams over a year, or these days. */
const teams = ({ goal, unsummed, first = '2026-01-01', last = '2026-12-31' }: Teams): PlanInputs => ({
  ...nothingBesides,
  title: 'As reported',
  language: 'en',
  start: day(first),
  end: day(last),
  goals: goal ? [goal] : [],
  unsummed: unsummed ? [unsummed] : [],
  members: [plainMember('TOP', 'Company'), ...['A', 'B', 'C'].map((key) => plainMember(key, key, 'TOP'))],
});
const overMonths = (months: number, total: number): Goal => ({
  ...plainGoal('G', 'Premium', total),
  monthMethod: 'workdays',
  months: Array.from({ length: months }, () => null),
});

const CASES: readonly { readonly name: string; readonly plan: PlanInputs }[] = [
  { name: '08-plan-11702445', plan: teams({ goal: plainGoal('G', 'Premium', 11_702_445) }) },
  { name: '09-plan-cents', plan: teams({ goal: { ...plainGoal('G', 'Premium', 250_000.5), unit: 0.01 } }) },
  {
    name: '11-fiscal-year-april',
    plan: teams({ goal: overMonths(12, 1200), first: '2026-04-01', last: '2027-03-31' }),
  },
  {
    name: '14-ratio-goal',
    plan: teams({ unsummed: { ...plainGoal('G', 'Renewal rate', 0.85), unit: 0.01, kind: 'rate' } }),
  },
  {
    name: '15-average-goal',
    plan: teams({ unsummed: { ...plainGoal('G', 'Average ticket', 258), kind: 'average' } }),
  },
  {
    name: '16-stock-goal',
    plan: teams({ unsummed: { ...plainGoal('G', 'Headcount', 24), kind: 'level', opening: 0 } }),
  },
  {
    name: '31-span, 18 months',
    plan: teams({ goal: overMonths(18, 1800), first: '2026-01-01', last: '2027-06-30' }),
  },
  {
    name: '31-span, mid-month',
    plan: teams({ goal: overMonths(4, 1000), first: '2026-01-15', last: '2026-04-15' }),
  },
];

const planOf = (name: string) => unwrap(makePlan(CASES.find((each) => each.name === name)!.plan, new Map()));

describe('plans that people reported', () => {
  calculatedAlike(CASES);

  it('08, 09: the months and the people add up to the total, to the unit', () => {
    expect(right('08-plan-11702445')).toBe('built; months add up to 11702445');
    expect(sumOf(planOf('08-plan-11702445').goals[0]!.months)).toBe(11_702_445);
    expect(right('09-plan-cents')).toBe('built to the cent');
    const { months, targets } = planOf('09-plan-cents').goals[0]!;
    expect([sumOf(months), sumOf(targets.slice(1))]).toEqual([25_000_050, 25_000_050]);
  });

  it('11: the quarters of a year from April begin with April', () => {
    expect(right('11-fiscal-year-april')).toContain('Q1 Apr-Jun');
    const { quarters, years } = planOf('11-fiscal-year-april');
    // From one month up to another.
    expect(quarters.map(({ number, months }) => [number, months])).toEqual([
      [1, [0, 3]],
      [2, [3, 6]],
      [3, [6, 9]],
      [4, [9, 12]],
    ]);
    expect(years).toEqual([]);
  });

  it.each([
    ['14-ratio-goal', 'every team and month 0.85', 0.85],
    ['15-average-goal', '258 everywhere', 258],
  ])('%s: %s', (name, said, value) => {
    expect(right(name)).toContain(said);
    const [rate] = planOf(name).rates;
    // The company and its three teams, twelve months each.
    expect(rate!.months).toEqual(Array.from({ length: 4 }, () => new Array(12).fill(value)));
    rate!.months.forEach((months, row) => {
      expect(rateOver({ months, products: rate!.products[row]!, weights: rate!.weights[row]! })).toBe(value);
    });
  });

  it('16: a level ends at its target, and is shared by the teams', () => {
    expect(right('16-stock-goal')).toBe('24 at the end of December; 8 a team');
    const [level] = planOf('16-stock-goal').levels;
    expect(level!.months.map((months) => months.at(-1))).toEqual([24, 8, 8, 8]);
  });

  it('31: the months of any span', () => {
    expect(right('31-span')).toBe('built');
    expect(planOf('31-span, 18 months').months.length).toBe(18);
    expect(planOf('31-span, mid-month').months.map(({ first, last }) => [first, last])).toEqual([
      ['2026-01-15', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-31'],
      ['2026-04-01', '2026-04-15'],
    ]);
  });
});
