import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCalendarCode,
  type WeekdayMask,
  withExtraWorkdays,
  workCalendar,
} from '#engine/calendar/calendar.ts';
import { CHINA_HOLIDAYS, CHINA_MAKE_UP_DAYS } from '#engine/calendar/china.ts';
import { listWorkdays, nthWorkday, workdayOnOrBefore, workdays } from '#engine/calendar/workdays.ts';
import { addDays, addMonths, daysBetween, lastDayOfMonth, weekdayOf } from '#engine/days/arithmetic.ts';
import { type Day, day, fromEpoch, toEpoch } from '#engine/days/day.ts';

const from2025 = toEpoch(day('2025-01-01'));
const aDay = fc.integer({ min: from2025, max: from2025 + 700 }).map(fromEpoch);
const someDays = fc.array(aDay, { maxLength: 40 });
const mask: fc.Arbitrary<WeekdayMask> = fc.tuple(
  fc.boolean(),
  fc.boolean(),
  fc.boolean(),
  fc.boolean(),
  fc.boolean(),
  fc.boolean(),
  fc.boolean(),
);
const base = fc.oneof(
  mask,
  fc.constantFrom('weekdays' as const, 'six-day' as const, 'everyday' as const, 'CN' as const),
);
const choice = fc.tuple(base, someDays, someDays);
type Choice = Parameters<typeof workCalendar>;

/** Every day of the span, one after the other. */
const eachDay = (first: Day, last: Day): Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, offset) => addDays(first, offset));

/** The rule as one would say it: extra workdays first, then holidays, then the calendar underneath. */
function worked([under, holidays = [], extra = []]: Choice, of: Day): boolean {
  if (extra.includes(of)) return true;
  if (holidays.includes(of)) return false;
  if (under === 'CN' && CHINA_MAKE_UP_DAYS.includes(of)) return true;
  if (under === 'CN' && CHINA_HOLIDAYS.includes(of)) return false;
  if (Array.isArray(under)) return under[weekdayOf(of) - 1];
  return weekdayOf(of) <= (under === 'everyday' ? 7 : under === 'six-day' ? 6 : 5);
}

describe('China', () => {
  const china = workCalendar('CN');

  it('has the working days of each month of 2026', () => {
    const months = Array.from({ length: 12 }, (_, month) => addMonths(day('2026-01-01'), month));
    expect(months.map((first) => workdays(china, first, lastDayOfMonth(first)))).toEqual(
      [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23].map((value) => ({ ok: true, value })),
    );
  });

  it('works 248 days in 2026', () => {
    expect(workdays(china, day('2026-01-01'), day('2026-12-31'))).toEqual({ ok: true, value: 248 });
  });

  it('works on the make-up days of 2026', () => {
    expect(china.extraWorkdays.filter((each) => each.startsWith('2026'))).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it.each([
    ['2026-02-01', '2026-02-01', 0],
    ['2026-02-02', '2026-02-08', 5],
    ['2026-02-09', '2026-02-15', 6],
    ['2026-02-16', '2026-02-22', 0],
    ['2026-02-23', '2026-02-28', 5],
  ])('works from %s to %s on %i days', (first, last, value) => {
    expect(workdays(china, day(first), day(last))).toEqual({ ok: true, value });
  });

  it('publishes from 2004 on without a gap, and at least up to 2026', () => {
    expect(china.published).toMatchObject({ firstYear: 2004 });
    const nationalDays = china.published === 'always' ? [] : yearsOf(china.published);
    expect(nationalDays.length).toBeGreaterThanOrEqual(23);
    for (const year of nationalDays) {
      const first = workdays(china, day(`${year}-10-01`), day(`${year}-10-03`));
      expect(first).toEqual({ ok: true, value: 0 });
    }
  });

  it.each([
    ['2003-12-31', '2004-01-05'],
    ['2026-12-31', '2999-01-01'],
  ])('does not guess from %s to %s', (start, end) => {
    expect(workdays(china, day(start), day(end))).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unpublished', path: ['calendar'], params: { start, end, firstYear: 2004 } }],
    });
  });

  it('does not look for a working day where nothing is published', () => {
    const before = nthWorkday(china, day('2004-01-05'), -5);
    expect(before).toMatchObject({ ok: false, issues: [{ code: 'calendar.beyondPublished' }] });
    expect(nthWorkday(china, day('2998-01-01'), 1)).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unpublished' }],
    });
  });

  const yearsOf = ({ firstYear, lastYear }: { firstYear: number; lastYear: number }): number[] =>
    Array.from({ length: lastYear - firstYear + 1 }, (_, offset) => firstYear + offset);
});

