import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFloors, floorFactor, floorOutcomes, judgeFloors } from '#engine/evaluation/floors.ts';
import { weightedMean } from '#engine/evaluation/mean.ts';
import { bandFactor, defaultBands, judgeBands, performancePay } from '#engine/evaluation/pay.ts';
import {
  completionScore,
  defaultScheme,
  evaluateWeek,
  judgeRatings,
  judgeScheme,
  monthScore,
  type Ratings,
} from '#engine/evaluation/week.ts';

const nobody = { self: null, superior: null, peer: null };
const ratings: Ratings = {
  quality: { self: 90, superior: 80, peer: 70 },
  growth: { self: 60, superior: null, peer: 80 },
  teamwork: nobody,
};

describe('a weighted mean', () => {
  const part = fc.record({
    weight: fc.nat(1000),
    score: fc.option(fc.nat(10_000).map((hundredths) => hundredths / 100)),
  });

  it('lies between the scores it is made of, and is them where they are alike', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const counted = parts.flatMap(({ weight, score }) => (weight > 0 && score !== null ? [score] : []));
        const mean = weightedMean(parts);
        if (counted.length === 0) expect(mean).toBeNull();
        else {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...counted));
          expect(mean).toBeLessThanOrEqual(Math.max(...counted));
        }
      }),
    );
  });

  it('does not depend on the order, nor on the size of the weights', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (parts, times) => {
        const larger = parts.map(({ weight, score }) => ({ weight: weight * times, score })).reverse();
        expect(weightedMean(larger)).toBe(weightedMean(parts));
      }),
    );
  });

  it('rounds a half up, as spreadsheets do', () => {
    const halves = [
      { weight: 1, score: 85.13 },
      { weight: 1, score: 85.12 },
    ];
    expect(weightedMean(halves)).toBe(85.13);
  });
});

describe('a week', () => {
  it('weighs raters, then standards; what is not scored leaves its weight to the others', () => {
    expect(evaluateWeek(110, ratings, defaultScheme)).toEqual({
      scores: { completion: 110, quality: 80, growth: 70, teamwork: null },
      // (60 × 110 + 20 × 80 + 10 × 70) ÷ 90
      total: 98.89,
      missing: ['teamwork'],
    });
  });

  it('without any score has no total', () => {
    const none = { quality: nobody, growth: nobody, teamwork: nobody };
    expect(evaluateWeek(null, none, defaultScheme).total).toBeNull();
  });

  it.each([
    [100, 50, 50],
    [300, 200, 66.67],
    [100, 130, 120],
    [100, 0, 0],
    [0, 10, null],
  ])('completes %d with %d to %j points', (plan, actual, points) => {
    expect(completionScore(plan, actual, 120)).toBe(points);
  });
});

describe('a month', () => {
  it('weighs its weeks by their working days', () => {
    const weeks = [
      { workdays: 1, score: 60 },
      { workdays: 5, score: 90 },
      { workdays: 5, score: null },
      { workdays: 0, score: 10 },
    ];
    expect(monthScore(weeks)).toBe(85);
  });

  it('without a scored week has no score', () => {
    expect(monthScore([{ workdays: 5, score: null }])).toBeNull();
  });
});

