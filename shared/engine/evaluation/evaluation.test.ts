import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { weekStandards } from '#engine/evaluation/criteria.ts';
import { closedOnTime, donePoints } from '#engine/evaluation/done.ts';
import { defaultFloors, floorFactor, floorOutcomes, judgeFloors } from '#engine/evaluation/floors.ts';
import { weightedMean } from '#engine/evaluation/mean.ts';
import {
  defaultScheme,
  judgeRatings,
  judgeScheme,
  meanOfWeeks,
  monthScore,
  type Ratings,
  ratedPoints,
  ratedTotal,
  resultPoints,
  type WeekPoints,
  weekScore,
} from '#engine/evaluation/week.ts';

const nobody = { self: null, superior: null, peer: null, customer: null };
const ratings: Ratings = {
  quality: { self: 90, superior: 80, peer: 70, customer: 85 },
  growth: { self: 60, superior: null, peer: 80, customer: null },
  teamwork: nobody,
};

/** A week by hand: 90 points for calls, appointments and visits, 3 of 4 actions on time, 27 of 30 planned calls. */
const week: WeekPoints = {
  activity: 90,
  actions: 75,
  ownPlan: 90,
  quality: 80,
  growth: 70,
  teamwork: null,
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

describe('what was done', () => {
  it.each([
    [45, 50, 90],
    [60, 50, 100],
    [0, 50, 0],
    [-3, 50, 0],
    [1, 3, 33.33],
    [10, 0, null],
  ])('%d of %d brings %j points', (done, planned, points) => {
    expect(donePoints(done, planned)).toBe(points);
  });

  it.each([
    ['2026-03-10', '2026-03-10', 1],
    ['2026-03-10', '2026-03-09', 1],
    ['2026-03-10', '2026-03-11', 0],
    ['2026-03-10', null, 0],
    ['2026-03-13', null, 0],
    ['2026-03-16', null, null],
    ['2026-03-16', '2026-03-12', 1],
  ] as const)('an action due on %s and closed on %s is %j on the 13th', (due, closed, onTime) => {
    const action = { due: day(due), closed: closed && day(closed) };
    expect(closedOnTime(action, day('2026-03-13'))).toBe(onTime);
  });
});

describe('a week', () => {
  it('weighs raters; who has not scored leaves the weight to the others', () => {
    // (10 × 90 + 50 × 80 + 20 × 70 + 20 × 85) ÷ 100; (10 × 60 + 20 × 80) ÷ 30
    const rated = { quality: 80, growth: 73.33, teamwork: null };
    expect(ratedPoints(ratings, defaultScheme)).toEqual(rated);
    // (10 × 80 + 5 × 73.33) ÷ 15
    expect(ratedTotal(rated, defaultScheme)).toBe(77.78);
  });

  it('weighs all behaviour; what cannot be told leaves its weight to the others', () => {
    // (25 × 90 + 10 × 75 + 10 × 90 + 10 × 80 + 5 × 70) ÷ 60
    expect(weekScore(week, defaultScheme)).toBe(84.17);
  });

  it('without anything to tell it by has no score', () => {
    const none = Object.fromEntries(
      weekStandards.map((standard) => [standard, null]),
    ) as unknown as WeekPoints;
    expect(weekScore(none, defaultScheme)).toBeNull();
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
    expect(meanOfWeeks(weeks)).toBe(85);
  });

  it('without a scored week has no behaviour', () => {
    expect(meanOfWeeks([{ workdays: 5, score: null }])).toBeNull();
  });

  it.each([
    [100, 50, 50],
    [300, 200, 66.67],
    [100, 130, 120],
    [100, 0, 0],
    [100, -20, 0],
    [0, 10, null],
  ])('brings for %d with %d %j points', (plan, actual, points) => {
    expect(resultPoints(plan, actual, 120)).toBe(points);
  });

  it.each([
    // (30 × 96 + 70 × 82) ÷ 100
    [96, 82, 86.2],
    [96, null, 96],
    [null, 82, 82],
    [null, null, null],
  ])('with a result of %j and behaviour of %j scores %j', (result, behaviour, score) => {
    expect(monthScore(result, behaviour, defaultScheme)).toBe(score);
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

describe('judging', () => {
  it('takes scores from 0 to 100 with two decimals', () => {
    const wrong = { ...ratings, growth: { self: 101, superior: 99.999, peer: -1, customer: null } };
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
    [
      { ...defaultScheme, raters: { self: 0, superior: 0, peer: 0, customer: 0 } },
      ['evaluation.weights.none'],
    ],
    [
      { ...defaultScheme, raters: { self: 0.5, superior: 1, peer: -1, customer: 0 } },
      ['evaluation.weight.notWhole', 'evaluation.weight.notWhole'],
    ],
  ])('of the scheme %j finds %j', (scheme, codes) => {
    expect(judgeScheme(scheme).map(({ code }) => code)).toEqual(codes);
  });
});
