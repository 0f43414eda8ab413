import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '#engine/issue.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { workedScenario as first } from '../../../tests/tools/worked-scenario.ts';
import { leversToCapacity, type Move } from './levers.ts';
import { evaluateScenario, type Scenario } from './scenario.ts';

describe('what must move in the first worked scenario, from 400 calls to 60', () => {
  const levers = unwrap(leversToCapacity(first));

  it('is the target, down to 150,000', () => {
    const exact = expect.closeTo(150_000, 6);
    expect(unwrap(levers.target)).toEqual({ from: 1_000_000, exact, wholeDeals: 150_000 });
  });

  it('or the average deal, up to 13,333', () => {
    const expected = expect.closeTo(13_333.333333, 6);
    expect(unwrap(levers.averageDeal)).toEqual({ from: 2000, exact: expected, wholeDeals: expected });
  });

  it('or the first or the last rate, up to two thirds', () => {
    const expected = { from: 0.1, exact: expect.closeTo(2 / 3, 12), wholeDeals: expect.closeTo(2 / 3, 12) };
    expect([unwrap(levers.eachRate[0]!), unwrap(levers.eachRate[2]!)]).toEqual([expected, expected]);
  });

  it('but the second rate alone cannot be enough', () => {
    expect(levers.eachRate[1]).toMatchObject({
      ok: false,
      issues: [{ code: 'funnel.noAnswer.rateAboveOne', path: ['rates', 1], params: { rate: 2 } }],
    });
  });

  it('or all rates together, by a common factor', () => {
    const factor = Math.cbrt(400 / 60);
    const expected = first.rates.map((rate) => expect.closeTo(rate * factor, 12));
    expect(unwrap(levers.allRates)).toEqual({ from: first.rates, exact: expected, wholeDeals: expected });
  });
});

describe('leversToCapacity', () => {
  it('says how much room is left within capacity', () => {
    const roomy = { ...first, averageDeal: 4000, rates: [0.2, 0.5, 0.2] };
    const levers = unwrap(leversToCapacity(roomy));
    const exact = expect.closeTo(1_200_000, 6);
    expect(unwrap(levers.target)).toEqual({ from: 1_000_000, exact, wholeDeals: 1_200_000 });
  });

  it('counts whole deals below the exact target', () => {
    // 61 calls on 250 days are 76.25 deals.
    const levers = unwrap(leversToCapacity({ ...first, capacityPerDay: 61 }));
    const exact = expect.closeTo(152_500, 6);
    expect(unwrap(levers.target)).toEqual({ from: 1_000_000, exact, wholeDeals: 152_000 });
  });

  it('has no target and no average deal where a year brings less than one deal', () => {
    const levers = unwrap(leversToCapacity({ ...first, rates: [0.01, 0.01, 0.1] }));
    for (const lever of [levers.target, levers.averageDeal]) {
      expect(lever).toMatchObject({
        issues: [{ code: 'funnel.noAnswer.lessThanOneDeal', path: ['capacity_per_day'] }],
      });
    }
  });

  it('has the issues of a scenario that cannot be evaluated', () => {
    expect(leversToCapacity({ ...first, capacityPerDay: -1 })).toMatchObject({
      ok: false,
      issues: [{ path: ['capacity_per_day'] }],
    });
  });

  it('brings any scenario within capacity with whole deals, and to exactly full without', () => {
    const percent = fc.integer({ min: 5, max: 100 }).map((value) => value / 100);
    const anyScenario: fc.Arbitrary<Scenario> = fc.record({
      target: fc.integer({ min: 1000, max: 10_000_000 }),
      averageDeal: fc.integer({ min: 100, max: 50_000 }),
      rates: fc.array(percent, { minLength: 1, maxLength: 4 }),
      workingDays: fc.integer({ min: 1, max: 7 }),
      workingWeeks: fc.integer({ min: 1, max: 52 }),
      capacityPerDay: fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 2),
    });
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { target, averageDeal, eachRate, allRates } = unwrap(leversToCapacity(scenario));
        const moves: readonly Result<Move<Scenario>>[] = [
          movedBy(target, (value) => ({ ...scenario, target: value })),
          movedBy(averageDeal, (value) => ({ ...scenario, averageDeal: value })),
          movedBy(allRates, (rates) => ({ ...scenario, rates })),
          ...eachRate.map((lever, index) =>
            movedBy(lever, (value) => ({ ...scenario, rates: replaced(scenario.rates, index, value) })),
          ),
        ];
        for (const move of moves) {
          if (!move.ok) continue;
          expect(exactUtilisation(move.value.exact)).toBeCloseTo(1, 7);
          const whole = unwrap(evaluateScenario(move.value.wholeDeals));
          expect(whole.verdict).toBe('within');
        }
      }),
    );
  });
});

function movedBy<T>(lever: Result<Move<T>>, apply: (value: T) => Scenario): Result<Move<Scenario>> {
  if (!lever.ok) return lever;
  const { from, exact, wholeDeals } = lever.value;
  return { ok: true, value: { from: apply(from), exact: apply(exact), wholeDeals: apply(wholeDeals) } };
}

const replaced = (rates: readonly number[], index: number, value: number) =>
  rates.map((rate, position) => (position === index ? value : rate));

/** Utilisation with deals not rounded. */
function exactUtilisation(scenario: Scenario): number {
  const share = scenario.rates.reduce((product, rate) => product * rate, 1);
  const calls = scenario.target / scenario.averageDeal / share;
  return calls / (scenario.workingDays * scenario.workingWeeks) / scenario.capacityPerDay;
}
