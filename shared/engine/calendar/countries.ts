import Holidays, { type HolidaysTypes } from 'date-holidays';
import { type WeekdayMask, type WorkCalendar, workCalendar } from '#engine/calendar/calendar.ts';
import { addDays, compareDays } from '#engine/days/arithmetic.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

/** The years in which the library can place the moving feasts of every faith it knows; the Islamic ones end first. */
export const COUNTRY_YEARS = { firstYear: 1970, lastYear: 2076 };

export interface CountryIssues {
  'country.unknown': { country: string };
  'country.china': Record<string, never>;
  'country.years': { firstYear: number; lastYear: number; first: number; last: number };
}
const issue = issuesOf<CountryIssues>();

/** A public holiday; one of several days is listed once a day. */
export interface PublicHoliday {
  readonly day: Day;
  /**
   * The name in that language where the library has it (the Chinese partly in traditional characters), else in
   * English, else in the country's own.
   */
  readonly names: { readonly en: string; readonly 'zh-CN': string };
}

/** The countries known, as ISO 3166 codes. */
export const countryCodes = (): string[] => Object.keys(new Holidays().getCountries());

/**
 * The nationwide public holidays of a country (ISO 3166 code, any case) in whole years, both included, oldest
 * first, substitute days included. Left out: holidays of a state or region only, and half holidays. They follow
 * the laws as the library (date-holidays) knows them: feasts that are fixed by sighting the moon may fall a day
 * off, and a holiday decreed for one year only may be missing. Unknown countries, years outside 1970 to 2076 or
 * reversed, and China, whose make-up days are not in there (it has a calendar of its own, "CN"): an issue.
 */
export function publicHolidays(
  country: string,
  firstYear: number,
  lastYear: number,
): Result<PublicHoliday[]> {
  const code = country.trim().toUpperCase();
  if (code === 'CN') return failure(issue('country.china', ['country'], {}));
  if (!countryCodes().includes(code)) return failure(issue('country.unknown', ['country'], { country }));
  const { firstYear: first, lastYear: last } = COUNTRY_YEARS;
  if (!isYear(firstYear) || !isYear(lastYear) || lastYear < firstYear) {
    return failure(issue('country.years', ['firstYear'], { firstYear, lastYear, first, last }));
  }
  // A view for each language: the library's order of languages depends on what it was asked before.
  const en = new Holidays(code, { languages: ['en'] });
  const zh = new Holidays(code, { languages: ['zh', 'en'] });
  // The year before is looked at for holidays that last into January.
  const years = Array.from({ length: lastYear - firstYear + 2 }, (_, offset) => firstYear - 1 + offset);
  const found = years
    .flatMap((year) => ofYear(en, zh, year))
    .filter(({ day }) => day >= `${firstYear}` && day < `${lastYear + 1}`);
  return success(found.sort((left, right) => compareDays(left.day, right.day)));
}

/**
 * The working calendar of a country in whole years: the worked weekdays less its public holidays. The weekdays are
 * the caller's to know: some countries rest on Friday. Issues as {@link publicHolidays}.
 */
export function countryCalendar(
  country: string,
  firstYear: number,
  lastYear: number,
  weekdays: WeekdayMask | 'weekdays' | 'six-day' = 'weekdays',
): Result<WorkCalendar> {
  const holidays = publicHolidays(country, firstYear, lastYear);
  if (!holidays.ok) return holidays;
  const calendar = workCalendar(
    weekdays,
    holidays.value.map(({ day }) => day),
  );
  return success({ ...calendar, published: { firstYear, lastYear } });
}

const isYear = (year: number): boolean =>
  Number.isInteger(year) && year >= COUNTRY_YEARS.firstYear && year <= COUNTRY_YEARS.lastYear;

/** The holidays that begin in a year. Both views list the same holidays in the same order. */
function ofYear(en: Holidays, zh: Holidays, year: number): PublicHoliday[] {
  const chinese = publicOf(zh, year);
  return publicOf(en, year).flatMap((holiday, index) => {
    const names = { en: holiday.name, 'zh-CN': chinese[index]?.name ?? holiday.name };
    return daysOf(holiday).map((day) => ({ day, names }));
  });
}

const publicOf = (view: Holidays, year: number): HolidaysTypes.Holiday[] =>
  view.getHolidays(year).filter(({ type }) => type === 'public');

const HOURS = 3_600_000;

/** The whole days of a holiday, from the day it is written on; a clock change may take or add an hour. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): Day[] {
  const first = parseDay(date.slice(0, 10));
  const length = Math.floor(((end.getTime() - start.getTime()) / HOURS + 2) / 24);
  return first.ok ? Array.from({ length }, (_, offset) => addDays(first.value, offset)) : [];
}
