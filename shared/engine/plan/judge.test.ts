import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Member, PlanInputs } from '#engine/plan/inputs.ts';
import { isMultiple, isUnit, sameKey } from '#engine/plan/judge/keys.ts';
import { judgeInputs, monthsOf } from '#engine/plan/judge.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';

const member = (key: string, parent: string | null): Member => plainMember(key, key, parent);

const sound: PlanInputs = {
  title: 'Plan',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [{ ...plainGoal('G1', 'Premium', 1000), measure: 'US$', months: [] }],
  members: [member('A', null)],
  ...nothingBesides,
};

const codes = (inputs: PlanInputs): string[] => judgeInputs(inputs).map(({ code }) => code);

describe('inputs as a whole', () => {
  it('are sound where nothing is wrong', () => {
    expect(judgeInputs(sound)).toEqual([]);
  });

  it.each<[string, Partial<PlanInputs>]>([
    ['plan.goals.none', { goals: [] }],
    ['plan.members.none', { members: [] }],
    ['plan.ramp.range', { ramp: [30] }],
    ['plan.offer.twice', { offers: [0, 1].map(() => ({ product: 'P', channel: 'C', weight: 1 })) }],
    ['plan.week.none', { calendar: { ...sound.calendar, week: Array<boolean>(7).fill(false) } }],
    ['plan.funnel.unknownGoal', { funnel: { ...sound.funnel, goal: 'X' } }],
    ['plan.funnel.fewStages', { funnel: { ...sound.funnel, goal: 'G1', stages: ['Deals'] } }],
    ['plan.funnel.manyStages', { funnel: { ...sound.funnel, stages: [...'ABCDEFG'] } }],
    ['plan.funnel.capacity', { funnel: { ...sound.funnel, goal: 'G1' } }],
    ['plan.funnel.days', { funnel: { ...sound.funnel, workingDays: 367 } }],
    ['plan.months.noWeights', { goals: [{ ...sound.goals[0]!, monthMethod: 'weights' }] }],
    ['plan.months.unused', { goals: [{ ...sound.goals[0]!, months: [1] }] }],
    ['plan.months.negative', { goals: [{ ...sound.goals[0]!, monthMethod: 'fixed', months: [-1, 1001] }] }],
    ['plan.total.negative', { goals: [{ ...sound.goals[0]!, total: -1 }] }],
    ['plan.months.sum', { goals: [{ ...sound.goals[0]!, monthMethod: 'fixed', months: [1001] }] }],
    [
      'plan.months.sum',
      { goals: [{ ...sound.goals[0]!, monthMethod: 'fixed', months: Array(12).fill(83) }] },
    ],
  ])('give %s', (code, change) => {
    expect(codes({ ...sound, ...change })).toContain(code);
  });

  it.each<[string, string, string]>([
    ['provisional days off of a year to come', '2027-02-06', 'plan.holidays.provisional'],
    ['provisional ones of a year that is published', '2026-02-17', 'plan.holidays.published'],
    ['no days off in a year of the plan', '2025-02-01', 'plan.holidays.otherYears'],
  ])('warn of %s, and refuse nothing', (_, date, code) => {
    const holidays = [
      { day: day(date), name: code === 'plan.holidays.otherYears' ? '春节' : '春节（暂定）' },
    ];
    const year = date === '2027-02-06' ? 2027 : 2026;
    const inputs = {
      ...sound,
      start: day(`${year}-01-01`),
      end: day(`${year}-12-31`),
      calendar: { ...sound.calendar, holidays },
    };
    expect(judgeInputs(inputs)).toMatchObject([{ code, severity: 'warning' }]);
  });

  it('take decimal months that add up but for float noise', () => {
    const goal = { ...sound.goals[0]!, total: 0.6, unit: 0.1, monthMethod: 'fixed' as const };
    const later = Array<number>(9).fill(0);
    expect(codes({ ...sound, goals: [{ ...goal, months: [0.1, 0.2, 0.3, ...later] }] })).toEqual([]);
    expect(judgeInputs({ ...sound, goals: [{ ...goal, months: [0.1, 0.2, 0.2, ...later] }] })).toMatchObject([
      { code: 'plan.months.sum', params: { sum: 0.5, total: 0.6, difference: 0.1 } },
    ]);
  });

  it('let fixed targets leave something for those that are not fixed', () => {
    const members = [member('A', null), member('B', 'A'), member('C', 'A')];
    const fixed = (...targets: [string, number][]) => ({
      ...sound,
      members,
      bases: targets.map(([key, target]) => plainBasis(key, 'G1', { fixed: target, lastPeriod: [] })),
    });
    expect(codes(fixed(['B', 400]))).toEqual([]);
    expect(codes(fixed(['B', 1001]))).toEqual(['plan.fixed.exceed']);
    expect(codes(fixed(['B', 400], ['C', 600]))).toEqual([]);
    expect(codes(fixed(['B', 400], ['C', 500]))).toEqual(['plan.fixed.short']);
    expect(codes(fixed(['A', 900]))).toEqual(['plan.fixed.top']);
  });
});

