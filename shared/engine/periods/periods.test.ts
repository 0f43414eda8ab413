import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WorkCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day, fromEpoch, LAST_DAY, toEpoch } from '#engine/days/day.ts';
import { GRAINS, type Grain } from '#engine/periods/grain.ts';
import type { Month } from '#engine/periods/month.ts';
import { peel } from '#engine/periods/peel.ts';
import { type Period, type PlanSpan, periodsOf, planSpan } from '#engine/periods/periods.ts';
import { units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const weekdays = workCalendar('weekdays');
const span = (first: string, last: string, yearStartsIn: Month = 1): PlanSpan => ({
  first: day(first),
  last: day(last),
  yearStartsIn,
});
const rows = (of: PlanSpan, grain: Grain, calendar: WorkCalendar = weekdays) =>
  unwrap(periodsOf(of, grain, calendar)).map(({ key, first, last, workdays }) => [
    key,
    first,
    last,
    workdays,
  ]);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const from2020 = toEpoch(day('2020-01-01'));
const aSpan = fc
  .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length, month]): PlanSpan => {
    const first = fromEpoch(from2020 + start);
    return { first, last: addDays(first, length), yearStartsIn: month as Month };
  });
const aCalendar = fc
  .tuple(
    fc.constantFrom('weekdays' as const, 'six-day' as const, 'everyday' as const, 'CN' as const),
    fc.array(fc.integer({ min: 0, max: 2400 }), { maxLength: 30 }),
  )
  .map(([code, off]) =>
    workCalendar(
      code,
      off.map((offset) => fromEpoch(from2020 + offset)),
    ),
  );
const twoGrains = fc
  .tuple(fc.nat({ max: GRAINS.length - 1 }), fc.nat({ max: GRAINS.length - 1 }))
  .filter(([coarse, fine]) => coarse < fine)
  .map(([coarse, fine]) => [GRAINS[coarse]!, GRAINS[fine]!] as const);

describe('periods', () => {
  it('of February 2026 in China are the technical weeks', () => {
    expect(rows(span('2026-02-01', '2026-02-28'), 'week', workCalendar('CN'))).toEqual([
      ['2026-02-W1', '2026-02-01', '2026-02-01', 0],
      ['2026-02-W2', '2026-02-02', '2026-02-08', 5],
      ['2026-02-W3', '2026-02-09', '2026-02-15', 6],
      ['2026-02-W4', '2026-02-16', '2026-02-22', 0],
      ['2026-02-W5', '2026-02-23', '2026-02-28', 5],
    ]);
  });

  it('keep the number of their week when the plan starts late in the month', () => {
    expect(rows(span('2026-02-25', '2026-03-03'), 'week')).toEqual([
      ['2026-02-W5', '2026-02-25', '2026-02-28', 3],
      ['2026-03-W1', '2026-03-01', '2026-03-01', 0],
      ['2026-03-W2', '2026-03-02', '2026-03-03', 2],
    ]);
  });

  it('number the weeks from 1 where the month starts on a Monday', () => {
    const keys = rows(span('2026-06-01', '2026-06-30'), 'week').map(([key]) => key);
    expect(keys).toEqual(['2026-06-W1', '2026-06-W2', '2026-06-W3', '2026-06-W4', '2026-06-W5']);
  });

  it('name a fiscal year by both its calendar years, and count quarters from its beginning', () => {
    expect(rows(span('2026-04-01', '2027-05-10', 4), 'year')).toEqual([
      ['FY2026/27', '2026-04-01', '2027-03-31', 261],
      ['FY2027/28', '2027-04-01', '2027-05-10', 28],
    ]);
    expect(rows(span('2027-01-15', '2027-05-10', 4), 'quarter')).toEqual([
      ['FY2026/27-Q4', '2027-01-15', '2027-03-31', 54],
      ['FY2027/28-Q1', '2027-04-01', '2027-05-10', 28],
    ]);
  });

  it('halve the days, working or not', () => {
    expect(rows(span('2026-03-06', '2026-03-07'), 'half-day')).toEqual([
      ['2026-03-06-am', '2026-03-06', '2026-03-06', 0.5],
      ['2026-03-06-pm', '2026-03-06', '2026-03-06', 0.5],
      ['2026-03-07-am', '2026-03-07', '2026-03-07', 0],
      ['2026-03-07-pm', '2026-03-07', '2026-03-07', 0],
    ]);
  });

  it.each(GRAINS.slice(0, 5))('of a %s come to the last day there is', (grain) => {
    const periods = unwrap(periodsOf({ first: LAST_DAY, last: LAST_DAY, yearStartsIn: 4 }, grain, weekdays));
    expect(periods).toMatchObject([{ grain, first: LAST_DAY, last: LAST_DAY, workdays: 1 }]);
  });

  it('follow one another from the first day to the last, each with a key of its own', () => {
    fc.assert(
      fc.property(aSpan, aCalendar, fc.constantFrom(...GRAINS.slice(0, 5)), (of, calendar, grain) => {
        const periods = unwrap(periodsOf(of, grain, calendar));
        expect(periods[0]!.first).toBe(of.first);
        expect(periods[periods.length - 1]!.last).toBe(of.last);
        for (const [index, next] of periods.slice(1).entries()) {
          expect(next.first).toBe(addDays(periods[index]!.last, 1));
        }
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        expect(sum(periods.map(({ workdays }) => workdays))).toBe(countWorkdays(calendar, of));
      }),
    );
  });

  it('of a finer grain are those of each coarser one, cut at its ends', () => {
    fc.assert(
      fc.property(aSpan, aCalendar, twoGrains, (of, calendar, [coarse, fine]) => {
        const parents = unwrap(periodsOf(of, coarse, calendar));
        const children = parents.map((each) =>
          unwrap(
            periodsOf({ first: each.first, last: each.last, yearStartsIn: of.yearStartsIn }, fine, calendar),
          ),
        );
        expect(children.map((each) => sum(each.map(({ workdays }) => workdays)))).toEqual(
          parents.map(({ workdays }) => workdays),
        );
        expect(children.flat()).toEqual(unwrap(periodsOf(of, fine, calendar)));
      }),
      { numRuns: 50 },
    );
  });

  it('are refused for reversed days, too many rows, and years that are not published', () => {
    expect(planSpan(day('2026-02-02'), day('2026-02-01'))).toMatchObject({
      issues: [{ code: 'day.reversed' }],
    });
    const ages = span('1950-01-01', '2050-01-01');
    expect(periodsOf(ages, 'day', weekdays)).toMatchObject({ issues: [{ code: 'periods.tooMany' }] });
    expect(periodsOf(ages, 'year', workCalendar('CN'))).toMatchObject({
      issues: [{ code: 'calendar.unpublished' }],
    });
  });

  it('may be as many as the most, and not one more', () => {
    const first = day('2000-01-01');
    const halfDays = (days: number) =>
      periodsOf({ first, last: addDays(first, days - 1), yearStartsIn: 1 }, 'half-day', weekdays);
    expect(unwrap(halfDays(10_000))).toHaveLength(20_000);
    expect(halfDays(10_001)).toMatchObject({
      issues: [{ code: 'periods.tooMany', params: { most: 20_000 } }],
    });
  });
});

