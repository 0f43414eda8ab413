import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { day } from '#engine/days/day.ts';
import { workdayCount } from '#engine/tracking/days.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { judgeThresholds, levelOfPace } from '#engine/tracking/level.ts';
import { type Standing, trackLine } from '#engine/tracking/line.ts';
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
  /** With half the plan due halfway, evenly. */
  const line = (plan: number, actual: number, days = halfway, other: Partial<Standing> = {}) =>
    trackLine({
      toDate: {
        plan,
        due: (plan * days.gone) / days.all,
        exactDue: (plan * days.gone) / days.all,
        nextDay: plan / days.all,
        recent: (plan * days.gone) / days.all,
        daysBehind: days.gone,
        over: 0,
        now: plan,
        before: plan,
      },
      actual,
      recent: actual,
      days,
      isOver: days.left === 0,
      leastDays: 3,
      thresholds: defaultThresholds,
      ...other,
    });

  it('says what is missing, how fast it goes, and where it ends', () => {
    expect(line(100, 40)).toEqual({
      plan: 100,
      due: 50,
      actual: 40,
      gap: 60,
      completion: 0.4,
      pace: 0.8,
      requiredPerDay: 6,
      forecast: 80,
      recentForecast: 80,
      level: 'behind',
    });
  });

  it('goes by the plan: a season, half a year in', () => {
    // 62,000 of 151,000 are due by 30 June, 68,000 are done; July has 13,000 on 23 working days.
    const toDate = {
      plan: 151_000,
      due: 62_000,
      exactDue: 62_000,
      nextDay: 10_000 / 23,
      recent: 11_000,
      daysBehind: 128,
      over: 51_000,
      now: 11_000,
      before: 13_000,
    };
    const season = line(0, 68_000, { all: 261, gone: 128, left: 133 }, { toDate, recent: 12_000 });
    expect(season).toMatchObject({ due: 62_000, gap: 83_000, level: 'onPace' });
    expect(season.pace).toBeCloseTo(1.0968, 4);
    expect(season.forecast).toBeCloseTo(165_612.9, 1);
    // 68,000 + 89,000 × 12 ÷ 11.
    expect(season.recentForecast).toBeCloseTo(165_090.91, 2);
    // 83,000 ÷ 89,000 of July's 434.78 a day.
    expect(season.requiredPerDay).toBeCloseTo(405.47, 2);
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

  it.each([
    ['before the first working day', { all: 20, gone: 0, left: 20 }, 'notBegun', 5],
    ['after too few days', { all: 20, gone: 2, left: 18 }, 'tooEarly', 100 / 18],
  ] as const)('has no level and no forecast %s', (_, days, level, required) => {
    expect(line(100, 0, days)).toMatchObject({ pace: null, forecast: null, recentForecast: null, level });
    expect(line(100, 0, days).requiredPerDay).toBeCloseTo(required, 9);
    expect(line(100, 100, days).level).toBe('reached');
  });

  it('is missed when its days are over, and judged by its pace on the last of them', () => {
    const end = { all: 20, gone: 20, left: 0 };
    expect(line(100, 99, end)).toMatchObject({ requiredPerDay: null, forecast: 99, level: 'missed' });
    expect(line(100, 99, end, { isOver: false })).toMatchObject({ pace: 0.99, level: 'watch' });
  });

  it('tells a threshold that noise would hide', () => {
    expect(levelOfPace(0.1 + 0.2 + 0.6 - 1e-15, defaultThresholds)).toBe('watch');
    expect(levelOfPace(0.8999, defaultThresholds)).toBe('behind');
  });

  it('never gets worse by doing more', () => {
    const order = ['reached', 'onPace', 'watch', 'behind', 'critical', 'missed'];
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 3, max: 20 }), (actual, more, gone) => {
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
