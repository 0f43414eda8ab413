import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { noFunnel, nothingBesides, plainGoal } from '#engine/plan/plain-inputs.ts';
import { metricOfGoal, metricValue } from '#engine/tracking/metric.ts';

const goal = (key: string, name: string): Goal => plainGoal(key, name, 100);
const inputs: PlanInputs = {
  title: '',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [goal('G1', 'Premium'), goal('G2', 'meetings'), goal('G3', 'Recruits')],
  members: [],
  ...nothingBesides,
  funnel: { ...noFunnel, goal: 'G1', stages: ['Deals', 'Meetings'], lags: [0] },
};
const tally = { entries: 3, counts: [2, 9], amount: 5000, figures: [] };

describe('what the log says about a goal', () => {
  it.each([
    ['G1', 5000],
    ['G2', 9],
    ['G3', null],
    ['G9', null],
  ])('%s is %j', (key, number) => {
    const measure = metricOfGoal(inputs, key);
    expect(measure && metricValue(tally, measure)).toBe(number);
  });

  it('is amounts for the first goal where no funnel explains one', () => {
    const without = { ...inputs, funnel: { ...inputs.funnel, goal: null, stages: [] } };
    expect(['G1', 'G2', 'G3'].map((key) => metricOfGoal(without, key))).toEqual([
      { of: 'amount' },
      null,
      null,
    ]);
  });

  it('is 0 for a stage that it does not have', () => {
    expect(metricValue(tally, { of: 'stage', stage: 5 })).toBe(0);
  });
});
