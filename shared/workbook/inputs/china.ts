import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { coveringCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { type Day, day } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';
import type { CalendarInput, Holiday, Language } from '#engine/plan/inputs.ts';
import { weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';

/**
 * China's official calendar as rows for the Calendar sheet: Monday to Friday, the days off and the make-up workdays
 * between two days, named. Beyond the published years an issue at `['calendar']`.
 */
export function chinaCalendar(start: Day, end: Day, language: Language): Result<CalendarInput> {
  const covering = coveringCalendar(workCalendar('CN'), start, end);
  if (!covering.ok) return covering;
  const between = (named: Readonly<Record<string, string>>): Holiday[] =>
    Object.entries(named)
      .filter(([date]) => date >= start && date <= end)
      .map(([date, names]) => ({ day: day(date), name: nameIn(names, language) }))
      .sort((left, right) => (left.day < right.day ? -1 : 1));
  return success({
    week: weekdayCalendar.week,
    holidays: between(holidays),
    extraWorkdays: between(workdays),
  });
}

/** The library writes `National Day,国庆节,3`. */
function nameIn(names: string, language: Language): string {
  const [english = names, chinese = names] = names.split(',');
  return messagesIn[language].inputs.holidayName(english, chinese);
}
