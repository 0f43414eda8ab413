import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { workCalendar } from './calendar.ts';
import { CHINA_YEARS } from './china.ts';
import { chinaRuleDays, RULE_YEARS } from './china-rules.ts';
import { countWorkdays } from './workdays.ts';

const years = Array.from(
  { length: RULE_YEARS.lastYear - RULE_YEARS.firstYear + 1 },
  (_, index) => RULE_YEARS.firstYear + index,
);
const workdays = (year: number, calendar = workCalendar('weekdays')): number =>
  countWorkdays(calendar, { first: day(`${year}-01-01`), last: day(`${year}-12-31`) });
const daysOf = (year: number) => chinaRuleDays(year) ?? [];

describe("China's days off by rule", () => {
  it('of 2027, worked by hand', () => {
    expect(daysOf(2027).map((each) => `${each.day} ${each.chinese}`)).toEqual([
      '2027-01-01 元旦',
      '2027-02-05 春节',
      '2027-02-06 春节',
      '2027-02-07 春节',
      '2027-02-08 春节',
      '2027-02-09 春节',
      '2027-02-10 春节',
      '2027-04-05 清明',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-05-03 劳动节',
      '2027-05-04 劳动节',
      '2027-06-09 端午',
      '2027-09-15 中秋',
      '2027-10-01 国庆节',
      '2027-10-02 国庆节',
      '2027-10-03 国庆节',
      '2027-10-04 国庆节',
      '2027-10-05 国庆节',
    ]);
  });

  it.each(years)('leave %i thirteen working days fewer than it has weekdays', (year) => {
    const worked = daysOf(year).filter((each) => weekdayOf(each.day) <= 5);
    expect(worked).toHaveLength(13);
  });

  it.each(years.filter((year) => year <= CHINA_YEARS.lastYear))(
    'are as many as were published for %i',
    (year) => {
      expect(workdays(year) - workdays(year, workCalendar('CN'))).toBe(13);
    },
  );

  it.each(years)('have the festivals of %i where the library has them', (year) => {
    const festivals = new Map(daysOf(year).map((each) => [each.day as string, each.chinese]));
    const names = ['01-01', '05-05', '08-15'].map((lunar) =>
      festivals.get(getSolarDateFromLunar(`${year}-${lunar}`).date),
    );
    expect(names).toEqual(['春节', '端午', '中秋']);
    expect(festivals.get(getSolarTermDate(year, 4, 'pure_brightness'))).toBe('清明');
  });

  it('are not known for other years', () => {
    expect(chinaRuleDays(RULE_YEARS.lastYear + 1)).toBeNull();
  });
});
