import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays, daysBetween } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { planDue } from './due.ts';

const weekdays = workCalendar('weekdays');
const due = (plan: readonly number[], start: string, end: string, today: string): number =>
  unwrap(planDue(plan, { start: day(start), end: day(end), today: day(today) }, weekdays));

describe('what a plan asks by today', () => {
  it.each([
    // January is gone, and 10 of February's 20 working days.
    ['months', [100, 200, 300], '2026-01-01', '2026-03-31', '2026-02-13', 200],
    ['months, on the last day of one', [100, 200, 300], '2026-01-01', '2026-03-31', '2026-02-28', 300],
    ['months, on a weekend', [100, 200, 300], '2026-01-01', '2026-03-31', '2026-02-15', 200],
    ['months, on the last day of all', [100, 200, 300], '2026-01-01', '2026-03-31', '2026-03-31', 600],
    ['months over the turn of the year', [50, 70], '2025-12-01', '2026-01-31', '2026-01-31', 120],
    // 15 to 31 January has 12 working days, the 15th and the 16th being 2 of them.
    ['months that the span cuts', [60, 200], '2026-01-15', '2026-02-28', '2026-01-16', 10],
    // The first quarter is gone, and 22 of the 65 working days of the second. The first half-year has 129.
    ['quarters', [100, 650, 0, 0], '2026-01-01', '2026-12-31', '2026-04-30', 320],
    ['half-years', [129, 0], '2026-01-01', '2026-12-31', '2026-01-31', 22],
    ['one amount, by the working days of all', [100], '2026-03-02', '2026-03-13', '2026-03-06', 50],
    // Ten working days in two parts of five; eight are gone.
    ['parts of a month', [10, 30], '2026-03-02', '2026-03-13', '2026-03-11', 28],
    ['more parts than months', [1, 2, 3, 4, 5], '2026-01-01', '2026-02-28', '2026-02-28', 15],
    ['a month without a working day, on its last day', [5, 100], '2026-01-31', '2026-02-28', '2026-01-31', 5],
    ['nothing yet', [0, 100], '2026-01-01', '2026-02-28', '2026-01-31', 0],
    ['amounts below 0', [-100, -200], '2026-01-01', '2026-02-28', '2026-01-31', -100],
  ] as const)('by %s', (_, plan, start, end, today, value) => {
    expect(due(plan, start, end, today)).toBeCloseTo(value, 9);
  });

  it('never falls while no amount is below 0, and comes to all of it', () => {
    const plan = fc.array(fc.nat(500), { minLength: 1, maxLength: 14 });
    const span = fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(plan, span, (amounts, [from, length]) => {
        const start = addDays(day('2025-01-01'), from);
        const end = addDays(start, length);
        let before = 0;
        for (let into = 0; into <= daysBetween(start, end); into += 3) {
          const now = due(amounts, start, end, addDays(start, into));
          expect(now).toBeGreaterThanOrEqual(before - 1e-9);
          before = now;
        }
        expect(due(amounts, start, end, end)).toBeCloseTo(
          amounts.reduce((sum, each) => sum + each, 0),
          6,
        );
      }),
    );
  });
});
