import { describe, expect, it } from 'vitest';
import { lastDayOf } from './deadline.ts';

describe('lastDayOf', () => {
  it.each([
    ['2026年6月底前', '2026-07-10', '2026-06-31'],
    ['6月30日前', '2026-07-10', '2026-06-30'],
    ['3月底前', '2026-11-21', '2027-03-31'],
    ['明年一月十五日', '2026-11-21', '2027-01-15'],
    ['于6/30前', '2026-05-01', '2026-06-30'],
    ['三季度末前', '2026-05-01', '2026-09-31'],
    ['2025年', '2026-05-01', '2025-12-31'],
    ['by 15 march 2026', '2026-05-01', '2026-03-15'],
    ['by march 31, 2027', '2026-05-01', '2027-03-31'],
    ['by 31/10', '2026-05-01', '2026-10-31'],
    ['by the end of q1 2027', '2026-05-01', '2027-03-31'],
    ['by 2030', '2026-05-01', '2030-12-31'],
  ])('takes %j, said on %s, to end on %s', (words, today, day) => {
    expect(lastDayOf(words, today)).toBe(day);
  });

  it.each([['本周五'], ['before the launch'], ['fy26'], ['within 30 days']])(
    'cannot tell the day of %j',
    (words) => {
      expect(lastDayOf(words, '2026-05-01')).toBeUndefined();
    },
  );
});
