import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';
import { workdayCount } from '#engine/tracking/days.ts';
import { progressSeries } from '#engine/tracking/series.ts';

const china = workCalendar('CN');
const year = { first: day('2026-01-01'), last: day('2026-12-31') };
const span = planSpan(year.first, year.last);
const monthsOfYear = span.ok ? periodsOf(span.value, 'month', china) : span;
const months = monthsOfYear.ok ? monthsOfYear.value : [];
const seen = (today: string) => {
  const days = workdayCount(year, day(today), china);
  if (!days.ok) throw new Error('2026 is published');
  return days.value;
};
const seenOn = (today: string) => ({ today: day(today), days: seen(today) });
const twelve = (amount: number) => Array.from({ length: 12 }, () => amount);

describe('the progress chart', () => {
  it('has an actual line up to this month and a forecast from it on', () => {
    const actual = [90, 80, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const points = progressSeries(months, { plan: twelve(100), actual }, seenOn('2026-03-16'));
    expect(points.map((point) => point.planned)).toEqual(months.map((_, index) => 100 * (index + 1)));
    expect(points.slice(0, 4).map((point) => point.actual)).toEqual([90, 170, 210, null]);
    expect(points.map((point) => point.forecast !== null)).toEqual(months.map((_, index) => index >= 2));
  });

  it('has no forecast before the first working day', () => {
    const points = progressSeries(months, { plan: twelve(1), actual: twelve(0) }, seenOn('2026-01-01'));
    expect(points.map((point) => point.forecast)).toEqual(twelve(0).map(() => null));
  });

  it('ends its forecast where actual × all ÷ gone ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 364 }),
        fc.array(fc.nat(1000), { minLength: 12 }),
        (into, all) => {
          const today = addDays(year.first, into);
          const actual = months.map(({ first }, index) => (first <= today ? all[index]! : 0));
          const days = seen(today);
          const points = progressSeries(months, { plan: twelve(100), actual }, { today, days });
          const total = actual.reduce((sum, amount) => sum + amount, 0);
          expect(points[11]!.forecast).toBeCloseTo((total * days.all) / days.gone, 6);
          const known = points.filter((point) => point.actual !== null);
          expect(known[known.length - 1]!.actual).toBe(total);
        },
      ),
    );
  });
});
