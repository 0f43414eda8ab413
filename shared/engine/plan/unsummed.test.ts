import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { guessedKind } from './guessed-kind.ts';
import type { Goal, PlanInputs, UnsummedGoal } from './inputs.ts';
import { judgeInputs } from './judge.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from './plain-inputs.ts';
import { makePlan } from './plan.ts';
import { rateOver } from './rates.ts';

const TEAMS = ['A', 'B', 'C'];

const planInputs = (goal: UnsummedGoal, more: Partial<PlanInputs> = {}): PlanInputs => ({
  ...nothingBesides,
  title: '',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [],
  unsummed: [goal],
  members: [plainMember('TOP', 'Company'), ...TEAMS.map((key) => plainMember(key, `Team ${key}`, 'TOP'))],
  ...more,
});

const level = (total: number, more: Partial<UnsummedGoal> = {}): UnsummedGoal => ({
  ...plainGoal('H', 'Headcount at year end', total),
  kind: 'level',
  ...more,
});
const rate = (more: Partial<UnsummedGoal> = {}): UnsummedGoal => ({
  ...plainGoal('R', 'Renewal rate', 0.85),
  unit: 0.01,
  kind: 'rate',
  ...more,
});
const lastMonth = (end: number): (number | null)[] =>
  Array.from({ length: 12 }, (_, month) => (month === 11 ? end : null));

function planned(inputs: PlanInputs) {
  const errors = judgeInputs(inputs).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const plan = makePlan(inputs, new Map());
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
}
const codes = (inputs: PlanInputs) => judgeInputs(inputs).map(({ code, path }) => [code, path.join('.')]);

