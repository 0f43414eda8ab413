import { describe, expect, it } from 'vitest';
import { makePlan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { periodBefore, planPeriods } from './plan-periods.ts';

describe('the last week', () => {
  const plan = makePlan(exampleInputs('branch', 'en'), new Map());
  const periods = plan.ok ? planPeriods(plan.value) : [];

  it.each([
    // The year's first week: Thursday is a holiday, Friday the 2nd too.
    ['2026-W01', null],
    ['2026-W11', '2026-W10'],
    // Its last day, 1 March, is a Sunday.
    ['2026-W10', '2026-W09'],
    // From 16 to 22 February is the Spring Festival.
    ['2026-W09', '2026-W07'],
    ['2026-02', '2026-01'],
    ['2026-01', null],
  ])('of %s is %s: the last before it that has a working day', (key, last) => {
    const period = periods.find((each) => each.key === key);
    if (!period) throw new Error(`no ${key}`);
    expect(periodBefore(periods, period)?.key ?? null).toBe(last);
  });
});
