import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { planDue } from '#engine/pace/due.ts';
import { goalForecast, goalPace, goalRequired, type Progress } from '#engine/pace/pace.ts';

const weekdays = workCalendar('weekdays');
/** March 2026 has 22 working days, 11 of them up to the 16th; the 1st is a Sunday. */
const march = (today: string): Progress => ({
  start: day('2026-03-01'),
  end: day('2026-03-31'),
  today: day(today),
});
const refusal = (code: string) => ({ ok: false, issues: [{ code }] });
const anAmount = fc.integer({ min: 0, max: 1_000_000 });
const aTarget = fc.integer({ min: 1, max: 1_000_000 });
const today = fc.integer({ min: 2, max: 31 }).map((of) => march(`2026-03-${String(of).padStart(2, '0')}`));

describe('pace', () => {
  it.each([
    ['half done when half the days are gone', 50, '2026-03-16', 1],
    ['a quarter done when half the days are gone', 25, '2026-03-16', 0.5],
    ['nothing done', 0, '2026-03-16', 0],
    ['all done on the last day', 100, '2026-03-31', 1],
    ['all done half way', 100, '2026-03-16', 2],
    ['taken back more than sold', -50, '2026-03-16', -1],
  ])('with %s is as said', (_, actual, on, value) => {
    const pace = goalPace(100, actual, march(on), weekdays);
    expect(pace).toEqual({ ok: true, value: value });
  });

  it.each([
    ['80 of 100', 100, 80, 0.8],
    ['all', 100, 100, 1],
    ['nothing', 100, 0, 0],
    ['the loss that was allowed', -10_000, -10_000, 1],
    ['no loss', -10_000, 0, 2],
    ['twice the loss', -10_000, -20_000, 0],
  ])('with %s done when the period is over is as said', (_, target, actual, value) => {
    for (const plan of [undefined, [target / 4, (target * 3) / 4]]) {
      expect(goalPace(target, actual, { ...march('2026-04-20'), plan }, weekdays)).toEqual({
        ok: true,
        value,
      });
      expect(goalForecast(actual, { ...march('2026-04-20'), plan }, weekdays)).toEqual({
        ok: true,
        value: actual,
      });
    }
  });

  it.each([
    ['half the loss that is due', -100, -25, 1.5],
    ['what is due of a loss', -100, -50, 1],
    ['a gain instead of a loss', -100, 50, 3],
  ])('with %s half way is as said', (_, target, actual, value) => {
    expect(goalPace(target, actual, march('2026-03-16'), weekdays)).toEqual({ ok: true, value });
  });

  it('goes by a plan, whose rounding it forgives', () => {
    const months = { start: day('2026-01-01'), end: day('2026-03-31'), today: day('2026-02-13') };
    expect(goalPace(600, 150, { ...months, plan: [100, 200, 300] }, weekdays)).toEqual({
      ok: true,
      value: 0.75,
    });
    expect(goalForecast(150, { ...months, plan: [100, 200, 300] }, weekdays)).toEqual({
      ok: true,
      value: 450,
    });
    expect(goalPace(100, 40, { ...months, plan: [33.33, 33.33, 33.33] }, weekdays)).toMatchObject({
      ok: true,
    });
  });

  it('is 1 on every day for whoever does what the plan asks', () => {
    const plan = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 14 });
    const offset = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(plan, offset, (amounts, into) => {
        const year = {
          start: day('2026-01-01'),
          end: day('2026-12-31'),
          today: addDays(day('2026-01-01'), into),
        };
        const target = amounts.reduce((sum, each) => sum + each, 0);
        const due = planDue(amounts, year, weekdays);
        if (!due.ok) throw new Error('no answer');
        if (due.value === 0) return;
        const pace = goalPace(target, due.value, { ...year, plan: amounts }, weekdays);
        const forecast = goalForecast(due.value, { ...year, plan: amounts }, weekdays);
        expect(pace).toMatchObject({ ok: true, value: expect.closeTo(1, 12) });
        expect(forecast).toMatchObject({ ok: true, value: expect.closeTo(target, 6) });
      }),
    );
  });

  it('does not change over a weekend', () => {
    expect(goalPace(100, 30, march('2026-03-13'), weekdays)).toEqual(
      goalPace(100, 30, march('2026-03-15'), weekdays),
    );
  });

  it('counts the make-up days of the calendar', () => {
    const week = { start: day('2026-02-09'), end: day('2026-02-15'), today: day('2026-02-14') };
    expect(goalPace(60, 60, week, workCalendar('CN'))).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['a target of 0', 0, 10, march('2026-03-16'), 'pace.targetZero'],
    ['a plan of another target', 100, 10, { ...march('2026-03-16'), plan: [40, 50] }, 'pace.planTotal'],
    [
      'a plan that asks for nothing yet',
      100,
      10,
      { ...march('2026-03-06'), plan: [0, 0, 100] },
      'pace.nothingDue',
    ],
    ['a target that is no number', Number.NaN, 10, march('2026-03-16'), 'pace.notNumber'],
    ['an endless actual', 10, Number.POSITIVE_INFINITY, march('2026-03-16'), 'pace.notNumber'],
    ['amounts beyond comparison', 1e-300, 1e300, march('2026-03-16'), 'pace.tooLarge'],
    ['a day before the period', 100, 10, march('2026-02-28'), 'pace.notBegun'],
    ['a first day that is off', 100, 10, march('2026-03-01'), 'pace.noDayGone'],
    ['reversed days', 100, 10, { ...march('2026-03-16'), end: day('2026-02-01') }, 'day.reversed'],
  ])('has no answer for %s', (_, target, actual, progress, code) => {
    expect(goalPace(target, actual, progress, weekdays)).toMatchObject(refusal(code));
  });

  it('has no answer where China has published nothing', () => {
    const future = { start: day('2998-01-01'), end: day('2998-12-31'), today: day('2998-03-01') };
    expect(goalPace(1, 1, future, workCalendar('CN'))).toMatchObject(refusal('calendar.unpublished'));
  });
});

