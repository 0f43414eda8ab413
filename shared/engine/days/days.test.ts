import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  daySpan,
  daysBetween,
  earlier,
  lastDayOfMonth,
  later,
  weekdayOf,
} from '#engine/days/arithmetic.ts';
import {
  civilOf,
  type Day,
  day,
  FIRST_DAY,
  fromEpoch,
  LAST_DAY,
  parseDay,
  toEpoch,
} from '#engine/days/day.ts';
import { fromSerial, toSerial } from '#engine/days/serial.ts';

const anyDay = fc.integer({ min: toEpoch(FIRST_DAY), max: toEpoch(LAST_DAY) }).map(fromEpoch);

describe('a day from text', () => {
  it.each(['1900-03-01', '2024-02-29', '2000-02-29', '2026-12-31', '9999-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['2026-02-30', 'day.noSuchDay', { year: 2026, month: 2, days: 28 }],
    ['2100-02-29', 'day.noSuchDay', { year: 2100, month: 2, days: 28 }],
    ['2026-04-31', 'day.noSuchDay', { year: 2026, month: 4, days: 30 }],
    ['2026-01-00', 'day.noSuchDay', { year: 2026, month: 1, days: 31 }],
    ['2026-13-01', 'day.noSuchMonth', { month: 13 }],
    ['2026-00-01', 'day.noSuchMonth', { month: 0 }],
    ['2026-1-5', 'day.notIso', {}],
    ['2026/01/05', 'day.notIso', {}],
    [' 2026-01-05', 'day.notIso', {}],
    ['', 'day.notIso', {}],
    ['1900-02-28', 'day.outOfRange', { first: '1900-03-01', last: '9999-12-31' }],
  ])('says what is wrong with %j', (text, code, params) => {
    expect(parseDay(text, ['start', 2])).toEqual({
      ok: false,
      issues: [
        {
          code,
          severity: 'error',
          path: ['start', 2],
          params: { argument: 'start', value: text, ...params },
        },
      ],
    });
  });

  it('throws for a literal of ours that is no day', () => {
    expect(() => day('2026-02-30')).toThrow(RangeError);
  });
});

describe('serial numbers', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2026-01-01', 46023],
    ['9999-12-31', 2958465],
  ])('%s is %i', (text, serial) => {
    expect(toSerial(day(text))).toBe(serial);
    expect(fromSerial(serial)).toEqual({ ok: true, value: text });
  });

  it('go to a day and back', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        expect(fromSerial(toSerial(of))).toEqual({ ok: true, value: of });
      }),
    );
  });

  it('lose their time of day', () => {
    expect(fromSerial(46023.75)).toEqual({ ok: true, value: '2026-01-01' });
  });

  it.each([60, 60.99, 0, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('%d is not a day', (serial) => {
    const result = fromSerial(serial, ['end']);
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'day.outOfRange', path: ['end'] }] });
  });
});

describe('arithmetic', () => {
  it('agrees with the built-in UTC calendar on every date', () => {
    fc.assert(
      fc.property(fc.integer({ min: toEpoch(FIRST_DAY), max: toEpoch(LAST_DAY) }), (epoch) => {
        const builtIn = new Date(epoch * 86_400_000);
        expect(fromEpoch(epoch)).toBe(builtIn.toISOString().slice(0, 10));
        expect(toEpoch(fromEpoch(epoch))).toBe(epoch);
        expect(weekdayOf(fromEpoch(epoch)) % 7).toBe(builtIn.getUTCDay());
      }),
      { numRuns: 1000 },
    );
  });

  it('orders days as their numbers', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        expect(compareDays(left, right)).toBe(Math.sign(daysBetween(right, left)));
        expect(daysBetween(earlier(left, right), later(left, right))).toBe(
          Math.abs(daysBetween(left, right)),
        );
      }),
    );
  });

  it('adds what lies between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 12, '2027-05-31'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });

  it('keeps the day of the month, or takes the last', () => {
    const modern = fc.integer({ min: 0, max: 40_000 }).map(fromEpoch);
    fc.assert(
      fc.property(modern, fc.integer({ min: -300, max: 300 }), (from, count) => {
        const to = addMonths(from, count);
        const kept = civilOf(to).dayOfMonth === civilOf(from).dayOfMonth;
        expect(kept || to === lastDayOfMonth(to)).toBe(true);
        const months = (of: Day) => civilOf(of).year * 12 + civilOf(of).month;
        expect(months(to) - months(from)).toBe(count);
      }),
    );
  });

  it('throws beyond the last day, which is our bug', () => {
    expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
    expect(() => addMonths(FIRST_DAY, -1)).toThrow(RangeError);
  });

  it('makes a span of one day, and none of reversed days', () => {
    const [first, second] = [day('2026-03-01'), day('2026-03-02')];
    expect(daySpan(first, first)).toEqual({ ok: true, value: { first, last: first } });
    expect(daySpan(second, first)).toMatchObject({
      ok: false,
      issues: [{ code: 'day.reversed', params: { start: '2026-03-02', end: '2026-03-01' } }],
    });
  });
});
