import { describe, expect, it } from 'vitest';
import { makePlan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { periodBefore, planPeriods } from './plan-periods.ts';

describe('the last week', () => {
  const plan = makePlan(exampleInputs('branch', 'en'), new Map());
  const periods = plan.ok ? planPeriods(plan.value) : [];

  it.each([
    // The year's first week: Thursday is a holiday, Friday the 2nd too.
    ['2026-01-W1', null],
    ['2026-03-W3', '2026-03-W2'],
    // 1 March is a Sunday, cut off from the week that ends the month before.
    ['2026-03-W2', '2026-02-W5'],
    // From 16 to 22 February is the Spring Festival.
    ['2026-02-W5', '2026-02-W3'],
    ['2026-02', '2026-01'],
    ['2026-01', null],
  ])('of %s is %s: the last before it that has a working day', (key, last) => {
    const period = periods.find((each) => each.key === key);
    if (!period) throw new Error(`no ${key}`);
    expect(periodBefore(periods, period)?.key ?? null).toBe(last);
  });
});
