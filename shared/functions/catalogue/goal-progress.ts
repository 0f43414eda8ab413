import { goalForecast, goalPace, goalRequired } from '#engine/pace/pace.ts';
import { defineFunction } from '../definition.ts';
import { asDay, CALENDAR as CALENDAR_TEXT, isDay } from '../portable/calendar.ts';
import { isNumber } from '../portable/pieces.ts';
import { CALENDAR, END, START, TARGET, TODAY } from './parameters.ts';

const ACTUAL = {
  name: 'actual',
  kind: 'number',
} as const;

const THREE_DAYS = `first,${asDay('start')},last,${asDay('end')},seen,${asDay('today')},${CALENDAR_TEXT}`;
const THREE_DAYS_SOUND = `start<>"",end<>"",today<>"",${isDay('first')},${isDay('last')},${isDay('seen')},first<=last,dated`;
/** `result` of `gone` working days, today counted, and `all`; #N/A where there is nothing to tell. */
const ofDays = (result: string): string =>
  `IF(AND(known(first,last),seen>=first,seen<=last),LET(gone,workdays(first,seen),all,workdays(first,last),IF(gone>0,${result},NA())),NA())`;

export const GOAL_PACE = defineFunction({
  id: 'GOAL_PACE',
  parameters: [TARGET, ACTUAL, START, END, TODAY, CALENDAR],
  result: 'cell',
  examples: [
    { formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-06")', result: 0.8 },
    { formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-16")', result: '#N/A' },
  ],
  portable: `=LAMBDA(target,actual,start,end,today,[calendar],LET(${THREE_DAYS},IF(AND(${isNumber('target', 'target>0')},${isNumber('actual')},${THREE_DAYS_SOUND}),${ofDays('actual*all/(target*gone)')},#VALUE!)))`,
  run: ({ target, actual, start, end, today, calendar }) =>
    goalPace(target, actual, { start, end, today }, calendar),
});

export const GOAL_REQUIRED = defineFunction({
  id: 'GOAL_REQUIRED',
  parameters: [TARGET, ACTUAL, END, TODAY, CALENDAR],
  result: 'cell',
  examples: [
    { formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-06")', result: 12 },
    { formula: '=GOAL_REQUIRED(100,120,"2026-03-13","2026-03-13")', result: 0 },
    { formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-13")', result: '#N/A' },
  ],
  portable: `=LAMBDA(target,actual,end,today,[calendar],LET(last,${asDay('end')},seen,${asDay('today')},${CALENDAR_TEXT},IF(AND(${isNumber('target')},${isNumber('actual')},end<>"",today<>"",${isDay('last')},${isDay('seen')},dated),IF(actual>=target,0,IF(seen>=last,NA(),IF(known(seen+1,last),LET(rest,workdays(seen+1,last),IF(rest>0,(target-actual)/rest,NA())),NA()))),#VALUE!)))`,
  run: ({ target, actual, end, today, calendar }) => goalRequired(target, actual, end, today, calendar),
});

export const GOAL_FORECAST = defineFunction({
  id: 'GOAL_FORECAST',
  parameters: [ACTUAL, START, END, TODAY, CALENDAR],
  result: 'cell',
  examples: [
    { formula: '=GOAL_FORECAST(40,"2026-03-02","2026-03-13","2026-03-06")', result: 80 },
    { formula: '=GOAL_FORECAST(0,"2026-02-01","2026-02-28","2026-02-01","CN")', result: '#N/A' },
  ],
  portable: `=LAMBDA(actual,start,end,today,[calendar],LET(${THREE_DAYS},IF(AND(${isNumber('actual')},${THREE_DAYS_SOUND}),${ofDays('actual*all/gone')},#VALUE!)))`,
  run: ({ actual, start, end, today, calendar }) => goalForecast(actual, { start, end, today }, calendar),
});
