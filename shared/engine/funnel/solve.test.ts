import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Result, success } from '#engine/issue.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { workedScenario as worked } from '../../../tests/tools/worked-scenario.ts';
import { solveForAverageDeal, solveForRates, solveForTarget } from './solve.ts';
import { topOf } from './volumes.ts';

const anyFunnel = fc.record({
  target: fc.integer({ min: 1, max: 10_000_000 }),
  averageDeal: fc.integer({ min: 1, max: 100_000 }),
  rates: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
});
const anyCalls = fc.integer({ min: 1, max: 10_000 });
const anyPeriods = fc.integer({ min: 1, max: 366 });

/** Calls per period, deals not rounded. */
const exactCalls = (target: number, averageDeal: number, rates: readonly number[], periods: number) =>
  topOf(target / averageDeal, rates) / periods;

describe('solving the worked case for 60 calls on each of 250 days', () => {
  it('gives a target of 150,000', () => {
    expect(solveForTarget(worked, 60, 250)).toEqual(success(expect.closeTo(150_000, 6)));
  });

  it('gives an average deal of 13,333', () => {
    expect(solveForAverageDeal(worked, 60, 250)).toEqual(success(expect.closeTo(13_333.333333, 6)));
  });

  it('multiplies all rates by the cube root of 400 ÷ 60, if that stays below 100%', () => {
    const factor = Math.cbrt(400 / 60);
    expect(solveForRates(worked, 60, 250)).toEqual(
      success([0.1, 0.5, 0.1].map((rate) => expect.closeTo(rate * factor, 12))),
    );
  });

  it('moves one rate alone', () => {
    expect(solveForRates(worked, 60, 250, [3])).toEqual(success([0.1, 0.5, expect.closeTo(2 / 3, 12)]));
  });

  it('has no answer where a rate would pass 100%', () => {
    expect(solveForRates(worked, 60, 250, [2])).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'funnel.noAnswer.rateAboveOne',
          path: ['rates', 1],
          params: { rate: 2, value: expect.closeTo(10 / 3, 12) },
        },
      ],
    });
  });

  it('reaches a rate of exactly 100%', () => {
    expect(solveForRates({ target: 21, averageDeal: 1, rates: [0.7] }, 21)).toEqual(success([1]));
    // 0.29 × (3 ÷ (3 × 0.29)) is 1.0000000000000002 in doubles.
    expect(solveForRates({ target: 3, averageDeal: 1, rates: [0.29] }, 3)).toEqual(success([1]));
  });
});

describe('solve, then evaluate', () => {
  it('gives back the calls for the target', () => {
    fc.assert(
      fc.property(anyFunnel, anyCalls, anyPeriods, ({ averageDeal, rates }, calls, periods) => {
        const target = unwrap(solveForTarget({ averageDeal, rates }, calls, periods));
        expect(exactCalls(target, averageDeal, rates, periods) / calls).toBeCloseTo(1, 12);
      }),
    );
  });

  it('gives back the calls for the average deal', () => {
    fc.assert(
      fc.property(anyFunnel, anyCalls, anyPeriods, ({ target, rates }, calls, periods) => {
        const averageDeal = unwrap(solveForAverageDeal({ target, rates }, calls, periods));
        expect(exactCalls(target, averageDeal, rates, periods) / calls).toBeCloseTo(1, 12);
      }),
    );
  });

  it('gives back the calls for any choice of rates, and leaves the others alone', () => {
    const choice = fc.subarray([1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(anyFunnel, choice, anyCalls, anyPeriods, (funnel, chosen, calls, periods) => {
        const which = chosen.filter((rate) => rate <= funnel.rates.length);
        fc.pre(which.length > 0);
        const solved = solveForRates(funnel, calls, periods, which);
        const needed = exactCalls(funnel.target, funnel.averageDeal, funnel.rates, periods);
        const factor = (needed / calls) ** (1 / which.length);
        const highest = Math.max(...which.map((rate) => funnel.rates[rate - 1]!)) * factor;
        if (!solved.ok) {
          expect(highest).toBeGreaterThan(1);
          return;
        }
        expect(highest).toBeLessThan(1 + 1e-8);
        const calculated = exactCalls(funnel.target, funnel.averageDeal, solved.value, periods);
        expect(calculated / calls).toBeCloseTo(1, 8);
        for (const [index, rate] of funnel.rates.entries()) {
          if (!which.includes(index + 1)) expect(solved.value[index]).toBe(rate);
        }
      }),
    );
  });
});

describe('a mistake in the question', () => {
  it.each<[string, Result<unknown>, string, unknown[]]>([
    ['no calls', solveForTarget(worked, 0), 'funnel.notPositive', ['calls']],
    ['no periods', solveForTarget(worked, 60, 0), 'funnel.notPositive', ['periods']],
    ['no target', solveForAverageDeal({ ...worked, target: 0 }, 60), 'funnel.notPositive', ['target']],
    ['no rates', solveForRates({ ...worked, rates: [] }, 60), 'funnel.empty', ['rates']],
    ['nothing to move', solveForRates(worked, 60, 1, []), 'funnel.empty', ['which_rates']],
    ['a rate number 0', solveForRates(worked, 60, 1, [0]), 'funnel.whichRate.outside', ['which_rates', 0]],
    ['a rate number 4', solveForRates(worked, 60, 1, [1, 4]), 'funnel.whichRate.outside', ['which_rates', 1]],
    ['half a number', solveForRates(worked, 60, 1, [1.5]), 'funnel.whichRate.outside', ['which_rates', 0]],
    ['one twice', solveForRates(worked, 60, 1, [1, 1]), 'funnel.whichRate.repeated', ['which_rates', 1]],
    [
      'numbers without end',
      solveForTarget({ averageDeal: 1e300, rates: [1] }, 1e300),
      'funnel.outOfRange',
      [],
    ],
  ])('is named: %s', (_, result, code, path) => {
    expect(result).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});