describe('the forecast', () => {
  it.each([
    ['2026-03-16', 50, 100],
    ['2026-03-31', 70, 70],
    ['2026-03-02', 3, 66],
  ])('on %s with %i done is %i', (on, actual, value) => {
    expect(goalForecast(actual, march(on), weekdays)).toEqual({
      ok: true,
      value: value,
    });
  });

  it('reaches the target exactly as far as the pace says', () => {
    fc.assert(
      fc.property(aTarget, anAmount, today, (target, actual, progress) => {
        const [pace, forecast] = [
          goalPace(target, actual, progress, weekdays),
          goalForecast(actual, progress, weekdays),
        ];
        if (!pace.ok || !forecast.ok) throw new Error('no answer');
        expect(Math.abs(pace.value * target - forecast.value)).toBeLessThanOrEqual(1e-9 * forecast.value);
      }),
    );
  });

  it.each([
    ['a day before the period', 5, march('2026-02-28'), 'pace.notBegun'],
    ['a first day that is off', 5, march('2026-03-01'), 'pace.noDayGone'],
    ['an actual that is no number', Number.NaN, march('2026-03-16'), 'pace.notNumber'],
  ])('has no answer for %s', (_, actual, progress, code) => {
    expect(goalForecast(actual, progress, weekdays)).toMatchObject(refusal(code));
  });
});

describe('the amount required a day', () => {
  const end = day('2026-03-31');

  it.each([
    ['what is missing over the days after today', 100, 45, '2026-03-16', 5],
    ['all of it for the last day', 100, 90, '2026-03-30', 10],
    ['nothing when reached', 100, 100, '2026-03-16', 0],
    ['nothing when passed', 100, 120, '2026-03-16', 0],
    ['nothing when reached, though no day is left', 100, 100, '2026-03-31', 0],
    ['what is missing before the period', 110, 0, '2026-02-28', 5],
  ])('is %s', (_, target, actual, on, value) => {
    expect(goalRequired(target, actual, { end, today: day(on) }, weekdays)).toEqual({ ok: true, value });
  });

  it('brings the target when it is met every day', () => {
    fc.assert(
      fc.property(aTarget, anAmount, fc.integer({ min: 1, max: 30 }), (target, actual, on) => {
        const required = goalRequired(
          target,
          actual,
          { end, today: march(`2026-03-${String(on).padStart(2, '0')}`).today },
          weekdays,
        );
        if (!required.ok) throw new Error('no answer');
        const left = Array.from({ length: 31 - on }, (_, offset) => (on + offset) % 7).filter(
          (dayOfWeek) => dayOfWeek !== 6 && dayOfWeek !== 0,
        ).length;
        expect(actual + required.value * left).toBeCloseTo(Math.max(target, actual), 6);
      }),
    );
  });

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-04-05', '2026-03-31'],
    ['2026-03-06', '2026-03-08'],
  ])('has no answer on %s when the end is %s', (on, last) => {
    expect(goalRequired(100, 50, { end: day(last), today: day(on) }, weekdays)).toMatchObject(
      refusal('pace.noDayLeft'),
    );
  });

  it('has no answer for a target that is no number', () => {
    expect(goalRequired(Number.NaN, 1, { end, today: day('2026-03-16') }, weekdays)).toMatchObject(
      refusal('pace.notNumber'),
    );
  });
});
