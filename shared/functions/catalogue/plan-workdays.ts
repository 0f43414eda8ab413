import { withExtraWorkdays } from '#engine/calendar/calendar.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { defineFunction } from '../definition.ts';
import { asDay, CALENDAR_WITH_EXTRA, isDay } from '../portable/calendar.ts';
import { CALENDAR, END, EXTRA_WORKDAYS, START } from './parameters.ts';

export const PLAN_WORKDAYS = defineFunction({
  id: 'PLAN_WORKDAYS',
  parameters: [START, END, CALENDAR, EXTRA_WORKDAYS],
  result: 'cell',
  docs: {
    summary: {
      en: 'Working days from start to end, both days included.',
      'zh-CN': '从开始日到结束日的工作日数，两天都计入。',
    },
    result: { en: 'A whole number of days.', 'zh-CN': '整数天数。' },
    notes: [
      {
        en: '"CN" beyond the last year whose holidays are published is #N/A, not a guess.',
        'zh-CN': '"CN" 超出已公布放假安排的年份时为 #N/A，不作猜测。',
      },
    ],
  },
  examples: [
    {
      formula: '=PLAN_WORKDAYS(DATE(2026,2,1),DATE(2026,2,28),"CN")',
      result: 16,
      docs: { en: 'February 2026 in China.', 'zh-CN': '2026 年 2 月中国的工作日。' },
    },
    {
      formula: '=PLAN_WORKDAYS("2026-01-01","2026-01-31")',
      result: 22,
      docs: { en: 'Mondays to Fridays of January 2026.', 'zh-CN': '2026 年 1 月的周一至周五。' },
    },
    {
      formula: '=PLAN_WORKDAYS("2026-01-01","2026-01-31",{46023,46024},46025)',
      result: 21,
      docs: {
        en: 'Two holidays off, one Saturday worked.',
        'zh-CN': '两天节假日不上班，一个周六上班。',
      },
    },
    {
      formula: '=PLAN_WORKDAYS("2026-01-31","2026-01-01")',
      result: '#VALUE!',
      docs: { en: 'The end lies before the start.', 'zh-CN': '结束日早于开始日。' },
    },
  ],
  portable: `=LAMBDA(start,end,[calendar],[extra_workdays],LET(first,${asDay('start')},last,${asDay('end')},${CALENDAR_WITH_EXTRA},IF(AND(start<>"",end<>"",${isDay('first')},${isDay('last')},first<=last,dated),IF(known(first,last),workdays(first,last),NA()),#VALUE!)))`,
  run: ({ start, end, calendar, extra_workdays }) =>
    workdays(withExtraWorkdays(calendar, extra_workdays ?? []), start, end),
});
