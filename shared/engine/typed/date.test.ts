import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, fromEpoch } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Conventions } from './conventions.ts';
import { readDate } from './date.ts';
import { readTime } from './time.ts';

const conventions: Conventions = { decimal: '.', dayOrder: null, year: 2026, loneX: null };
const read = (typed: string | number | boolean, changes: Partial<Conventions> = {}) =>
  readDate(typed, { ...conventions, ...changes });

describe('a date', () => {
  it.each([
    '2026-03-05',
    '2026-3-5',
    '2026/3/5',
    '2026.3.5',
    '2026 3 5',
    '2026年3月5日',
    '2026 年 3 月 5 日',
    '2026年3月5号',
    '26年3月5日',
    '二〇二六年三月五日',
    '3月5日',
    '３月５日',
    '三月五日',
    '5-Mar-26',
    '5 Mar 2026',
    '05-MAR-2026',
    '5th of March 2026',
    'March 5, 2026',
    'Mar 5, 2026',
    'Mar. 5 2026',
    'March 5th',
    '2026-Mar-05',
    '5-Mar',
    '20260305',
    '46086',
    "'2026-03-05",
    '\u200b2026-03-05\u00a0',
    '２０２６－０３－０５',
    '2026–03–05',
    'Thu, 5 Mar 2026',
    'Thursday, March 5, 2026',
    '2026年3月5日 星期四',
    '2026-03-05（周四）',
    '26/3/15',
  ])('%j is understood', (text) => {
    const day = text === '26/3/15' ? '2026-03-15' : '2026-03-05';
    expect(read(text, text === '26/3/15' ? { dayOrder: 'ymd' } : {})).toMatchObject({
      kind: 'understood',
      value: { day, time: null },
      normal: day,
    });
  });

  it.each([
    ['2026-03-05 14:30', '14:30'],
    ['2026-03-05T14:30:00', '14:30'],
    ['2026-03-05T14:30:00.000Z', '14:30'],
    ['2026-03-05T14:30:05+08:00', '14:30:05'],
    ['2026/3/5 2:30 PM', '14:30'],
    ['5 Mar 2026, 14:30', '14:30'],
    ['March 5, 2026 at 2:30 PM', '14:30'],
    ['2026年3月5日 下午2:30', '14:30'],
    ['2026年3月5日14时30分', '14:30'],
    ['3月5日 下午2点半', '14:30'],
    ['2026-03-05 00:00:00', '00:00'],
    ['46086.5', '12:00'],
  ])('%j has a time', (text, time) => {
    expect(read(text)).toMatchObject({
      kind: 'understood',
      value: { day: '2026-03-05' },
      normal: `2026-03-05 ${time}`,
    });
  });

  it('as a number is a serial number, eight digits of a date, or nothing', () => {
    expect(read(46086)).toMatchObject({ value: { day: '2026-03-05', time: null } });
    expect(read(46086.25)).toMatchObject({ value: { day: '2026-03-05', time: 0.25 } });
    expect(read(20260305)).toMatchObject({ value: { day: '2026-03-05' } });
    expect(read(12)).toMatchObject({ kind: 'refused', issue: { code: 'typed.day.notUnderstood' } });
    expect(read(-46086)).toMatchObject({ kind: 'refused' });
    expect(read(20261305)).toMatchObject({ kind: 'refused', issue: { code: 'typed.day.noSuchDay' } });
  });

  it.each([
    ['2026', 'typed.day.yearOnly'],
    [2026, 'typed.day.yearOnly'],
    ['2026年', 'typed.day.yearOnly'],
    ['2026-02-30', 'typed.day.noSuchDay'],
    ['2026-13-01', 'typed.day.noSuchDay'],
    ['2月30日', 'typed.day.noSuchDay'],
    ['31-Apr-26', 'typed.day.noSuchDay'],
    ['2026-03', 'typed.day.notUnderstood'],
    ['Mar-26', 'typed.day.notUnderstood'],
    ['3.5', 'typed.day.notUnderstood'],
    ['Q1', 'typed.day.notUnderstood'],
    ['tomorrow', 'typed.day.notUnderstood'],
    ['14:30', 'typed.day.notUnderstood'],
    ['2026-03-05 25:00', 'typed.day.notUnderstood'],
    ['0000-00-00', 'typed.day.noSuchDay'],
    [true, 'typed.day.notUnderstood'],
  ])('%j is not', (typed, code) => {
    expect(read(typed)).toMatchObject({ kind: 'refused', issue: { code } });
  });

  it('without a year needs one from where it stands', () => {
    expect(read('3月5日', { year: null })).toMatchObject({ issue: { code: 'typed.day.noYear' } });
    expect(read('3月5日', { year: 2024 })).toMatchObject({ value: { day: '2024-03-05' } });
    expect(read('2月29日', { year: 2026 })).toMatchObject({ issue: { code: 'typed.day.noSuchDay' } });
  });

  it.each([
    ['3/5/2026', 'mdy', ['2026-03-05']],
    ['3/5/2026', 'dmy', ['2026-05-03']],
    ['3/5/2026', 'ymd', ['2026-03-05']],
    ['3/5/2026', null, ['2026-03-05', '2026-05-03']],
    ['25/12/2026', null, ['2026-12-25']],
    ['25/12/2026', 'mdy', ['2026-12-25']],
    ['5/5/2026', null, ['2026-05-05']],
    ['3/5', 'ymd', ['2026-03-05']],
    ['3-5', 'dmy', ['2026-05-03']],
    ['3/5', null, ['2026-03-05', '2026-05-03']],
    ['26/3/5', 'ymd', ['2026-03-05']],
    ['26/3/5', null, ['2026-03-05']],
    ['12/3/25', 'ymd', ['2012-03-25', '2025-12-03']],
    ['12/3/25', 'mdy', ['2025-12-03']],
    ['05.03.2026', 'dmy', ['2026-03-05']],
    ['29/2/2026', null, []],
  ] as const)('%s in the order %s can mean %j', (text, dayOrder, days) => {
    const reading = read(text, { dayOrder });
    const found =
      reading.kind === 'understood'
        ? [reading.value.day]
        : reading.kind === 'ambiguous'
          ? reading.readings.map(({ value }) => value.day)
          : [];
    expect(found).toEqual(days);
    if (days.length === 2) expect(reading).toMatchObject({ issue: { code: 'typed.day.ambiguous' } });
  });
});

