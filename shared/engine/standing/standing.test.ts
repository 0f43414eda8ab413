import { describe, expect, it } from 'vitest';
import type { Reading } from '#engine/actuals/readings.ts';
import { day } from '#engine/days/day.ts';
import type { PlanInputs, UnsummedGoal } from '#engine/plan/inputs.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import type { Stretch } from '#engine/tracking/executed-plan.ts';
import { levelStandings } from './levels.ts';
import { rateStandings } from './rates.ts';
import type { ReadPlan } from './read-plan.ts';

const TEAMS = ['A', 'B', 'C'];

function planned(unsummed: UnsummedGoal, more: Partial<PlanInputs> = {}): Plan {
  const inputs: PlanInputs = {
    ...nothingBesides,
    title: '',
    language: 'en',
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [],
    unsummed: [unsummed],
    members: [plainMember('TOP', 'Company'), ...TEAMS.map((key) => plainMember(key, key, 'TOP'))],
    ...more,
  };
  const plan = makePlan(inputs, new Map());
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
}

const monthsOf = ({ months }: Plan, from: number, to: number): Stretch => ({
  first: months[from]!.first,
  last: months[to - 1]!.last,
  months: [from, to],
});

/** `[person, month-day, number, of]`. */
const readings = (...rows: readonly (readonly [string, string, number, number?])[]): readonly Reading[] =>
  rows.map(([person, on, number, of = 0], index) => ({
    index,
    goalAt: 0,
    date: day(`2026-${on}`),
    person,
    number,
    of,
  }));

const seen = (plan: Plan, read: readonly Reading[], today = '2026-04-20'): ReadPlan => ({
  plan,
  today: day(today),
  isSet: false,
  leastDays: 3,
  readings: read,
});

/**
 * Headcount 20 → 24 by 31 December 2026: A, B and C stand at 8, 8 and 4 and shall be 8 each. The straight path of all
 * is 20.33, 20.67, 21 … at the ends of January, February, March, so 20, 21, 21.
 */
const headcount = (): Plan => {
  const end = (at: number) => Array.from({ length: 12 }, (_, month) => (month === 11 ? at : null));
  const goal: UnsummedGoal = { ...plainGoal('H', 'Headcount', 24), kind: 'level' };
  return planned(goal, {
    bases: [8, 8, 4].map((at, team) => plainBasis(TEAMS[team]!, 'H', { lastPeriod: end(at) })),
  });
};

describe('a level', () => {
  const plan = headcount();
  const at = (stretch: Stretch, read: readonly Reading[], today?: string) =>
    levelStandings(seen(plan, read, today), plan.levels[0]!, stretch);

  it('stands at the latest reading; units at the sum of those of their people', () => {
    const read = readings(['A', '01-31', 9], ['B', '01-31', 7], ['C', '01-31', 4], ['A', '03-31', 10]);
    const [all, a, b] = at(monthsOf(plan, 2, 3), read);
    // March: 10 + 7 + 4; the path asks 8 + 8 + 5 = 21. B was not read in March: no value of its own.
    expect(all).toMatchObject({ target: 21, value: 21, gap: 0, attainment: 1, standing: 'reached' });
    expect(a).toMatchObject({ target: 8, value: 10, gap: 2, last: { date: '2026-03-31' } });
    expect(b).toMatchObject({ value: null, latest: 7, gap: null, standing: 'earlier' });
  });

  it('of a month without a reading is empty, never 0', () => {
    const read = readings(['A', '01-31', 9], ['B', '01-31', 7], ['C', '01-31', 4]);
    const [all] = at(monthsOf(plan, 1, 2), read);
    expect(all).toMatchObject({ value: null, latest: 20, gap: null, standing: 'earlier' });
    expect(at(monthsOf(plan, 0, 12), [])[0]).toMatchObject({ value: null, latest: null, standing: 'none' });
    // Two of three were read: 16 is no headcount to hold against 24.
    const [some] = at(monthsOf(plan, 0, 12), read.slice(0, 2));
    expect(some).toMatchObject({ value: 16, read: 2, needed: 3, gap: null, standing: 'partly' });
  });

  it('goes on straight from its opening value', () => {
    const read = readings(['A', '03-31', 9], ['B', '03-31', 8], ['C', '03-31', 5]);
    // 20 + 2 × 365 ÷ 90 = 28.11; A: 8 + 365 ÷ 90 = 12.06.
    const [all, a] = at(monthsOf(plan, 0, 12), read);
    expect(all?.forecast).toBeCloseTo(28.1111, 4);
    expect(a?.forecast).toBeCloseTo(12.0556, 4);
    // To the end of June: 20 + 2 × 181 ÷ 90.
    expect(at(monthsOf(plan, 5, 6), read)[0]?.forecast).toBeNull();
    expect(at(monthsOf(plan, 3, 6), read)[0]?.forecast).toBeNull();
    expect(at(monthsOf(plan, 0, 6), read)[0]?.forecast).toBeCloseTo(24.0222, 4);
    // What is over ends where it was read.
    expect(at(monthsOf(plan, 2, 3), read)[0]).toMatchObject({ forecast: 22, standing: 'reached' });
    const late = readings(['A', '03-31', 7], ['B', '03-31', 8], ['C', '03-31', 5]);
    expect(at(monthsOf(plan, 2, 3), late)[0]).toMatchObject({ value: 20, gap: -1, standing: 'missed' });
    expect(at(monthsOf(plan, 0, 12), late)[0]).toMatchObject({ gap: -4, standing: 'underway' });
  });

  it('that shall fall is reached from above', () => {
    const stock = planned({ ...plainGoal('H', 'Stock', 12), kind: 'level', opening: 60 });
    const read = readings(['A', '01-31', 18], ['B', '01-31', 19], ['C', '01-31', 18]);
    const [all, a] = levelStandings(seen(stock, read), stock.levels[0]!, monthsOf(stock, 0, 1));
    expect(all).toMatchObject({ target: 56, value: 55, standing: 'reached' });
    expect(a).toMatchObject({ target: 19, value: 18, standing: 'reached' });
  });
});

