import { describe, expect, it } from 'vitest';
import { countryCalendar, countryCodes, publicHolidays } from '#engine/calendar/countries.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { day } from '#engine/days/day.ts';

function given(country: string, firstYear: number, lastYear: number) {
  const holidays = publicHolidays(country, firstYear, lastYear);
  if (!holidays.ok) throw new Error(JSON.stringify(holidays.issues));
  return holidays.value;
}

describe('public holidays', () => {
  it('of Germany in 2026 are the nine of the whole country', () => {
    expect(given('de', 2026, 2026).map((holiday) => holiday.day)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('bear their names in both languages, however often they are asked for', () => {
    for (const country of ['DE', 'JP', 'SG']) {
      expect(given(country, 2025, 2026)).toContainEqual({
        day: '2026-01-01',
        names: { en: "New Year's Day", 'zh-CN': '元旦' },
      });
    }
  });

  it('without a Chinese name bear the English one', () => {
    expect(given('JP', 2026, 2026)).toContainEqual({
      day: '2026-07-20',
      names: { en: 'Marine Day', 'zh-CN': 'Marine Day' },
    });
  });

  it('of several days are listed day by day', () => {
    const seollal = given('KR', 2026, 2026).filter(({ names }) => names.en === 'Korean New Year');
    expect(seollal.map((holiday) => holiday.day)).toEqual(['2026-02-17', '2026-02-18', '2026-02-19']);
  });

  it('that last into January belong to both years', () => {
    const incwala = given('SZ', 2026, 2026).filter(({ names }) => names.en.startsWith('Incwala'));
    expect(incwala.map((holiday) => holiday.day)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  it('are not half holidays', () => {
    expect(given('IS', 2026, 2026).map((holiday) => holiday.day)).not.toContain('2026-12-24');
  });

  it.each([
    ['Atlantis', 2026, 2026, 'country.unknown'],
    ['', 2026, 2026, 'country.unknown'],
    ['toString', 2026, 2026, 'country.unknown'],
    ['cn', 2026, 2026, 'country.china'],
    ['DE', 1969, 2026, 'country.years'],
    ['DE', 2026, 2077, 'country.years'],
    ['DE', 2027, 2026, 'country.years'],
    ['DE', 2026, 2026.5, 'country.years'],
  ])('of %j from %d to %d are refused', (country, firstYear, lastYear, code) => {
    expect(publicHolidays(country, firstYear, lastYear)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  it('are known of more than two hundred countries', () => {
    expect(countryCodes().length).toBeGreaterThan(200);
  });
});

describe('the calendar of a country', () => {
  it('works on the weekdays that are no holidays, and knows its years only', () => {
    const germany = countryCalendar('DE', 2026, 2026);
    if (!germany.ok) throw new Error('no calendar');
    // 261 weekdays less the seven holidays that fall on one.
    expect(workdays(germany.value, day('2026-01-01'), day('2026-12-31'))).toEqual({ ok: true, value: 254 });
    expect(workdays(germany.value, day('2026-12-31'), day('2027-01-01'))).toMatchObject({
      issues: [{ code: 'calendar.unpublished', params: { firstYear: 2026, lastYear: 2026 } }],
    });
  });

  it('follows the worked weekdays it is given', () => {
    const sundayToThursday = [true, true, true, true, false, false, true] as const;
    const arabia = countryCalendar('SA', 2026, 2026, sundayToThursday);
    if (!arabia.ok) throw new Error('no calendar');
    expect(workdays(arabia.value, day('2026-01-02'), day('2026-01-04'))).toEqual({ ok: true, value: 1 });
  });

  it('is refused as its holidays are', () => {
    expect(countryCalendar('CN', 2026, 2026)).toEqual(publicHolidays('CN', 2026, 2026));
  });
});
