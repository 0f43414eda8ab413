import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { compareDays } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';

/** Days off as the State Council published them, weekends within a holiday included, oldest first. */
export const CHINA_HOLIDAYS: readonly Day[] = Object.keys(holidays).map(day).sort(compareDays);

/** Weekend days that are worked to make up for a holiday (调休), oldest first. */
export const CHINA_MAKE_UP_DAYS: readonly Day[] = Object.keys(workdays).map(day).sort(compareDays);

/**
 * The years published. National Day tells: New Year's Day may come alone, in the notice of the year before.
 * Source: the library chinese-days, from the State Council's yearly notices.
 */
const nationalDays = CHINA_HOLIDAYS.filter((holiday) => holiday.endsWith('-10-01'));
export const CHINA_YEARS = {
  firstYear: Number(nationalDays[0]!.slice(0, 4)),
  lastYear: Number(nationalDays[nationalDays.length - 1]!.slice(0, 4)),
};
