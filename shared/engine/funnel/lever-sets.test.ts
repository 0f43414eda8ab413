import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { workedScenario as worked } from '../../../tests/tools/worked-scenario.ts';
import { type LeverMove, leverSets } from './lever-sets.ts';
import { evaluateScenario, type Scenario } from './scenario.ts';

const setsOf = (scenario: Scenario): readonly (readonly LeverMove[])[] => unwrap(leverSets(scenario));
const after = (scenario: Scenario, moves: readonly LeverMove[]): Scenario => ({
  ...scenario,
  averageDeal: moves.find(({ input }) => input === 'averageDeal')?.to ?? scenario.averageDeal,
  rates: scenario.rates.map(
    (rate, at) => moves.find((move) => move.input === 'rate' && move.index === at)?.to ?? rate,
  ),
});

describe('levers that are moved together', () => {
  it('are three where a pair would have to be more than doubled', () => {
    // 500 deals ÷ 0.1 ÷ 0.5 ÷ 0.1 ÷ 250 days are 400 calls, 6.67 times a day's 60; its cube root is 1.882.
    // 2,000 and 10 % become 3,764 and 18.8 %, and 50 % would become 94 %.
    expect(setsOf(worked)).toEqual([
      [
        { input: 'averageDeal', from: 2000, to: 3800 },
        { input: 'rate', index: 0, from: 0.1, to: 0.19 },
        { input: 'rate', index: 2, from: 0.1, to: 0.19 },
      ],
    ]);
  });

  it('are pairs where these are realistic, the lowest rates first', () => {
    // 4,000 a deal halves the calls: 200, 3.33 times; the square root is 1.826.
    const sets = setsOf({ ...worked, averageDeal: 4000 });
    expect(sets[0]).toEqual([
      { input: 'averageDeal', from: 4000, to: 7400 },
      { input: 'rate', index: 0, from: 0.1, to: 0.19 },
    ]);
    expect(sets.every((moves) => moves.length === 2)).toBe(true);
  });

  it('are none where nothing is to be moved, or nothing realistic is enough', () => {
    expect(setsOf({ ...worked, capacityPerDay: 400 })).toEqual([]);
    expect(setsOf({ ...worked, capacityPerDay: 1 })).toEqual([]);
  });

  it('bring any scenario within its capacity', () => {
    const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
    const scenarios = fc.record({
      target: fc.integer({ min: 1, max: 1e9 }),
      averageDeal: fc.integer({ min: 1, max: 1e6 }),
      rates: fc.array(share, { minLength: 1, maxLength: 4 }),
      workingDays: fc.constant(5),
      workingWeeks: fc.integer({ min: 1, max: 53 }),
      capacityPerDay: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(scenarios, (scenario) => {
        for (const moves of setsOf(scenario)) {
          const outcome = evaluateScenario(after(scenario, moves));
          expect(outcome.ok && outcome.value.verdict).toBe('within');
          for (const { input, from, to } of moves) {
            expect(to).toBeGreaterThanOrEqual(from);
            if (input === 'rate') expect(to).toBeLessThanOrEqual(0.8);
          }
        }
      }),
    );
  });
});