describe('a calendar', () => {
  it.each([
    ['weekdays', 5],
    ['six-day', 6],
    ['everyday', 7],
  ] as const)('named %s works %i days a week', (code, value) => {
    expect(workdays(workCalendar(code), day('2026-03-02'), day('2026-03-08'))).toEqual({ ok: true, value });
  });

  it.each([
    [' cn ', 'CN'],
    ['Weekdays', 'weekdays'],
    ['six-day', 'six-day'],
  ])('is meant by %j', (text, code) => {
    expect(parseCalendarCode(text)).toEqual({ ok: true, value: code });
  });

  it('is not meant by another name', () => {
    expect(parseCalendarCode('workdays')).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unknown', params: { calendar: 'workdays' } }],
    });
  });

  it('works on an extra workday that is a holiday too', () => {
    const both = workCalendar('weekdays', [day('2026-03-04')], [day('2026-03-04'), day('2026-03-07')]);
    expect(both).toMatchObject({ holidays: [], extraWorkdays: ['2026-03-07'] });
  });

  it('lists only days that change something, once, in order', () => {
    const holidays = [day('2026-03-07'), day('2026-03-05'), day('2026-03-03'), day('2026-03-05')];
    expect(workCalendar('weekdays', holidays).holidays).toEqual(['2026-03-03', '2026-03-05']);
    expect(workCalendar('weekdays', [], holidays).extraWorkdays).toEqual(['2026-03-07']);
  });

  it('takes a day off that was a make-up day, and can take it back', () => {
    const makeUp = day('2026-02-14');
    const off = workCalendar('CN', [makeUp]);
    expect(workdays(off, makeUp, makeUp)).toEqual({ ok: true, value: 0 });
    expect(withExtraWorkdays(off, [makeUp])).toEqual(workCalendar('CN'));
  });

  it('of nothing but free days still finds its one extra workday', () => {
    const never: WeekdayMask = [false, false, false, false, false, false, false];
    const once = workCalendar(never, [], [day('2026-03-07')]);
    expect(nthWorkday(once, day('2026-01-01'), 1)).toEqual({ ok: true, value: '2026-03-07' });
    expect(nthWorkday(once, day('2026-03-07'), 2)).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.noWorkday' }],
    });
  });
});

describe('working days', () => {
  it('are as many as one finds by looking at each day', () => {
    fc.assert(
      fc.property(choice, aDay, aDay, (chosen, a, b) => {
        const calendar = workCalendar(...chosen);
        const [first, last] = a <= b ? [a, b] : [b, a];
        const found = eachDay(first, last).filter((each) => worked(chosen, each));
        expect(workdays(calendar, first, last)).toEqual({ ok: true, value: found.length });
        expect(listWorkdays(calendar, first, last)).toEqual({ ok: true, value: found });
      }),
    );
  });

  it('add up over adjoining spans', () => {
    fc.assert(
      fc.property(choice, fc.tuple(aDay, aDay, aDay), (chosen, days) => {
        const calendar = workCalendar(...chosen);
        const [a, b, c] = [...days].sort() as [Day, Day, Day];
        fc.pre(b < c);
        const parts = [workdays(calendar, a, b), workdays(calendar, addDays(b, 1), c)];
        const sum = parts.reduce((total, part) => total + (part.ok ? part.value : Number.NaN), 0);
        expect(workdays(calendar, a, c)).toEqual({ ok: true, value: sum });
      }),
    );
  });

  it('over eight thousand years are five sevenths of the days', () => {
    const span = [day('1900-03-05'), day('9999-12-26')] as const;
    const weeks = (daysBetween(...span) + 1) / 7;
    expect(workdays(workCalendar('weekdays'), ...span)).toEqual({ ok: true, value: weeks * 5 });
  });

  it('have no number from a day to an earlier one', () => {
    expect(workdays(workCalendar('weekdays'), day('2026-03-02'), day('2026-03-01'))).toMatchObject({
      ok: false,
      issues: [{ code: 'day.reversed' }],
    });
  });
});

describe('the n-th working day', () => {
  it('is the n-th of the list, and counted back leads to the first', () => {
    fc.assert(
      fc.property(choice, aDay, fc.integer({ min: 1, max: 60 }), (chosen, start, count) => {
        const calendar = workCalendar(...chosen);
        const listed = listWorkdays(calendar, start, day('2026-12-31'));
        const nth = listed.ok ? listed.value[count - 1] : undefined;
        fc.pre(nth !== undefined);
        expect(nthWorkday(calendar, start, count)).toEqual({ ok: true, value: nth });
        expect(nthWorkday(calendar, nth!, -count)).toEqual(nthWorkday(calendar, start, 1));
      }),
    );
  });

  it.each([
    ['2026-03-08', '2026-03-06'],
    ['2026-03-09', '2026-03-09'],
  ])('on or before %s is %s', (of, value) => {
    expect(workdayOnOrBefore(workCalendar('weekdays'), day(of))).toEqual({ ok: true, value });
  });

  it.each([0, 1.5, Number.NaN])('is none for %d', (count) => {
    expect(nthWorkday(workCalendar('weekdays'), day('2026-03-02'), count)).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.countNotWhole', path: ['count'] }],
    });
  });

  it('is none after the last day there is', () => {
    const found = nthWorkday(workCalendar('everyday'), day('9999-12-30'), 3);
    expect(found).toMatchObject({ ok: false, issues: [{ code: 'calendar.noWorkday' }] });
  });
});
