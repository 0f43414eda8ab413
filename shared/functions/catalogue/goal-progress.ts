import { type WorkCalendar, withExtraWorkdays } from '#engine/calendar/calendar.ts';
import type { Day } from '#engine/days/day.ts';
import { goalForecast, goalPace, goalRequired } from '#engine/pace/pace.ts';
import { defineFunction } from '../definition.ts';
import type { Block } from '../parameter.ts';
import { asDay, CALENDAR as CALENDAR_TEXT, isDay } from '../portable/calendar.ts';
import { ofDue, PLAN as PLAN_TEXT } from '../portable/due.ts';
import { isNumber } from '../portable/pieces.ts';
import { CALENDAR, END, EXTRA_WORKDAYS, START, TARGET, TODAY } from './parameters.ts';

const ACTUAL = {
  name: 'actual',
  kind: 'number',
} as const;
const PLAN = {
  name: 'plan',
  kind: 'block',
  optional: true,
} as const;

const THREE_DAYS = `first,${asDay('start')},last,${asDay('end')},seen,${asDay('today')},${CALENDAR_TEXT},${PLAN_TEXT}`;
const THREE_DAYS_SOUND = `start<>"",end<>"",today<>"",${isDay('first')},${isDay('last')},${isDay('seen')},first<=last,dated,fit`;
/** Done ÷ due, and the same rule for targets below 0. */
const paceOf = (ratio: string, due: string): string => `LET(x,${ratio},IF(${due}>0,x,2-x))`;
const ADDS_UP = 'IF(planned,ABS(SUM(amounts)-target)<=1E-3*ABS(target),TRUE)';

const calendarOf = (calendar: WorkCalendar, extraWorkdays: readonly Day[] = []): WorkCalendar =>
  withExtraWorkdays(calendar, extraWorkdays);

/** The amounts; a plan that asks for nothing at all is a range of blank cells. */
const amountsOf = (plan: Block<number> | undefined): readonly number[] | undefined =>
  plan?.values.some((amount) => amount !== 0) ? plan.values : undefined;

export const GOAL_PACE = defineFunction({
  id: 'GOAL_PACE',
  parameters: [TARGET, ACTUAL, START, END, TODAY, CALENDAR, PLAN, EXTRA_WORKDAYS],
  result: 'cell',
  examples: [
    { formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-06")', result: 0.8 },
    { formula: '=GOAL_PACE(600,150,"2026-01-01","2026-03-31","2026-02-13",,{100;200;300})', result: 0.75 },
    { formula: '=GOAL_PACE(100,80,"2026-10-01","2026-10-31","2026-11-28")', result: 0.8 },
    { formula: '=GOAL_PACE(-10000,-20000,"2026-10-01","2026-10-31","2026-11-28")', result: 0 },
    { formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-01")', result: '#N/A' },
  ],
  portable: `=LAMBDA(target,actual,start,end,today,[calendar],[plan],[extra_workdays],LET(${THREE_DAYS},IF(AND(${isNumber('target', 'target<>0')},${isNumber('actual')},${THREE_DAYS_SOUND},${ADDS_UP}),${ofDue(
    {
      isOver: paceOf('actual/target', 'target'),
      byDays: paceOf('actual*all/(target*gone)', 'target'),
      byPlan: paceOf('actual/due', 'due'),
    },
  )},#VALUE!)))`,
  run: ({ target, actual, start, end, today, calendar, plan, extra_workdays }) =>
    goalPace(
      target,
      actual,
      { start, end, today, plan: amountsOf(plan) },
      calendarOf(calendar, extra_workdays),
    ),
});

export const GOAL_REQUIRED = defineFunction({
  id: 'GOAL_REQUIRED',
  parameters: [TARGET, ACTUAL, END, TODAY, CALENDAR, EXTRA_WORKDAYS],
  result: 'cell',
  examples: [
    { formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-06")', result: 12 },
    { formula: '=GOAL_REQUIRED(100,120,"2026-03-13","2026-03-13")', result: 0 },
    { formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-13")', result: '#N/A' },
  ],
  portable: `=LAMBDA(target,actual,end,today,[calendar],[extra_workdays],LET(last,${asDay('end')},seen,${asDay('today')},${CALENDAR_TEXT},IF(AND(${isNumber('target')},${isNumber('actual')},end<>"",today<>"",${isDay('last')},${isDay('seen')},dated),IF(actual>=target,0,IF(seen>=last,NA(),IF(known(seen+1,last),LET(rest,workdays(seen+1,last),IF(rest>0,(target-actual)/rest,NA())),NA()))),#VALUE!)))`,
  run: ({ target, actual, end, today, calendar, extra_workdays }) =>
    goalRequired(target, actual, { end, today }, calendarOf(calendar, extra_workdays)),
});

export const GOAL_FORECAST = defineFunction({
  id: 'GOAL_FORECAST',
  parameters: [ACTUAL, START, END, TODAY, CALENDAR, PLAN, EXTRA_WORKDAYS],
  result: 'cell',
  examples: [
    { formula: '=GOAL_FORECAST(40,"2026-03-02","2026-03-13","2026-03-06")', result: 80 },
    { formula: '=GOAL_FORECAST(150,"2026-01-01","2026-03-31","2026-02-13",,{100;200;300})', result: 450 },
    { formula: '=GOAL_FORECAST(80,"2026-10-01","2026-10-31","2026-11-28")', result: 80 },
    { formula: '=GOAL_FORECAST(0,"2026-02-01","2026-02-28","2026-02-01","CN")', result: '#N/A' },
  ],
  portable: `=LAMBDA(actual,start,end,today,[calendar],[plan],[extra_workdays],LET(${THREE_DAYS},IF(AND(${isNumber('actual')},${THREE_DAYS_SOUND}),${ofDue(
    { isOver: 'actual', byDays: 'actual*all/gone', byPlan: 'actual*SUM(amounts)/due' },
  )},#VALUE!)))`,
  run: ({ actual, start, end, today, calendar, plan, extra_workdays }) =>
    goalForecast(actual, { start, end, today, plan: amountsOf(plan) }, calendarOf(calendar, extra_workdays)),
});
