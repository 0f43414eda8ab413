import type { CalendarIssues } from '#engine/calendar/calendar.ts';
import type { DayIssues } from '#engine/days/day.ts';
import type { IssueTexts } from '#language/messages.ts';

export const calendarIssues: IssueTexts<DayIssues & CalendarIssues> = {
  'day.notIso': ({ argument, value }) =>
    `${argument}: “${value}” is not a date. Write it as year-month-day, such as 2026-01-05.`,
  'day.noSuchMonth': ({ argument, value, month }) =>
    `${argument}: ${value} does not exist, there is no month ${month}. Write the month as 01 to 12.`,
  'day.noSuchDay': ({ argument, value, year, month, days }) =>
    `${argument}: ${value} does not exist, ${year}-${String(month).padStart(2, '0')} has ${days} days. Write a day from 01 to ${days}.`,
  'day.outOfRange': ({ argument, value, first, last }) =>
    `${argument}: ${value} is outside the dates a sheet can hold. Choose a date from ${first} to ${last}.`,
  'day.reversed': ({ start, end }) =>
    `The end, ${end}, lies before the start, ${start}. Exchange the two dates or correct one.`,
  'calendar.unknown': ({ calendar, known }) =>
    `calendar: “${calendar}” is not a calendar. Write one of ${known}, or give a range of holidays.`,
  'calendar.unpublished': ({ start, end, firstYear, lastYear }) =>
    `calendar: holidays are published for ${firstYear} to ${lastYear} only, which does not cover ${start} to ${end}. Choose dates within these years, or use “weekdays” with a list of holidays.`,
  'calendar.beyondPublished': ({ start, count, firstYear, lastYear }) =>
    `calendar: holidays are published for ${firstYear} to ${lastYear} only, so ${times(count)} from ${start} cannot be told. Choose a nearer day, or use “weekdays” with a list of holidays.`,
  'calendar.noWorkday': ({ start, count }) =>
    `calendar: it has too few working days to find ${times(count)} from ${start}. Check the worked weekdays and the holidays.`,
  'calendar.countNotWhole': ({ count }) =>
    `count: ${count} does not count working days. Write a whole number such as 1 or 10, or -1 to count backwards.`,
};

const times = (count: number): string =>
  `working day ${Math.abs(count)}${count < 0 ? ' counted backwards' : ''}`;
