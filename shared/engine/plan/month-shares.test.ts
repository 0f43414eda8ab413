import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#engine/days/day.ts';
import { quartersOf } from '#engine/periods/fiscal.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { infeasiblePool, monthShares, monthTargets, typedMonths } from '#engine/plan/month-shares.ts';
import { plainGoal } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import { units } from '#engine/units.ts';
import { none, oneGoal } from '../../../tests/tools/one-goal.ts';

const codesOf = (inputs: PlanInputs): string[] =>
  judgeInputs(inputs)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const planned = (goal: Partial<Goal>, days: Partial<PlanInputs> = {}): readonly number[] => {
  const inputs = { ...oneGoal(goal), ...days };
  expect(codesOf(inputs)).toEqual([]);
  const plan = makePlan(inputs, new Map());
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value.goals[0]!.months;
};

describe('months and quarters that are typed', () => {
  it('give a quarter its total, and the others what is left', () => {
    // 150 ÷ 3 = 50 a month; 1,050 ÷ 9 = 116⅔: the running total 116.7, 233.3, 350 is rounded.
    const rest = [117, 116, 117];
    expect(planned({ quarters: [150] })).toEqual([50, 50, 50, ...rest, ...rest, ...rest]);
  });

  it('let a fixed month stand within its quarter', () => {
    // 150 − 80 = 70 for February and March by working days, 20 and 22 of 42: 33.3 and 36.7.
    const months = planned({ monthMethod: 'fixed', months: [80, ...none(11)], quarters: [150] });
    expect(months.slice(0, 3)).toEqual([80, 33, 37]);
    expect(sumOf(months.slice(3))).toBe(1050);
  });

  it('lower the free months where a fixed one is raised', () => {
    const before = planned({ monthMethod: 'fixed', months: [100, ...none(11)] });
    const after = planned({ monthMethod: 'fixed', months: [210, ...none(11)] });
    expect([before[0], after[0], sumOf(after)]).toEqual([100, 210, 1200]);
    after.slice(1).forEach((month, at) => {
      expect(before[at + 1]! - month).toBeGreaterThanOrEqual(9);
      expect(before[at + 1]! - month).toBeLessThanOrEqual(11);
    });
  });

  it('count quarters as the plan has them: the first may be cut', () => {
    const months = planned({ quarters: [40] }, { start: '2026-02-01' as Day, end: '2027-01-31' as Day });
    // A plan of a whole year from February has quarters from February.
    expect(months.slice(0, 3)).toEqual([13, 14, 13]);
  });

  it.each([
    ['plan.quarters.sum', { quarters: [300, 300, 300, 301] }],
    ['plan.quarters.sum', { quarters: [1201] }],
    ['plan.quarter.beyond', { quarters: [null, null, null, null, 5] }],
    ['plan.quarter.negative', { quarters: [-1] }],
    ['plan.amount.notMultiple', { quarters: [0.5] }],
    ['plan.months.tooLarge', { quarters: [1e20] }],
    ['plan.months.tooLarge', { monthMethod: 'fixed', months: [1e20, ...none(11)] }],
    ['plan.quarter.months', { monthMethod: 'fixed', months: [160, ...none(11)], quarters: [150] }],
    ['plan.quarter.months', { monthMethod: 'fixed', months: [50, 50, 49, ...none(9)], quarters: [150] }],
    ['plan.months.left', { monthMethod: 'fixed', months: [...none(3), 1051, ...none(8)], quarters: [150] }],
    ['plan.months.sum', { monthMethod: 'fixed', months: [1201, ...none(11)] }],
  ] as const)('are refused where they do not go together: %s', (code, goal) => {
    expect(codesOf(oneGoal(goal as Partial<Goal>))).toEqual([code]);
  });

  it('always add up, stand as typed, and share fairly', () => {
    const quarters = quartersOf(
      Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
      1,
    );
    const amount = fc.option(fc.integer({ min: 0, max: 400 }), { freq: 2 });
    const arbitrary = fc.record({
      total: fc.integer({ min: 0, max: 5000 }),
      months: fc.array(amount, { minLength: 12, maxLength: 12 }),
      quarters: fc.array(amount, { minLength: 4, maxLength: 4 }),
      weights: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ total, weights, ...typed }) => {
        const goal = { ...plainGoal('G1', 'Premium', total), monthMethod: 'fixed' as const, ...typed };
        const of = typedMonths(goal, quarters, 12);
        const shares = monthShares(units(total), of, weights);
        if (infeasiblePool(shares) !== null) return;
        const months = monthTargets(shares);
        const hasRest = shares.pools.some(({ quarter }) => quarter === null);
        if (hasRest) expect(sumOf(months)).toBe(total);
        quarters.forEach(({ months: [from, to] }, quarter) => {
          const own = typed.quarters[quarter];
          if (own !== null) expect(sumOf(months.slice(from, to))).toBe(own);
        });
        months.forEach((month, at) => {
          const standing = shares.fixed[at];
          if (standing !== null) expect(month).toBe(standing);
        });
        for (const pool of shares.pools) {
          const free = pool.months.filter((month) => shares.fixed[month] === null);
          const all = sumOf(free.map((month) => shares.weights[month]!));
          for (const month of all === 0 ? [] : free) {
            expect(Math.abs(months[month]! - (pool.left * shares.weights[month]!) / all)).toBeLessThan(1);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