describe('examples of other systems', () => {
  // Microsoft, "DATEVALUE function": the examples with their serial numbers.
  it.each([
    ['8/22/2011', 40777],
    ['22-MAY-2011', 40685],
    ['2011/02/23', 40597],
    ['5-JUL', 39634],
  ])('DATEVALUE("%s") is %d', (text, serial) => {
    const reading = read(text, { dayOrder: 'mdy', year: 2008 });
    expect(reading.kind === 'understood' && toSerial(reading.value.day)).toBe(serial);
  });
});

const days = fc.integer({ min: 0, max: 36_000 }).map(fromEpoch);
const date = (day: string): Date => new Date(`${day}T14:30:00Z`);

describe('days as CLDR writes them', () => {
  const styles = ['full', 'long', 'medium', 'short'] as const;
  it.each([
    ['en', 'mdy'],
    ['en-GB', 'dmy'],
    ['en-AU', 'dmy'],
    ['zh-CN', 'ymd'],
    ['zh-TW', 'ymd'],
    ['ja', 'ymd'],
  ] as const)('in %s are read back in every style, with and without a time', (locale, dayOrder) => {
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), fc.boolean(), (day, dateStyle, withTime) => {
        // Two digits of a year after 2029 or before 1930 are read as Excel reads them, not as CLDR does.
        fc.pre(dateStyle !== 'short' || (day > '1970' && day < '2029'));
        const format = new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          dateStyle,
          ...(withTime ? { timeStyle: 'short' as const } : {}),
        });
        const reading = read(format.format(date(day)), { dayOrder, year: null });
        const time = withTime ? 14.5 / 24 : null;
        const value = { day, time };
        if (reading.kind === 'ambiguous')
          expect(reading.readings.map((each) => each.value)).toContainEqual(value);
        else
          expect([format.format(date(day)), reading]).toEqual([
            expect.anything(),
            { kind: 'understood', value, normal: expect.any(String) },
          ]);
      }),
    );
  });

  it('are normalised once', () => {
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 0, max: 86_399 })), (day, seconds) => {
        const first = read(toSerial(day) + (seconds ?? 0) / 86_400);
        if (first.kind !== 'understood' || civilOf(day).year < 1955) return;
        const again = read(first.normal);
        expect(again).toMatchObject({ kind: 'understood', normal: first.normal, value: { day } });
      }),
    );
  });
});

describe('a time of day', () => {
  it.each([
    ['8:30', 8.5],
    ['08:30', 8.5],
    ['8：30', 8.5],
    ['20:30', 20.5],
    ['8:30 PM', 20.5],
    ['8pm', 20],
    ['12 am', 0],
    ['12:00 PM', 12],
    ['下午8:30', 20.5],
    ['上午8点半', 8.5],
    ['8点', 8],
    ['20时30分', 20.5],
    [0.5, 12],
  ])('%j is %d hours', (typed, hours) => {
    const reading = readTime(typed);
    expect(reading.kind === 'understood' && reading.value * 24).toBeCloseTo(hours, 9);
  });

  it.each(['24:00', '8', '8:61', '13pm', 'noon', '2026-03-05 8:30'])('%j is not', (text) => {
    expect(readTime(text)).toMatchObject({ kind: 'refused', issue: { code: 'typed.time.notUnderstood' } });
  });
});
