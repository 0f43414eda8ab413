import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WeekdayMask, type WorkCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { weightBetween, weightScale, weightWithin } from '#engine/calendar/day-weights.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { addDays, daysBetween, weekdayOf } from '#engine/days/arithmetic.ts';
import { type Day, day, fromEpoch, toEpoch } from '#engine/days/day.ts';

const from = toEpoch(day('2025-06-01'));
const aDay = fc.integer({ min: from, max: from + 500 }).map(fromEpoch);
const aSpan = fc.tuple(aDay, fc.integer({ min: 0, max: 90 })).map(([first, length]) => ({
  first,
  last: addDays(first, length),
}));
const mask = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) as unknown as fc.Arbitrary<WeekdayMask>;
const calendars = fc
  .tuple(mask, fc.array(aDay, { maxLength: 30 }), fc.array(aDay, { maxLength: 30 }))
  .map((parts) => workCalendar(...parts));
const hundredths = fc.integer({ min: 1, max: 3000 }).map((count) => count / 100);
const weights = fc.record({
  week: fc.array(fc.option(hundredths), { minLength: 7, maxLength: 7 }),
  days: fc.uniqueArray(fc.record({ day: aDay, weight: hundredths }), {
    selector: (each) => each.day,
    maxLength: 20,
  }),
});
const isWorked = (calendar: WorkCalendar, of: Day): boolean =>
  countWorkdays(calendar, { first: of, last: of }) === 1;

describe('day weights', () => {
  it('a shop’s August: 4 × (18 + 19 + 20 + 22) + 5 × 21', () => {
    const shop = {
      ...workCalendar([false, true, true, true, true, true, false]),
      weights: { week: [null, 18, 19, 20, 22, 21, null], days: [] },
    };
    expect(weightBetween(shop, day('2026-08-01'), day('2026-08-31'))).toEqual({ ok: true, value: 421 });
  });

  it('count a make-up day 1 where its weekday says nothing, and as its weekday where that does', () => {
    const sunday = day('2026-03-08');
    const with2 = (week: readonly (number | null)[]): WorkCalendar => ({
      ...workCalendar('six-day', [], [sunday]),
      weights: { week, days: [] },
    });
    const of = (week: readonly (number | null)[]) => weightBetween(with2(week), sunday, sunday);
    expect(of([1, 1, 1, 1, 1, 2, null])).toEqual({ ok: true, value: 1 });
    expect(of([1, 1, 1, 1, 1, 2, 0])).toEqual({ ok: true, value: 1 });
    expect(of([1, 1, 1, 1, 1, 2, 3])).toEqual({ ok: true, value: 3 });
  });

  it('of 1 each count what working days do', () => {
    fc.assert(
      fc.property(calendars, aSpan, (calendar, span) => {
        const ones = { ...calendar, weights: { week: [1, 1, 1, 1, 1, 1, 1], days: [] } };
        expect(weightWithin(ones, span)).toBe(100 * countWorkdays(calendar, span));
        expect(weightBetween(ones, span.first, span.last)).toEqual(
          weightBetween(calendar, span.first, span.last),
        );
      }),
    );
  });

  it('of a span are the sum of its days, which are told by the day, else the weekday, else 1', () => {
    fc.assert(
      fc.property(calendars, weights, aSpan, (plain, own, span) => {
        const calendar = { ...plain, weights: own };
        const days = Array.from({ length: daysBetween(span.first, span.last) + 1 }, (_, at) =>
          addDays(span.first, at),
        );
        const weightOf = (of: Day): number => {
          if (!isWorked(plain, of)) return 0;
          const single = own.days.find((each) => each.day === of)?.weight;
          return single ?? own.week[weekdayOf(of) - 1] ?? 1;
        };
        const sum = days.reduce((total, of) => total + Math.round(100 * weightOf(of)), 0);
        expect(weightWithin(calendar, span)).toBe(sum);
        expect(weightScale(calendar)).toBe(100);
      }),
    );
  });

  it('of a special day move only the spans that it lies in', () => {
    fc.assert(
      fc.property(calendars, weights, aSpan, aDay, (plain, own, span, special) => {
        const before = {
          ...plain,
          weights: { ...own, days: own.days.filter((each) => each.day !== special) },
        };
        const after = {
          ...plain,
          weights: { ...own, days: [...before.weights.days, { day: special, weight: 50 }] },
        };
        const moved = weightWithin(after, span) - weightWithin(before, span);
        const isIn = special >= span.first && special <= span.last && isWorked(plain, special);
        const was = weightWithin(before, { first: special, last: special });
        expect(moved).toBe(isIn ? 5000 - was : 0);
      }),
    );
  });
});
