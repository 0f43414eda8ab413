import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { coveringCalendar, knownSpan, workCalendar } from '#engine/calendar/calendar.ts';
import { chinaRuleDays, RULE_YEARS } from '#engine/calendar/china-rules.ts';
import { addDays, earlier, later, yearsBetween } from '#engine/days/arithmetic.ts';
import { civilOf, type Day, day } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';
import type { CalendarInput, Holiday, Language } from '#engine/plan/inputs.ts';
import { weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';

/**
 * China's official calendar as rows for the Calendar sheet: Monday to Friday, the days off and the make-up workdays
 * between two days, named. Years that come after the published ones have the days off by rule, and names that say so.
 * Beyond these, or before the first year, an issue at `['calendar']`.
 */
export function chinaCalendar(start: Day, end: Day, language: Language): Result<CalendarInput> {
  const published = workCalendar('CN');
  const { last } = knownSpan(published);
  const isKnown = civilOf(end).year <= RULE_YEARS.lastYear;
  const covering = coveringCalendar(published, start, isKnown ? earlier(end, last) : end);
  if (!covering.ok && !(isKnown && start > last)) return covering;
  const between = (named: Readonly<Record<string, string>>): Holiday[] =>
    Object.entries(named)
      .filter(([date]) => date >= start && date <= end)
      .map(([date, names]) => ({ day: day(date), name: nameIn(names, language) }))
      .sort((left, right) => (left.day < right.day ? -1 : 1));
  const byRule = yearsBetween(later(start, addDays(last, 1)), end)
    .flatMap((year) => chinaRuleDays(year) ?? [])
    .filter((each) => each.day >= start && each.day <= end)
    .map((each) => ({
      day: each.day,
      name: messagesIn[language].inputs.provisionalHoliday(each.english, each.chinese),
    }));
  return success({
    ...weekdayCalendar,
    holidays: [...between(holidays), ...byRule],
    extraWorkdays: between(workdays),
  });
}

/** The library writes `National Day,国庆节,3`. */
function nameIn(names: string, language: Language): string {
  const [english = names, chinese = names] = names.split(',');
  return messagesIn[language].inputs.holidayName(english, chinese);
}
