import { withExtraWorkdays } from '#engine/calendar/calendar.ts';
import { day } from '#engine/days/day.ts';
import { success } from '#engine/issue.ts';
import { peel } from '#engine/periods/peel.ts';
import { fiscalSpan } from '#engine/periods/periods.ts';
import { toAmount, toUnits } from '#engine/units.ts';
import { defineFunction } from '../definition.ts';
import { CALENDAR, END, EXTRA_WORKDAYS, GRAIN, START, TOTAL, UNIT, YEAR_STARTS_IN } from './parameters.ts';

export const TARGET_PEEL = defineFunction({
  id: 'TARGET_PEEL',
  parameters: [TOTAL, START, END, GRAIN, CALENDAR, UNIT, EXTRA_WORKDAYS, YEAR_STARTS_IN],
  result: 'block',
  examples: [
    {
      formula: '=TARGET_PEEL(1200,"2026-01-01","2026-03-31","month","CN")',
      result: [
        ['2026-01', { day: day('2026-01-01') }, { day: day('2026-01-31') }, 21, 427],
        ['2026-02', { day: day('2026-02-01') }, { day: day('2026-02-28') }, 16, 326],
        ['2026-03', { day: day('2026-03-01') }, { day: day('2026-03-31') }, 22, 447],
      ],
    },
    {
      formula: '=TARGET_PEEL(1200,"2026-04-01","2027-03-31","quarter","everyday")',
      result: [
        ['FY2026/27-Q1', { day: day('2026-04-01') }, { day: day('2026-06-30') }, 91, 299],
        ['FY2026/27-Q2', { day: day('2026-07-01') }, { day: day('2026-09-30') }, 92, 303],
        ['FY2026/27-Q3', { day: day('2026-10-01') }, { day: day('2026-12-31') }, 92, 302],
        ['FY2026/27-Q4', { day: day('2027-01-01') }, { day: day('2027-03-31') }, 90, 296],
      ],
    },
    {
      formula: '=TARGET_PEEL(13000,"2026-03-30","2026-06-28","4-4-5")',
      result: [
        ['P01', { day: day('2026-03-30') }, { day: day('2026-04-26') }, 20, 4000],
        ['P02', { day: day('2026-04-27') }, { day: day('2026-05-24') }, 20, 4000],
        ['P03', { day: day('2026-05-25') }, { day: day('2026-06-28') }, 25, 5000],
      ],
    },
    {
      formula: '=TARGET_PEEL(10000,"2026-03-03","2026-03-07","day",{0,18,19,20,22,21,0},0.01)',
      result: [
        ['2026-03-03', { day: day('2026-03-03') }, { day: day('2026-03-03') }, 18, 1800],
        ['2026-03-04', { day: day('2026-03-04') }, { day: day('2026-03-04') }, 19, 1900],
        ['2026-03-05', { day: day('2026-03-05') }, { day: day('2026-03-05') }, 20, 2000],
        ['2026-03-06', { day: day('2026-03-06') }, { day: day('2026-03-06') }, 22, 2200],
        ['2026-03-07', { day: day('2026-03-07') }, { day: day('2026-03-07') }, 21, 2100],
      ],
    },
    { formula: '=TARGET_PEEL(100,"2026-02-14","2026-02-15","day")', result: '#N/A' },
  ],
  portable: null,
  engineNames: { amount: 'total', yearStartsIn: 'year_starts_in' },
  run: ({ total, start, end, grain, calendar, unit, extra_workdays, year_starts_in }) => {
    const counted = toUnits(total, unit);
    if (!counted.ok) return counted;
    const span = fiscalSpan(start, end, year_starts_in);
    if (!span.ok) return span;
    const worked = withExtraWorkdays(calendar, extra_workdays ?? []);
    const periods = peel(counted.value, span.value, grain, worked);
    if (!periods.ok) return periods;
    return success(
      periods.value.map(({ key, first, last, workdays, amount }) => [
        key,
        { day: first },
        { day: last },
        workdays,
        toAmount(amount, unit),
      ]),
    );
  },
});