describe('peeling a target', () => {
  const amounts = (total: number, of: PlanSpan, grain: Grain, calendar = weekdays): number[] =>
    unwrap(peel(units(total), of, grain, calendar)).map(({ amount }) => amount);

  it('follows the working days of the months of 2026 in China', () => {
    const year = span('2026-01-01', '2026-12-31');
    const workdays = [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23];
    expect(amounts(2480, year, 'month', workCalendar('CN'))).toEqual(workdays.map((days) => days * 10));
  });

  it('rounds the running total', () => {
    // 8 over five working days: 1.6, 3.2, 4.8, 6.4, 8.
    expect(amounts(8, span('2026-03-02', '2026-03-08'), 'day')).toEqual([2, 1, 2, 1, 2, 0, 0]);
  });

  it('gives finer peels that add up to the coarser one, and to the total', () => {
    const total = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(total, aSpan, aCalendar, twoGrains, (whole, of, calendar, [coarse, fine]) => {
        fc.pre(countWorkdays(calendar, of) > 0);
        const parents = unwrap(peel(units(whole), of, coarse, calendar));
        const children = unwrap(peel(units(whole), of, fine, calendar));
        const within = ({ first, last }: Period): number =>
          sum(
            children.filter((each) => each.first >= first && each.last <= last).map(({ amount }) => amount),
          );
        expect(parents.map(within)).toEqual(parents.map(({ amount }) => amount));
        expect(sum(parents.map(({ amount }) => amount))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('gives days off nothing', () => {
    fc.assert(
      fc.property(fc.nat(), aSpan, aCalendar, (whole, of, calendar) => {
        fc.pre(countWorkdays(calendar, of) > 0);
        const off = unwrap(peel(units(whole), of, 'day', calendar)).filter(({ workdays }) => workdays === 0);
        expect(off.every(({ amount }) => amount === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('has nowhere to put a target without a working day', () => {
    expect(peel(units(5), span('2026-03-07', '2026-03-08'), 'day', weekdays)).toMatchObject({
      ok: false,
      issues: [{ code: 'periods.noWorkday', params: { start: '2026-03-07', end: '2026-03-08' } }],
    });
  });
});
