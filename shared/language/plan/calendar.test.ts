import { expect, it } from 'vitest';
import { parseCalendarCode, workCalendar } from '#engine/calendar/calendar.ts';
import { nthWorkday, workdays } from '#engine/calendar/workdays.ts';
import { day, parseDay } from '#engine/days/day.ts';
import type { Result } from '#engine/issue.ts';
import { goalRequired } from '#engine/pace/pace.ts';
import { periodsOf } from '#engine/periods/periods.ts';
import { en } from '#language/en/index.ts';
import { describe as inWords } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';

const weekdays = workCalendar('weekdays');
const century = { first: day('1950-01-01'), last: day('2049-12-31'), yearStartsIn: 1 } as const;

it.each<[string, Result<unknown>, string, string]>([
  [
    'a day that does not exist',
    parseDay('2026-02-30', ['start']),
    'start: 2026-02-30 does not exist, 2026-02 has 28 days. Write a day from 01 to 28.',
    'start：2026-02-30 不存在，2026 年 2 月只有 28 天。日请填 01 到 28。',
  ],
  [
    'reversed days',
    workdays(weekdays, day('2026-03-02'), day('2026-03-01')),
    'The end, 2026-03-01, lies before the start, 2026-03-02. Exchange the two dates or correct one.',
    '结束日期 2026-03-01 早于开始日期 2026-03-02。请对调两个日期，或改正其中一个。',
  ],
  [
    'an unknown calendar',
    parseCalendarCode('US'),
    'calendar: “US” is not a calendar. Write one of weekdays, six-day, everyday, CN, or give a range of holidays.',
    'calendar（日历）：没有名为“US”的日历。请填 weekdays, six-day, everyday, CN 之一，或给出节假日区域。',
  ],
  [
    'a working day that is never reached',
    nthWorkday(weekdays, day('1900-03-05'), -9),
    'calendar: it has too few working days to find working day 9 counted backwards from 1900-03-05. Check the worked weekdays and the holidays.',
    'calendar（日历）：工作日太少，找不到从 1900-03-05 起往前数第 9 个工作日。请检查每周上班的日子和节假日。',
  ],
  [
    'too many periods',
    periodsOf(century, 'half-day', weekdays),
    'grain: 1950-01-01 to 2049-12-31 in periods of a half-day makes more than 20000 rows. Choose a coarser grain or a shorter time.',
    'grain（时间粒度）：从 1950-01-01 到 2049-12-31 按半天划分超过 20000 行。请改用更粗的粒度，或缩短时间。',
  ],
  [
    'a period that is over',
    goalRequired(100, 90, { end: day('2026-03-31'), today: day('2026-03-31') }, weekdays),
    'today: no working day is left after 2026-03-31 up to 2026-03-31, and the target is not reached. Choose a later end, or revise the goal.',
    'today（今天）：2026-03-31 之后到 2026-03-31 已没有工作日，而目标尚未达成。请推迟结束日期，或修正目标。',
  ],
])('says in both languages what is wrong with %s', (_, result, english, chinese) => {
  const issues = result.ok ? [] : result.issues;
  expect(issues.map((issue) => inWords(issue, en))).toEqual([english]);
  expect(issues.map((issue) => inWords(issue, zhCN))).toEqual([chinese]);
});