describe('the three floors', () => {
  const rules = {
    personal: { minimum: 0.6, factor: 0.5 },
    unit: { minimum: 0.8, factor: 0.9 },
    company: { minimum: null, factor: 0 },
  };

  it.each([
    [0.6, 0.8, 0.1, ['met', 'met', 'none'], 1],
    [0.59, 0.8, 0.1, ['missed', 'met', 'none'], 0.5],
    [0.7, 0.79, 0.1, ['met', 'missed', 'none'], 0.9],
    [0.1, 0.1, 0.1, ['missed', 'missed', 'none'], 0.5],
    [null, 0.1, 0.1, ['none', 'missed', 'none'], 0.9],
    [0.1 + 0.2 + 0.3 - 1e-15, 1, 1, ['met', 'met', 'none'], 1],
  ])('with %j, %j, %j are %j and leave %d of pay', (personal, unit, company, standings, share) => {
    const outcomes = floorOutcomes({ personal, unit, company }, rules);
    expect(outcomes.map(({ standing }) => standing)).toEqual(standings);
    expect(floorFactor(outcomes, rules)).toBe(share);
  });

  it('change nothing unless somebody sets them', () => {
    const outcomes = floorOutcomes({ personal: 0, unit: 0, company: 0 }, defaultFloors);
    expect(floorFactor(outcomes, defaultFloors)).toBe(1);
    expect(judgeFloors(defaultFloors)).toEqual([]);
  });

  it('are at most 200 %, their factors at most 1', () => {
    const wrong = { ...rules, personal: { minimum: 60, factor: 2 } };
    expect(judgeFloors(wrong).map(({ code, path }) => [code, path])).toEqual([
      ['evaluation.floor.minimum', ['floors', 'personal', 'minimum']],
      ['evaluation.floor.factor', ['floors', 'personal', 'factor']],
    ]);
  });
});

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

  it('is base × band × what missed floors leave', () => {
    expect(performancePay(3000.5, 85, defaultBands, 0.5)).toBe(1200.2);
    expect(performancePay(3000.5, null, defaultBands, 1)).toBeNull();
  });

  it('is the exact product to the nearest cent, halves up', () => {
    const one = 1_000_000_000_000n;
    /** Millionths; twentieths and eighths make halves of a cent often. */
    const millionths = (most: number) =>
      fc.oneof(
        fc.integer({ min: 0, max: most * 1_000_000 }),
        fc.integer({ min: 0, max: most * 20 }).map((count) => count * 50_000),
        fc.integer({ min: 0, max: most * 8 }).map((count) => count * 125_000),
      );
    const cents = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e13 }));
    fc.assert(
      fc.property(cents, millionths(10), millionths(1), (base, times, left) => {
        const exact = BigInt(base) * BigInt(times) * BigInt(left);
        const pay = performancePay(base / 100, 0, [{ from: 0, factor: times / 1e6 }], left / 1e6);
        expect(pay).toBe(Number((2n * exact + one) / (2n * one)) / 100);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [3.26, 1.25, 1, 4.08],
    [3.76, 1.25, 0.95, 4.47],
    [3000, 1 / 3, 1, 1000],
    [3000.004, 1.2, 1, 3600],
  ])('rounds %d × %d × %d to %d', (base, factor, left, pay) => {
    expect(performancePay(base, 0, [{ from: 0, factor }], left)).toBe(pay);
  });

  it('never falls with a higher score where factors rise', () => {
    const score = fc.double({ min: 0, max: 120, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          performancePay(1000, each, defaultBands, 1),
        );
        expect(low).toBeLessThanOrEqual(high!);
      }),
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
  ])('by the bands %j has the issues %j', (bands, codes) => {
    expect(judgeBands(bands).map(({ code }) => code)).toEqual(codes);
  });
});

describe('judging', () => {
  it('takes scores from 0 to 100 with two decimals', () => {
    const wrong = { ...ratings, growth: { self: 101, superior: 99.999, peer: -1 } };
    expect(judgeRatings(ratings)).toEqual([]);
    expect(judgeRatings(wrong).map(({ code, path }) => [code, path[2]])).toEqual([
      ['evaluation.score.range', 'self'],
      ['evaluation.score.tooFine', 'superior'],
      ['evaluation.score.range', 'peer'],
    ]);
  });

  it.each([
    [defaultScheme, []],
    [{ ...defaultScheme, completionCap: 99 }, ['evaluation.cap.range']],
    [{ ...defaultScheme, raters: { self: 0, superior: 0, peer: 0 } }, ['evaluation.weights.none']],
    [
      { ...defaultScheme, raters: { self: 0.5, superior: 1, peer: -1 } },
      ['evaluation.weight.notWhole', 'evaluation.weight.notWhole'],
    ],
  ])('of the scheme %j finds %j', (scheme, codes) => {
    expect(judgeScheme(scheme).map(({ code }) => code)).toEqual(codes);
  });
});
