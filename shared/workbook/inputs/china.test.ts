import { describe, expect, it } from 'vitest';
import { isProvisional } from '#engine/calendar/china-rules.ts';
import { day } from '#engine/days/day.ts';
import { languages } from '#engine/plan/inputs.ts';
import { chinaCalendar } from '#workbook/inputs/china.ts';

describe("China's calendar as rows", () => {
  it('lists the days off and the make-up workdays of 2026 with their names', () => {
    const calendar = chinaCalendar(day('2026-01-01'), day('2026-12-31'), 'zh-CN');
    if (!calendar.ok) throw new Error('2026 is published');
    expect(calendar.value.holidays).toHaveLength(33);
    expect(calendar.value.holidays[3]).toEqual({ day: '2026-02-15', name: '春节' });
    expect(calendar.value.extraWorkdays.map((each) => each.day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('names the days in English', () => {
    expect(chinaCalendar(day('2026-10-01'), day('2026-10-31'), 'en')).toMatchObject({
      ok: true,
      value: { holidays: { 0: { name: 'National Day' }, length: 7 } },
    });
  });

  it('has the days off by rule, marked, where a year is not published', () => {
    for (const language of languages) {
      const calendar = chinaCalendar(day('2027-01-01'), day('2027-12-31'), language);
      if (!calendar.ok) throw new Error('2027 is known by rule');
      expect(calendar.value.holidays).toHaveLength(19);
      expect(calendar.value.holidays.every(({ name }) => isProvisional(name))).toBe(true);
      expect(calendar.value.extraWorkdays).toEqual([]);
    }
    const both = chinaCalendar(day('2026-07-01'), day('2027-06-30'), 'zh-CN');
    expect(both.ok && both.value.holidays.map(({ name }) => name)).toEqual([
      ...Array(3).fill('中秋'),
      ...Array(7).fill('国庆节'),
      '元旦（暂定）',
      ...Array(6).fill('春节（暂定）'),
      '清明（暂定）',
      ...Array(4).fill('劳动节（暂定）'),
      '端午（暂定）',
    ]);
  });

  it('is an issue for a year that is known by neither', () => {
    expect(chinaCalendar(day('2099-01-01'), day('2099-12-31'), 'en')).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unpublished' }],
    });
  });
});
