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
  docs: {
    summary: {
      en: 'Peels a total over time: what each period must bring, by its working days.',
      'zh-CN': '剥洋葱法：按工作日把总额分到各期。',
    },
    result: {
      en: 'One row per period: label, first day, last day, working days, amount. The amounts add up to the total exactly; a period without working days gets 0.',
      'zh-CN':
        '每期一行：名称、第一天、最后一天、工作日数、金额。金额之和与总额完全相等；没有工作日的期为 0。',
    },
    notes: [
      {
        en: 'The running total is rounded, so the months of a quarter add up to what the quarter itself gets. Weeks start on Monday and are cut at month ends, so they add up to their months.',
        'zh-CN':
          '对累计数取整，所以一个季度里各月之和等于该季度的金额。每周从周一开始，在月末截断，所以各周之和等于该月。',
      },
      {
        en: 'Labels are the same in every language: 2026, 2026-Q1, 2026-03, 2026-03-W2, 2026-03-05, 2026-03-05-am.',
        'zh-CN': '名称在各种语言中相同：2026、2026-Q1、2026-03、2026-03-W2、2026-03-05、2026-03-05-am。',
      },
    ],
  },
  examples: [
    {
      formula: '=TARGET_PEEL(1200,"2026-01-01","2026-03-31","month","CN")',
      result: [
        ['2026-01', { day: day('2026-01-01') }, { day: day('2026-01-31') }, 21, 427],
        ['2026-02', { day: day('2026-02-01') }, { day: day('2026-02-28') }, 16, 326],
        ['2026-03', { day: day('2026-03-01') }, { day: day('2026-03-31') }, 22, 447],
      ],
      docs: { en: 'A quarter by months in China.', 'zh-CN': '一个季度分到各月，按中国日历。' },
    },
    {
      formula: '=TARGET_PEEL(100,"2026-02-14","2026-02-15","day")',
      result: '#N/A',
      docs: {
        en: 'A weekend has no working day to put the amount on.',
        'zh-CN': '周末没有工作日可以承担金额。',
      },
    },
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
