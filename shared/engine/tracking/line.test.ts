import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { goalForecast, goalPace, goalRequired } from '#engine/pace/pace.ts';
import { workdayCount } from '#engine/tracking/days.ts';
import { judgeThresholds, levelOfPace } from '#engine/tracking/level.ts';
import { toHundredth, trackLine } from '#engine/tracking/line.ts';
import { defaultThresholds } from '#engine/tracking/thresholds.ts';

const china = workCalendar('CN');
const february = { first: day('2026-02-01'), last: day('2026-02-28') };

describe('working days of a period', () => {
  // February 2026 in China: 16 working days, with 14 and 28 worked for the Spring Festival of the 15th to 23rd.
  it.each([
    ['2026-01-31', { all: 16, gone: 0, left: 16 }],
    ['2026-02-01', { all: 16, gone: 0, left: 16 }],
    ['2026-02-02', { all: 16, gone: 1, left: 15 }],
    ['2026-02-14', { all: 16, gone: 11, left: 5 }],
    ['2026-02-20', { all: 16, gone: 11, left: 5 }],
    ['2026-02-28', { all: 16, gone: 16, left: 0 }],
    ['2026-03-05', { all: 16, gone: 16, left: 0 }],
  ])('seen on %s are %j', (today, count) => {
    expect(workdayCount(february, day(today), china)).toEqual({ ok: true, value: count });
  });

  it('of a year that is not published are an issue', () => {
    const far = { first: day('2099-01-01'), last: day('2099-12-31') };
    expect(workdayCount(far, day('2099-02-01'), china)).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unpublished' }],
    });
  });
});

describe('a tracking line', () => {
  const halfway = { all: 20, gone: 10, left: 10 };
  const line = (plan: number, actual: number, days = halfway) =>
    trackLine(plan, actual, days, defaultThresholds);

  it('says what is missing, how fast it goes, and where it ends', () => {
    expect(line(100, 40)).toEqual({
      plan: 100,
      actual: 40,
      gap: 60,
      completion: 0.4,
      pace: 0.8,
      requiredPerDay: 6,
      forecast: 80,
      level: 'behind',
    });
  });

  it.each([
    [100, 100, 'reached'],
    [100, 130, 'reached'],
    [100, 50, 'onPace'],
    [100, 45, 'watch'],
    [100, 44.9, 'behind'],
    [100, 37.5, 'behind'],
    [100, 37.4, 'critical'],
    [100, 0, 'critical'],
    [0, 0, 'unknown'],
    [0, 10, 'unknown'],
  ])('with plan %d and actual %d halfway is %s', (plan, actual, level) => {
    expect(line(plan, actual).level).toBe(level);
  });

  it('is not judged before the first working day, and missed after the last', () => {
    expect(line(100, 0, { all: 20, gone: 0, left: 20 })).toMatchObject({
      pace: null,
      forecast: null,
      requiredPerDay: 5,
      level: 'unknown',
    });
    expect(line(100, 99, { all: 20, gone: 20, left: 0 })).toMatchObject({
      requiredPerDay: null,
      level: 'missed',
    });
  });

  it('tells a threshold that noise would hide', () => {
    expect(levelOfPace(0.1 + 0.2 + 0.6 - 1e-15, defaultThresholds)).toBe('watch');
    expect(levelOfPace(0.8999, defaultThresholds)).toBe('behind');
  });

  it('gives what GOAL_PACE, GOAL_FORECAST and GOAL_REQUIRED give', () => {
    const offset = fc.nat(27);
    const amounts = fc.record({ plan: fc.integer({ min: 1, max: 1e6 }), actual: fc.nat(1_000_000) });
    fc.assert(
      fc.property(offset, amounts, (into, { plan, actual }) => {
        const today = addDays(february.first, into);
        const days = workdayCount(february, today, china);
        if (!days.ok) throw new Error('2026 is published');
        const tracked = trackLine(plan, actual, days.value, defaultThresholds);
        const progress = { start: february.first, end: february.last, today };
        const pace = goalPace(plan, actual, progress, china);
        const forecast = goalForecast(actual, progress, china);
        const required = goalRequired(plan, actual, progress, china);
        expect(tracked.pace).toBe(pace.ok ? pace.value : null);
        expect(tracked.forecast).toBe(forecast.ok ? forecast.value : null);
        expect(tracked.requiredPerDay).toBe(required.ok ? required.value : null);
      }),
    );
  });

  it('never gets worse by doing more', () => {
    const order = ['reached', 'onPace', 'watch', 'behind', 'critical', 'missed'];
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 20 }), (actual, more, gone) => {
        const days = { all: 20, gone, left: 20 - gone };
        const [before, after] = [line(500, actual, days), line(500, actual + more, days)];
        expect(order.indexOf(after.level)).toBeLessThanOrEqual(order.indexOf(before.level));
      }),
    );
  });

  it.each([
    [0.285 * 100, 28.5],
    [-0.1 - 0.2, -0.3],
    [-0.001, 0],
    [2.344, 2.34],
  ])('rounds %d to the hundredth as %d', (x, rounded) => {
    expect(toHundredth(x)).toBe(rounded);
  });
});

describe('thresholds', () => {
  it.each([
    [defaultThresholds, []],
    [{ onPace: 1, watch: 90, behind: 0.75 }, ['tracking.threshold.range']],
    [{ onPace: 1, watch: 0.9, behind: 0 }, ['tracking.threshold.range']],
    [{ onPace: 1, watch: 0.7, behind: 0.75 }, ['tracking.threshold.order']],
    [{ onPace: 0.9, watch: 0.9, behind: 0.75 }, ['tracking.threshold.order']],
  ])('%j have the issues %j', (thresholds, codes) => {
    expect(judgeThresholds(thresholds).map(({ code }) => code)).toEqual(codes);
  });
});
