import type { CalendarIssues } from '#engine/calendar/calendar.ts';
import type { DayIssues } from '#engine/days/day.ts';
import type { IssueTexts } from '#language/messages.ts';

export const calendarIssues: IssueTexts<DayIssues & CalendarIssues> = {
  'day.notIso': ({ argument, value }) => `${argument}：“${value}”不是日期。请按年-月-日填写，如 2026-01-05。`,
  'day.noSuchMonth': ({ argument, value, month }) =>
    `${argument}：${value} 不存在，没有 ${month} 月。月份请填 01 到 12。`,
  'day.noSuchDay': ({ argument, value, year, month, days }) =>
    `${argument}：${value} 不存在，${year} 年 ${month} 月只有 ${days} 天。日请填 01 到 ${days}。`,
  'day.outOfRange': ({ argument, value, first, last }) =>
    `${argument}：${value} 超出了表格能表示的日期。请选 ${first} 到 ${last} 之间的日期。`,
  'day.reversed': ({ start, end }) =>
    `结束日期 ${end} 早于开始日期 ${start}。请对调两个日期，或改正其中一个。`,
  'calendar.unknown': ({ calendar, known }) =>
    `calendar（日历）：没有名为“${calendar}”的日历。请填 ${known} 之一，或给出节假日区域。`,
  'calendar.unpublished': ({ start, end, firstYear, lastYear }) =>
    `calendar（日历）：只有 ${firstYear} 到 ${lastYear} 年的放假安排已公布，不能涵盖 ${start} 到 ${end}。请选这些年份内的日期，或改用“weekdays”并列出节假日。`,
  'calendar.beyondPublished': ({ start, count, firstYear, lastYear }) =>
    `calendar（日历）：只有 ${firstYear} 到 ${lastYear} 年的放假安排已公布，无法算出从 ${start} 起${times(count)}。请选近一些的日子，或改用“weekdays”并列出节假日。`,
  'calendar.noWorkday': ({ start, count }) =>
    `calendar（日历）：工作日太少，找不到从 ${start} 起${times(count)}。请检查每周上班的日子和节假日。`,
  'calendar.countNotWhole': ({ count }) =>
    `count（第几个）：${count} 不能用来数工作日。请填 1、10 这样的整数；要往前数，请填 -1。`,
};

const times = (count: number): string => `${count < 0 ? '往前数' : ''}第 ${Math.abs(count)} 个工作日`;
