import { day } from '#engine/days/day.ts';
import type { CalendarInput, Language } from '#engine/plan/inputs.ts';
import { weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import { chinaCalendar } from './china.ts';

/** What a new plan begins with: China's days off where its people write Chinese and they are known, else none. */
export function usualCalendar(year: number, language: Language): CalendarInput {
  if (language !== 'zh-CN') return weekdayCalendar;
  const calendar = chinaCalendar(day(`${year}-01-01`), day(`${year}-12-31`), language);
  return calendar.ok ? calendar.value : weekdayCalendar;
}
