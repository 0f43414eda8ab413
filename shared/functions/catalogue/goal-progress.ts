import { goalForecast, goalPace, goalRequired } from '#engine/pace/pace.ts';
import { defineFunction } from '../definition.ts';
import { asDay, CALENDAR as CALENDAR_TEXT, isDay } from '../portable/calendar.ts';
import { isNumber } from '../portable/pieces.ts';
import { CALENDAR, END, START, TARGET, TODAY } from './parameters.ts';

const ACTUAL = {
  name: 'actual',
  kind: 'number',
  docs: { en: 'What is done so far.', 'zh-CN': '目前已完成的金额。' },
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
  docs: {
    summary: {
      en: 'How well a goal keeps pace: share of the target done ÷ share of working days gone; 1 is on pace.',
      'zh-CN': '目标进度：已完成的比例 ÷ 已过工作日的比例；1 表示正好跟上。',
    },
    result: {
      en: 'A ratio, 0.8 being a fifth behind. Today counts as gone.',
      'zh-CN': '比值，0.8 表示落后五分之一。今天算已过。',
    },
  },
  examples: [
    {
      formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-06")',
      result: 0.8,
      docs: { en: '40 of 100 after 5 of 10 days.', 'zh-CN': '10 天过了 5 天，100 完成 40。' },
    },
    {
      formula: '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-16")',
      result: '#N/A',
      docs: { en: 'Today lies outside the period.', 'zh-CN': '今天不在期间内。' },
    },
  ],
  portable: `=LAMBDA(target,actual,start,end,today,[calendar],LET(${THREE_DAYS},IF(AND(${isNumber('target', 'target>0')},${isNumber('actual')},${THREE_DAYS_SOUND}),${ofDays('actual*all/(target*gone)')},#VALUE!)))`,
  run: ({ target, actual, start, end, today, calendar }) =>
    goalPace(target, actual, { start, end, today }, calendar),
});

export const GOAL_REQUIRED = defineFunction({
  id: 'GOAL_REQUIRED',
  parameters: [TARGET, ACTUAL, END, TODAY, CALENDAR],
  result: 'cell',
  docs: {
    summary: {
      en: 'What each working day after today must bring to reach the target.',
      'zh-CN': '要达到目标，今天之后每个工作日须完成多少。',
    },
    result: {
      en: 'An amount per working day; 0 when the target is reached, #N/A when no day is left.',
      'zh-CN': '每个工作日的金额；已达到为 0，没有剩余工作日为 #N/A。',
    },
  },
  examples: [
    {
      formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-06")',
      result: 12,
      docs: { en: '60 are left for 5 days.', 'zh-CN': '剩余 60，还有 5 天。' },
    },
    {
      formula: '=GOAL_REQUIRED(100,120,"2026-03-13","2026-03-13")',
      result: 0,
      docs: { en: 'Reached.', 'zh-CN': '已达到。' },
    },
    {
      formula: '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-13")',
      result: '#N/A',
      docs: { en: 'No working day is left.', 'zh-CN': '没有剩余工作日。' },
    },
  ],
  portable: `=LAMBDA(target,actual,end,today,[calendar],LET(last,${asDay('end')},seen,${asDay('today')},${CALENDAR_TEXT},IF(AND(${isNumber('target')},${isNumber('actual')},end<>"",today<>"",${isDay('last')},${isDay('seen')},dated),IF(actual>=target,0,IF(seen>=last,NA(),IF(known(seen+1,last),LET(rest,workdays(seen+1,last),IF(rest>0,(target-actual)/rest,NA())),NA()))),#VALUE!)))`,
  run: ({ target, actual, end, today, calendar }) => goalRequired(target, actual, end, today, calendar),
});

export const GOAL_FORECAST = defineFunction({
  id: 'GOAL_FORECAST',
  parameters: [ACTUAL, START, END, TODAY, CALENDAR],
  result: 'cell',
  docs: {
    summary: {
      en: 'Where the period ends at the present rate: done so far ÷ working days gone × all working days.',
      'zh-CN': '按目前速度期末能达到多少：已完成 ÷ 已过工作日 × 全部工作日。',
    },
    result: { en: 'An amount. Today counts as gone.', 'zh-CN': '金额。今天算已过。' },
  },
  examples: [
    {
      formula: '=GOAL_FORECAST(40,"2026-03-02","2026-03-13","2026-03-06")',
      result: 80,
      docs: { en: '40 after 5 of 10 days.', 'zh-CN': '10 天过了 5 天，完成 40。' },
    },
    {
      formula: '=GOAL_FORECAST(0,"2026-02-01","2026-02-28","2026-02-01","CN")',
      result: '#N/A',
      docs: { en: 'No working day is gone yet.', 'zh-CN': '还没有过去的工作日。' },
    },
  ],
  portable: `=LAMBDA(actual,start,end,today,[calendar],LET(${THREE_DAYS},IF(AND(${isNumber('actual')},${THREE_DAYS_SOUND}),${ofDays('actual*all/gone')},#VALUE!)))`,
  run: ({ actual, start, end, today, calendar }) => goalForecast(actual, { start, end, today }, calendar),
});
