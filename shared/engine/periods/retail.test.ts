import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { day } from '#engine/days/day.ts';
import { peel } from '#engine/periods/peel.ts';
import { periodsOf } from '#engine/periods/periods.ts';
import { type RetailGrain, retailPeriods } from '#engine/periods/retail.ts';
import { units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const periods = (first: string, last: string, grain: RetailGrain) =>
  unwrap(retailPeriods({ first: day(first), last: day(last) }, grain)).map(
    (each) => `${each.key} ${each.first} ${each.last}`,
  );

describe('retail years', () => {
  // The 4-5-4 calendar of the National Retail Federation, 2026: fiscal February, March, April.
  it('of the NRF of 2026 begin as published', () => {
    const all = periods('2026-02-01', '2027-01-30', '4-5-4');
    expect(all).toHaveLength(12);
    expect(all.slice(0, 3)).toEqual([
      'P01 2026-02-01 2026-02-28',
      'P02 2026-03-01 2026-04-04',
      'P03 2026-04-05 2026-05-02',
    ]);
    expect(all[11]).toBe('P12 2027-01-03 2027-01-30');
  });

  // 2023 of the same calendar had 53 weeks: its January had five.
  it('of the NRF of 2023 have their 53rd week at the end', () => {
    expect(periods('2023-01-29', '2024-02-03', '4-5-4').slice(-2)).toEqual([
      'P11 2023-11-26 2023-12-30',
      'P12 2023-12-31 2024-02-03',
    ]);
  });

  it.each([
    ['4-4-5', [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]],
    ['5-4-4', [5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4]],
    ['13x4', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]],
  ] as const)('%s have the same target in every week', (grain, weeks) => {
    const year = { first: day('2026-03-30'), last: day('2027-03-28'), yearStartsIn: 1 } as const;
    const peeled = unwrap(peel(units(52_000), year, grain, workCalendar('weekdays')));
    expect(peeled.map(({ amount }) => amount)).toEqual(weeks.map((count) => count * 1000));
    expect(peeled.map(({ workdays }) => workdays)).toEqual(weeks.map((count) => count * 5));
  });

  it('end where the span does, and are one at most', () => {
    expect(periods('2026-03-30', '2026-05-01', '4-4-5')).toEqual([
      'P01 2026-03-30 2026-04-26',
      'P02 2026-04-27 2026-05-01',
    ]);
    const twoYears = { first: day('2026-03-30'), last: day('2027-04-05'), yearStartsIn: 1 } as const;
    expect(periodsOf(twoYears, '4-4-5', workCalendar('weekdays'))).toMatchObject({
      issues: [{ code: 'periods.retailTooLong' }],
    });
  });
});