describe('an organisation', () => {
  it('is judged sound exactly where it is a tree', () => {
    const keys = ['A', 'B', 'C', 'D', 'E', 'F'];
    const parent = fc.constantFrom(null, ...keys, 'nobody');
    const list = fc
      .array(parent, { minLength: 1, maxLength: keys.length })
      .map((parents) => parents.map((above, index) => member(keys[index]!, above)));
    const makesTree = (members: readonly Member[]): boolean => {
      try {
        treeOf(members);
        return members.every(
          (each) => each.parent === null || members.some(({ key }) => key === each.parent),
        );
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(list, (members) => {
        expect(codes({ ...sound, members }).length === 0).toBe(makesTree(members));
      }),
      { numRuns: 2000 },
    );
  });

  it('names each circle once, at its first member', () => {
    const members = [
      member('A', null),
      member('X', 'C'),
      member('B', 'D'),
      member('C', 'B'),
      member('D', 'C'),
      member('E', 'E'),
    ];
    expect(judgeInputs({ ...sound, members })).toMatchObject([
      { code: 'plan.parent.cycle', path: ['members', 2, 'parent'], params: { members: 'B → D → C → B' } },
      { code: 'plan.parent.cycle', path: ['members', 5, 'parent'], params: { members: 'E → E' } },
    ]);
  });
});

describe('units and keys', () => {
  it.each([1, 10, 500, 0.1, 0.01, 0.5, 0.25])('counts in units of %d', (unit) => {
    expect(isUnit(unit)).toBe(true);
  });
  it.each([0, -1, 1.5, 0.3, 0.7, Number.NaN, Number.POSITIVE_INFINITY])(
    'does not count in units of %d',
    (unit) => {
      expect(isUnit(unit)).toBe(false);
    },
  );
  it('takes every whole number of units for a multiple', () => {
    const units = fc.constantFrom(0.01, 0.1, 1, 100);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), units, (count, unit) => {
        const amount = unit < 1 ? count / Math.round(1 / unit) : count * unit;
        expect(isMultiple(amount, unit)).toBe(true);
        expect(isMultiple(amount + unit / 2, unit)).toBe(false);
      }),
    );
  });
  it.each([
    ['a1', 'A1', true],
    ['01', '1', true],
    ['1.0', '1', true],
    ['A1', 'A01', false],
  ])('takes %s and %s for one key: %s', (left, right, same) => {
    expect(sameKey(left) === sameKey(right)).toBe(same);
  });
  it('counts the months that a span touches', () => {
    expect(monthsOf(day('2026-01-01'), day('2026-12-31'))).toBe(12);
    expect(monthsOf(day('2025-07-01'), day('2026-06-30'))).toBe(12);
    expect(monthsOf(day('2026-03-01'), day('2026-02-28'))).toBe(0);
  });
});
