import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays, addMonths, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { periodsOf } from '#engine/periods/periods.ts';
import { type WeekStart, weekStarts } from '#engine/periods/week-start.ts';
import { type PlanWeek, weekKey, weekNamed, weeksOf } from '#engine/periods/weeks.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const calendar = workCalendar('weekdays');
function weeks(first: string, last: string, start?: WeekStart): PlanWeek[] {
  const span = { first: day(first), last: day(last), yearStartsIn: 1 } as const;
  return weeksOf(unwrap(periodsOf(span, 'month', calendar)), calendar, start);
}
const year = weeks('2026-01-01', '2026-12-31');

describe('weeks', () => {
  it('run from Monday to Sunday across the ends of months', () => {
    const spring = year.slice(8, 14).map(({ period: { key, first, last, workdays }, month }) => {
      return [key, first, last, workdays, month];
    });
    expect(spring).toEqual([
      ['2026-W09', '2026-02-23', '2026-03-01', 5, 1],
      ['2026-W10', '2026-03-02', '2026-03-08', 5, 2],
      ['2026-W11', '2026-03-09', '2026-03-15', 5, 2],
      ['2026-W12', '2026-03-16', '2026-03-22', 5, 2],
      ['2026-W13', '2026-03-23', '2026-03-29', 5, 2],
      ['2026-W14', '2026-03-30', '2026-04-05', 5, 2],
    ]);
  });

  it('are cut where the plan begins and ends, and are 53 in 2026', () => {
    expect(year).toHaveLength(53);
    expect(year[0]!.period).toMatchObject({ key: '2026-W01', first: '2026-01-01', last: '2026-01-04' });
    expect(year[52]!.period).toMatchObject({ key: '2026-W53', first: '2026-12-28', last: '2026-12-31' });
  });

  it('begin on Sunday or Saturday where that is set, each called by its Thursday', () => {
    const begun = (start: WeekStart) =>
      weeks('2026-01-01', '2026-12-31', start)
        .slice(12, 14)
        .map(({ period: { key, first, last, workdays }, pieces }) => [
          key,
          first,
          last,
          workdays,
          ...pieces.map((piece) => piece.workdays),
        ]);
    expect(begun('sunday')).toEqual([
      ['2026-W13', '2026-03-22', '2026-03-28', 5, 5],
      ['2026-W14', '2026-03-29', '2026-04-04', 5, 2, 3],
    ]);
    expect(begun('saturday')).toEqual([
      ['2026-W13', '2026-03-21', '2026-03-27', 5, 5],
      ['2026-W14', '2026-03-28', '2026-04-03', 5, 2, 3],
    ]);
  });

  it('have each day of a plan once and keys of their own, whichever day they begin on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...weekStarts),
        fc.nat(3000),
        fc.integer({ min: 0, max: 365 }),
        (start, from, length) => {
          const first = addDays(day('2020-01-01'), from);
          const last = addDays(first, length);
          const all = weeks(first, last, start);
          let next = first;
          for (const { period, pieces } of all) {
            expect(period.first).toBe(next);
            expect(pieces[0]!.first).toBe(period.first);
            expect(pieces[pieces.length - 1]!.last).toBe(period.last);
            expect(weekKey(period.last, start)).toBe(period.key);
            next = addDays(period.last, 1);
          }
          expect(next).toBe(addDays(last, 1));
          expect(new Set(all.map(({ period }) => period.key)).size).toBe(all.length);
          const pieces = all.flatMap((week) => week.pieces.map(({ key }) => key));
          expect(new Set(pieces).size).toBe(pieces.length);
        },
      ),
    );
  });

  it('know what of them lies in which month', () => {
    expect(year[13]!.pieces).toEqual([
      { key: '2026-03-W6', first: '2026-03-30', last: '2026-03-31', month: 2, workdays: 2 },
      { key: '2026-04-W1', first: '2026-04-01', last: '2026-04-05', month: 3, workdays: 3 },
    ]);
  });

  // From the tables of ISO 8601: the first week of a year has its first Thursday.
  it.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2028-01-02', '2027-W52'],
  ])('of %s is %s', (of, key) => {
    expect(weekKey(day(of))).toBe(key);
  });

  it.each([
    ['2026-W14', 13],
    [' 2026-w14 ', 13],
    ['2026-W14 (03-30 – 04-05)', 13],
    ['2026-03-W6', 13],
    ['2026-04-w1', 13],
    ['2026-04-W2', 14],
    ['2026-01-W1', 0],
    ['2026-03-W7', -1],
    ['2026-04-W6', -1],
    ['2027-W14', -1],
    ['2026-03', -1],
    ['', -1],
  ])('are found by %s', (typed, index) => {
    expect(weekNamed(year, typed)).toBe(index);
  });

  it('have each day of the plan once, and add up to the working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 1, max: 12 }), (start, months) => {
        const first = addMonths(day('2015-01-01'), start);
        const last = lastDayOfMonth(addMonths(first, months - 1));
        const all = weeks(first, last);
        expect(all[0]!.period.first).toBe(first);
        expect(all[all.length - 1]!.period.last).toBe(last);
        all.slice(1).forEach(({ period }, at) => {
          expect(period.first).toBe(addDays(all[at]!.period.last, 1));
        });
        if (months === 12) expect([53, 54]).toContain(all.length);
        expect(new Set(all.map(({ period }) => period.key)).size).toBe(all.length);
        all.forEach(({ period, pieces }, at) => {
          expect(pieces.reduce((sum, { workdays }) => sum + workdays, 0)).toBe(period.workdays);
          expect(pieces.map(({ key }) => weekNamed(all, key))).toEqual(pieces.map(() => at));
          expect(weekNamed(all, period.key)).toBe(at);
        });
      }),
      { numRuns: 40 },
    );
  });
});
