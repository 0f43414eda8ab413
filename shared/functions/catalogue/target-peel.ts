import { withExtraWorkdays } from '#engine/calendar/calendar.ts';
import { day } from '#engine/days/day.ts';
import { success } from '#engine/issue.ts';
import { peel } from '#engine/periods/peel.ts';
import { planSpan } from '#engine/periods/periods.ts';
import { toAmount, toUnits } from '#engine/units.ts';
import { defineFunction } from '../definition.ts';
import { CALENDAR, END, EXTRA_WORKDAYS, GRAIN, START, TOTAL, UNIT } from './parameters.ts';

export const TARGET_PEEL = defineFunction({
  id: 'TARGET_PEEL',
  parameters: [TOTAL, START, END, GRAIN, CALENDAR, UNIT, EXTRA_WORKDAYS],
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
    { formula: '=TARGET_PEEL(100,"2026-02-14","2026-02-15","day")', result: '#N/A' },
  ],
  portable: null,
  engineNames: { amount: 'total' },
  run: ({ total, start, end, grain, calendar, unit, extra_workdays }) => {
    const counted = toUnits(total, unit);
    if (!counted.ok) return counted;
    const span = planSpan(start, end);
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