/** Renewal 85 %: 450 due in the year, 300, 100 and 50 of them with A, B and C. */
const renewal = (total = 0.85): Plan => {
  const goal: UnsummedGoal = {
    ...plainGoal('R', 'Renewal rate', total),
    kind: 'rate',
    unit: 0.01,
    weightedBy: 'D',
  };
  return planned(goal, {
    goals: [{ ...plainGoal('D', 'Due', 450), kind: 'sum' }],
    bases: [300, 100, 50].map((fixed, team) => plainBasis(TEAMS[team]!, 'D', { fixed })),
  });
};

describe('a rate', () => {
  const plan = renewal();
  const year = monthsOf(plan, 0, 12);
  const at = (read: readonly Reading[], stretch = year, today?: string) =>
    rateStandings(seen(plan, read, today), plan.rates[0]!, stretch);

  it('is what all reached of all there was, and says what the rest must average', () => {
    const read = readings(
      ['A', '01-31', 100, 120],
      ['A', '03-31', 140, 160],
      ['B', '03-31', 90, 90],
      ['C', '03-31', 30, 40],
    );
    const [all, a, b, c] = at(read);
    expect(all).toMatchObject({ number: 360, of: 410, planned: 450, value: 0.87804878, required: 0.5625 });
    expect(all?.standing).toBe('onTarget');
    // A: 240 of 280; of its 300 20 are left: (255 − 240) ÷ 20 = 75 %.
    expect(a).toMatchObject({ value: 0.85714286, required: 0.75, standing: 'onTarget' });
    // B: (85 − 90) ÷ 10 is below 0: it has its 85 % whatever comes.
    expect(b).toMatchObject({ value: 1, required: -0.5, standing: 'safe' });
    // C: (42.5 − 30) ÷ 10 = 125 %.
    expect(c).toMatchObject({ value: 0.75, gap: -0.1, required: 1.25, standing: 'impossible' });
  });

  it('has no number before something is counted, and none that is required once nothing is left', () => {
    expect(at([])[0]).toMatchObject({ value: null, gap: null, required: 0.85, standing: 'none' });
    const read = readings(['A', '02-10', 30, 40]);
    // January is empty; in February 30 of 40, of which 25 were planned for A.
    expect(at(read, monthsOf(plan, 0, 1))[1]).toMatchObject({ value: null, standing: 'none' });
    expect(at(read, monthsOf(plan, 1, 2))[1]).toMatchObject({
      value: 0.75,
      required: null,
      standing: 'missed',
    });
  });

  it('of several lies between those of each, and is weighted (300 at random)', () => {
    let seed = 11;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const read = readings(
        ...TEAMS.map((team): readonly [string, string, number, number] => {
          const of = 1 + next(500);
          return [team, '02-10', next(of + 1), of];
        }),
      );
      const [all, ...teams] = at(read);
      const values = teams.map(({ value }) => value!);
      expect(all!.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-8);
      expect(all!.value).toBeLessThanOrEqual(Math.max(...values) + 1e-8);
      const weighted = teams.reduce((sum, { value, of }) => sum + value! * of, 0) / all!.of;
      expect(all!.value).toBeCloseTo(weighted, 6);
    }
  });
});

describe('an average', () => {
  it('of 258 a deal: so far 24,000 ÷ 100 = 240, the other 100 must bring 276', () => {
    const goal: UnsummedGoal = { ...plainGoal('R', 'Ticket', 258), kind: 'average', weightedBy: 'N' };
    const plan = planned(goal, { goals: [{ ...plainGoal('N', 'Deals', 200), kind: 'sum' }] });
    const read = readings(['A', '03-31', 24_000, 100]);
    const [all] = rateStandings(seen(plan, read), plan.rates[0]!, monthsOf(plan, 0, 12));
    expect(all).toMatchObject({ value: 240, gap: -18, required: 276, standing: 'below' });
  });
});
