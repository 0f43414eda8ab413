import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekStandards } from '#engine/evaluation/criteria.ts';
import {
  bandFactor,
  completionFactor,
  defaultBands,
  defaultCompletionBands,
  judgeBands,
  payFactor,
  performancePay,
} from '#engine/evaluation/pay.ts';
import {
  defaultScheme,
  meanOfWeeks,
  monthScore,
  resultPoints,
  type WeekPoints,
  weekScore,
} from '#engine/evaluation/week.ts';

describe('performance pay', () => {
  it.each([
    [0, 0],
    [59.99, 0],
    [60, 0.6],
    [89.99, 0.8],
    [99.99, 1],
    [120, 1.2],
    [null, null],
  ])('at a score of %j has the factor %j', (score, factor) => {
    expect(bandFactor(score, defaultBands)).toBe(factor);
  });

  it.each([
    [0.5999, 0],
    [0.89996, 0.9],
    [1.139, 1],
    [1.14, 1],
    [2.54, 1.5],
    [-0.2, 0],
    [null, 1],
  ])('at a completion of %j has the factor %d', (completion, factor) => {
    expect(completionFactor(completion, defaultCompletionBands)).toBe(factor);
  });

  it('goes by the score alone where completion has no bands', () => {
    expect(completionFactor(0.1, [])).toBe(1);
  });

  it('is base × factors by completion and score × what missed floors leave', () => {
    // 0.9 × 0.8 × 0.95 = 0.684; 4,000.50 × 0.684 = 2,736.342
    expect(payFactor(0.9, 0.8, 0.95)).toBe(0.684);
    expect(performancePay(4000.5, 0.684)).toBe(2736.34);
    expect(payFactor(0.9, null, 1)).toBeNull();
    expect(performancePay(4000.5, null)).toBeNull();
    expect(performancePay(null, 1)).toBeNull();
  });

  it('is the exact product to the nearest cent, halves up', () => {
    const one = 1_000_000n;
    /** Millionths; twentieths and eighths make halves of a cent often. */
    const millionths = (most: number) =>
      fc.oneof(
        fc.integer({ min: 0, max: most * 1_000_000 }),
        fc.integer({ min: 0, max: most * 20 }).map((count) => count * 50_000),
        fc.integer({ min: 0, max: most * 8 }).map((count) => count * 125_000),
      );
    const cents = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e13 }));
    const rounded = (left: bigint, right: bigint): bigint => (2n * left * right + one) / (2n * one);
    fc.assert(
      fc.property(cents, millionths(10), millionths(10), millionths(1), (base, completed, scored, left) => {
        const factor = rounded(rounded(BigInt(completed), BigInt(scored)), BigInt(left));
        const found = payFactor(completed / 1e6, scored / 1e6, left / 1e6);
        expect(found).toBe(Number(factor) / 1e6);
        expect(performancePay(base / 100, found)).toBe(Number(rounded(BigInt(base), factor)) / 100);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [3.26, 1.25, 4.08],
    [3.76, 1.1875, 4.47],
    [3000, 1 / 3, 1000],
    [3000.004, 1.2, 3600],
  ])('rounds %d × %d to %d', (base, factor, pay) => {
    expect(performancePay(base, factor)).toBe(pay);
  });

  it('never falls when a part of behaviour, a rating or the completion rises', () => {
    const points = fc.nat(10_000).map((hundredths) => hundredths / 100);
    const parts = fc.record(Object.fromEntries(weekStandards.map((standard) => [standard, points])));
    const month = fc.record({
      weeks: fc.array(parts, { minLength: 1, maxLength: 5 }),
      completion: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    const payOf = ({
      weeks,
      completion,
    }: {
      weeks: readonly Record<string, number>[];
      completion: number;
    }) => {
      const scores = weeks.map((each) => ({
        workdays: 5,
        score: weekScore(each as unknown as WeekPoints, defaultScheme),
      }));
      const result = resultPoints(10_000, Math.round(completion * 10_000), defaultScheme.completionCap);
      const score = monthScore(result, meanOfWeeks(scores), defaultScheme);
      const byCompletion = completionFactor(completion, defaultCompletionBands);
      return performancePay(4000.5, payFactor(byCompletion, bandFactor(score, defaultBands), 1))!;
    };
    fc.assert(
      fc.property(
        month,
        fc.nat(4),
        fc.constantFrom('completion', ...weekStandards),
        points,
        (before, at, part, more) => {
          const better =
            part === 'completion'
              ? { ...before, completion: before.completion + more / 50 }
              : {
                  ...before,
                  weeks: before.weeks.map((each, index) =>
                    index === at % before.weeks.length
                      ? { ...each, [part]: Math.min(100, (each[part] ?? 0) + more) }
                      : each,
                  ),
                };
          expect(payOf(better)).toBeGreaterThanOrEqual(payOf(before));
        },
      ),
    );
  });

  it.each([
    [defaultBands, []],
    [[], ['evaluation.bands.none']],
    [[{ from: 10, factor: 1 }], ['evaluation.bands.first']],
    [
      [
        { from: 0, factor: 1 },
        { from: 0, factor: 11 },
      ],
      ['evaluation.bands.order', 'evaluation.bands.factor'],
    ],
    [
      [
        { from: 0, factor: 0.8 },
        { from: 80, factor: 0.08 },
      ],
      ['evaluation.bands.falling'],
    ],
  ])('by the bands %j has the issues %j', (bands, codes) => {
    expect(judgeBands(bands).map(({ code }) => code)).toEqual(codes);
  });
});