describe('A level', () => {
  it('goes 0 → 24 in a straight line; 8 a team at the end (real case 16)', () => {
    const [heads] = planned(planInputs(level(24))).levels;
    expect(heads!.months[0]).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
    expect(heads!.months.map((row) => row[11])).toEqual([24, 8, 8, 8]);
    // 2 for three: the first has 2/3, the first two 4/3, all 2.
    expect(heads!.months.map((row) => row[0])).toEqual([2, 1, 0, 1]);
  });

  it('begins at the end of the last period, each where it stood', () => {
    const bases = [
      plainBasis('A', 'H', { lastPeriod: lastMonth(10) }),
      plainBasis('B', 'H', { lastPeriod: lastMonth(2) }),
      plainBasis('C', 'H', { lastPeriod: lastMonth(0) }),
    ];
    const [heads] = planned(planInputs(level(24), { bases })).levels;
    expect(heads!.opening).toEqual([12, 10, 2, 0]);
    // A loses 2 in twelve months, B gains 6, C gains 8: in June 9, 5 and 4.
    expect(heads!.months.map((row) => row[5])).toEqual([18, 9, 5, 4]);
    expect(heads!.months[0]).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  });

  it('shares a typed opening value by the last period, else by the targets, and goes down too', () => {
    const bases = [
      plainBasis('A', 'H', { lastPeriod: lastMonth(2) }),
      plainBasis('B', 'H', { lastPeriod: lastMonth(2) }),
    ];
    const [stock] = planned(planInputs(level(12, { opening: 60 }), { bases })).levels;
    expect(stock!.opening).toEqual([60, 30, 30, 0]);
    const [other] = planned(planInputs(level(12, { opening: 60 }))).levels;
    expect(other!.opening).toEqual([60, 20, 20, 20]);
    expect(other!.months[1]).toEqual([19, 17, 16, 15, 13, 12, 11, 9, 8, 7, 5, 4]);
    expect(other!.months[0]).toEqual([56, 52, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12]);
  });

  it('says where it begins at 0 because nobody said at what', () => {
    expect(codes(planInputs(level(24)))).toEqual([['plan.opening.unset', 'unsummed.0.opening']]);
    expect(codes(planInputs(level(24, { opening: 0 })))).toEqual([]);
    const bases = [
      plainBasis('A', 'H', { lastPeriod: lastMonth(2) }),
      plainBasis('B', 'H', { lastPeriod: lastMonth(0) }),
      plainBasis('C', 'H', { lastPeriod: Array.from({ length: 12 }, () => null) }),
    ];
    expect(codes(planInputs(level(24), { bases }))).toEqual([['plan.opening.some', 'bases.2.lastPeriod.11']]);
    const joining = (key: string) => ({ ...plainMember(key, key, 'TOP'), start: day('2026-03-01') });
    const members = [
      plainMember('TOP', 'Company'),
      ...['A', 'B'].map((key) => plainMember(key, key, 'TOP')),
      joining('C'),
    ];
    expect(codes(planInputs(level(24), { bases, members }))).toEqual([]);
    const months = [6, 6, 6, 12, 12, 12, 18, 18, 18, 24, 24, 24];
    expect(codes(planInputs(level(24, { monthMethod: 'fixed', months })))).toEqual([]);
  });

  it('follows months as typed, which end at the target', () => {
    const months = [6, 6, 6, 12, 12, 12, 18, 18, 18, 24, 24, 24];
    const [heads] = planned(planInputs(level(24, { monthMethod: 'fixed', months }))).levels;
    expect(heads!.months[0]).toEqual(months);
    expect(heads!.months[1]).toEqual([2, 2, 2, 4, 4, 4, 6, 6, 6, 8, 8, 8]);
    const short = level(24, { monthMethod: 'fixed', months: [...months.slice(0, 11), 23] });
    expect(codes(planInputs(short))).toContainEqual(['plan.kind.pathEnd', 'unsummed.0.months.11']);
    const gap = level(24, { monthMethod: 'fixed', months: [null, ...months.slice(1)] });
    expect(codes(planInputs(gap))).toContainEqual(['plan.kind.pathGap', 'unsummed.0.months.0']);
  });

  it('adds up in every month and is nowhere a unit off, whatever the sizes', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 40; round++) {
      const keys = Array.from({ length: 1 + next(7) }, (_, index) => `P${index}`);
      const members = [
        plainMember('TOP', 'Top'),
        plainMember('U', 'Unit', 'TOP'),
        ...keys.map((key, index) => ({
          ...plainMember(key, key, index % 2 ? 'U' : 'TOP'),
          weight: 1 + next(9),
        })),
        plainMember('Q', 'Q', 'U'),
      ];
      const bases = keys.map((key) => plainBasis(key, 'H', { lastPeriod: lastMonth(next(30)) }));
      const total = next(10 ** (1 + next(6)));
      const { levels, tree } = planned(planInputs(level(total), { members, bases }));
      const [heads] = levels;
      for (let month = 0; month < 12; month++) {
        tree.rows.forEach(({ children }, row) => {
          const own = heads!.months[row]![month]!;
          expect(own).toBeGreaterThanOrEqual(0);
          const below = children.reduce((sum, child) => sum + heads!.months[child]![month]!, 0);
          if (children.length > 0) expect(below).toBe(own);
          const path = (heads!.opening[row]! * (11 - month) + heads!.targets[row]! * (month + 1)) / 12;
          expect(Math.abs(own - path)).toBeLessThanOrEqual(1);
        });
      }
      expect(heads!.months.map((row) => row[11])).toEqual(heads!.targets);
    }
  });
});

