import { withExtraWorkdays } from '#engine/calendar/calendar.ts';
import { weightBetween } from '#engine/calendar/day-weights.ts';
import { defineFunction } from '../definition.ts';
import { asDay, CALENDAR as CALENDAR_TEXT, isDay } from '../portable/calendar.ts';
import { CALENDAR, END, EXTRA_WORKDAYS, START } from './parameters.ts';

export const PLAN_WORKDAYS = defineFunction({
  id: 'PLAN_WORKDAYS',
  parameters: [START, END, CALENDAR, EXTRA_WORKDAYS],
  result: 'cell',
  examples: [
    { formula: '=PLAN_WORKDAYS(DATE(2026,2,1),DATE(2026,2,28),"CN")', result: 16 },
    { formula: '=PLAN_WORKDAYS("2026-01-01","2026-01-31")', result: 22 },
    {
      formula: '=PLAN_WORKDAYS("2026-01-01","2026-01-31",{46023,46024},46025)',
      result: 21,
    },
    { formula: '=PLAN_WORKDAYS("2026-02-01","2026-02-28",{"six-day";"CN"})', result: 17 },
    { formula: '=PLAN_WORKDAYS("2026-03-02","2026-03-08",{1,1,1,1,1,2,0})', result: 7 },
    { formula: '=PLAN_WORKDAYS("2026-01-31","2026-01-01")', result: '#VALUE!' },
  ],
  portable: `=LAMBDA(start,end,[calendar],[extra_workdays],LET(first,${asDay('start')},last,${asDay('end')},${CALENDAR_TEXT},IF(AND(start<>"",end<>"",${isDay('first')},${isDay('last')},first<=last,dated),IF(known(first,last),workdays(first,last),NA()),#VALUE!)))`,
  run: ({ start, end, calendar, extra_workdays }) =>
    weightBetween(withExtraWorkdays(calendar, extra_workdays ?? []), start, end),
});
