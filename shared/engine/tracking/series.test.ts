import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';
import { progressSeries } from '#engine/tracking/series.ts';

const china = workCalendar('CN');
const year = { first: day('2026-01-01'), last: day('2026-12-31') };
const span = planSpan(year.first, year.last);
const monthsOfYear = span.ok ? periodsOf(span.value, 'month', china) : span;
const months = monthsOfYear.ok ? monthsOfYear.value : [];
const twelve = (amount: number) => Array.from({ length: 12 }, () => amount);

describe('the progress chart', () => {
  it('has an actual line up to this month and a forecast from it on, by the plan', () => {
    const actual = [90, 80, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const plan = [100, 100, 100, 200, ...twelve(100).slice(4)];
    const seen = { asOf: day('2026-03-16'), due: 250 };
    const points = progressSeries(months, { plan, actual }, seen);
    expect(points.slice(0, 4).map((point) => point.planned)).toEqual([100, 200, 300, 500]);
    expect(points.slice(0, 4).map((point) => point.actual)).toEqual([90, 170, 210, null]);
    // 210 of 250: the 50 that are left of March come at 0.84, as do April's 200.
    expect(points.slice(0, 4).map((point) => point.forecast)).toEqual([null, null, 252, 420]);
  });

  it.each([null, 0])('has no forecast where %s is due', (due) => {
    const points = progressSeries(
      months,
      { plan: twelve(1), actual: twelve(0) },
      { asOf: day('2026-01-01'), due },
    );
    expect(points.map((point) => point.forecast)).toEqual(twelve(0).map(() => null));
  });

  it('ends its forecast where all of the plan at the pace so far ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 364 }),
        fc.array(fc.nat(1000), { minLength: 12 }),
        fc.integer({ min: 1, max: 1200 }),
        (into, all, due) => {
          const asOf = addDays(year.first, into);
          const actual = months.map(({ first }, index) => (first <= asOf ? all[index]! : 0));
          const points = progressSeries(months, { plan: twelve(100), actual }, { asOf, due });
          const total = actual.reduce((sum, amount) => sum + amount, 0);
          expect(points[11]!.forecast).toBeCloseTo((total * 1200) / due, 6);
          const known = points.filter((point) => point.actual !== null);
          expect(known[known.length - 1]!.actual).toBe(total);
        },
      ),
    );
  });
});