describe('A rate and an average', () => {
  it('is the same for every team and month (real cases 14 and 15)', () => {
    const [renewal] = planned(planInputs(rate())).rates;
    expect(renewal!.months).toEqual(Array.from({ length: 4 }, () => Array.from({ length: 12 }, () => 0.85)));
    const ticket = { ...plainGoal('T', 'Average ticket', 258), kind: 'average' as const };
    const [average] = planned(planInputs(ticket)).rates;
    expect(average!.months).toEqual(Array.from({ length: 4 }, () => Array.from({ length: 12 }, () => 258)));
  });

  it('is weighted by the goal it is a part of, never summed', () => {
    const due: Goal = { ...plainGoal('D', 'Premium due', 4800), kind: 'sum' };
    const bases = [
      plainBasis('A', 'D', { fixed: 3600 }),
      plainBasis('B', 'D', { fixed: 1200 }),
      plainBasis('C', 'D', { fixed: 0 }),
      plainBasis('A', 'R', { fixed: 0.9 }),
    ];
    const inputs = planInputs(rate({ weightedBy: 'D' }), { goals: [due], bases });
    const [renewal] = planned(inputs).rates;
    // (90 % × 300 + 85 % × 100) ÷ 400 in every month.
    expect(renewal!.months.map((row) => row[0])).toEqual([0.8875, 0.9, 0.85, 0.85]);
    expect(renewal!.weights.map((row) => row[0])).toEqual([400, 300, 100, 0]);
  });

  it('counts everybody alike where nothing is named, takes typed months, and hands a typed unit down', () => {
    const members = [
      plainMember('TOP', 'Top'),
      plainMember('N', 'North', 'TOP'),
      ...['N1', 'N2', 'N3'].map((key) => plainMember(key, key, 'N')),
      plainMember('S', 'South', 'TOP'),
    ];
    const months = Array.from({ length: 12 }, (_, month) => (month < 6 ? 0.8 : null));
    const bases = [plainBasis('N', 'R', { fixed: 0.9 }), plainBasis('N3', 'R', { fixed: 0.6 })];
    const goal = rate({ monthMethod: 'fixed', months });
    const [renewal] = planned(planInputs(goal, { members, bases })).rates;
    // North: 90, 90 and 60 % → 80 %; all four: (90 + 90 + 60 + 80) ÷ 4 in January, with 85 for South in July.
    expect(renewal!.months.map((row) => row[0])).toEqual([0.8, 0.8, 0.9, 0.9, 0.6, 0.8]);
    expect(renewal!.months.map((row) => row[6])).toEqual([0.8125, 0.8, 0.9, 0.9, 0.6, 0.85]);
    expect(rateOver({ months: [0.8, 0.9], products: [80, 270], weights: [100, 300] })).toBe(0.875);
    expect(rateOver({ months: [0.8, 0.9], products: [0, 0], weights: [0, 0] })).toBe(0.85);
  });

  it('is refused a funnel, an uplift, month weights and an unknown goal to weigh by', () => {
    const goal = rate({ uplift: 0.05, monthMethod: 'weights', weightedBy: 'X', opening: 3 });
    const funnel = { ...nothingBesides.funnel, goal: 'R', stages: ['Deals', 'Visits'], capacityPerDay: 1 };
    expect(codes(planInputs(goal, { funnel })).filter(([code]) => /kind/.test(code!))).toEqual([
      ['plan.kind.uplift', 'unsummed.0.uplift'],
      ['plan.kind.monthMethod', 'unsummed.0.monthMethod'],
      ['plan.kind.unused', 'unsummed.0.opening'],
      ['plan.kind.weightedBy', 'unsummed.0.weightedBy'],
      ['plan.funnel.kind', 'funnel.goal'],
    ]);
  });
});

describe('What a goal looks like', () => {
  it.each([
    ['续保率', '%', 'rate'],
    ['Renewal rate', '', 'rate'],
    ['Gross margin', '%', 'rate'],
    ['线上占比', '', 'rate'],
    ['客单价', '元', 'average'],
    ['件均保费', '元', 'average'],
    ['Average ticket', '', 'average'],
    ['Premium per deal', 'US$', 'average'],
    ['期末人数', '人', 'level'],
    ['Headcount', '', 'level'],
    ['库存', '件', 'level'],
    ['Stock', 'pieces', 'level'],
    ['保费', '元', null],
    ['新客户人数', '人', null],
    ['增员', '人', null],
    ['Premium', 'US$', null],
    ['Recruits', 'people', null],
    ['Corporate clients', '', null],
    ['销售额', '万元', null],
    ['New customers', 'customers', null],
  ])('%s (%s): %s', (name, measure, kind) => {
    expect(guessedKind({ name, measure })).toBe(kind);
  });

  it('is asked for, until somebody chooses', () => {
    const asked = (goal: Goal) => codes(planInputs(level(1), { goals: [goal], unsummed: [] }));
    const goal = plainGoal('R', 'Renewal rate', 1);
    expect(asked(goal)).toEqual([['plan.kind.ask', 'goals.0.kind']]);
    expect(asked({ ...goal, kind: 'sum' })).toEqual([]);
  });
});
