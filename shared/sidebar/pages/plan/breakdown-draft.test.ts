import { describe, expect, it } from 'vitest';
import type { PlanDays } from '#actions/plan/day-list.ts';
import { draftOf, settingsFrom } from './breakdown-draft.ts';

const chosen = {
  goal: 'G1',
  total: 11_945_000,
  unit: 100,
  monthMethod: 'workdays',
  levels: [null],
  calendar: 'sheet',
  days: [],
  yearStartsIn: null,
} as const;
const planDays = { first: '2026-01-01', last: '2026-12-31', language: 'zh-CN' } as unknown as PlanDays;
const totalOf = (typed: string): number | undefined =>
  settingsFrom(chosen, { ...draftOf(chosen), total: typed }, planDays)?.total;

describe('the total of the form', () => {
  it.each([
    ['12000000', 12_000_000],
    ['12,000,000', 12_000_000],
    ['1200万', 12_000_000],
    ['12m', 12_000_000],
    // 11,945,000 × 1.05 = 12,542,250, to the unit of 100 half up.
    ['+5%', 12_542_300],
    ['-5%', 11_347_800],
    ['*1.1', 13_139_500],
    ['+55000', 12_000_000],
  ])('%s is %i', (typed, total) => {
    expect(totalOf(typed)).toBe(total);
  });
  it.each(['', 'many', '0', '-100%', '5%'])('%s is none', (typed) => {
    expect(totalOf(typed)).toBeUndefined();
  });
});

describe('the pasted days of the form', () => {
  const daysOf = (days: string) => settingsFrom(chosen, { ...draftOf(chosen), days }, planDays)?.days;
  it('are read as days, or nothing may be built', () => {
    expect(daysOf('')).toEqual([]);
    expect(daysOf('11月11日 双11 3')).toEqual([{ day: '2026-11-11', name: '双11', isOff: false, weight: 3 }]);
    expect(daysOf('2026-02-30 放假')).toBeUndefined();
  });
});
