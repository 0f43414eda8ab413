import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { judgeBases } from '#engine/plan/judge/bases.ts';
import type { Basis, PlanInputs } from './inputs.ts';
import { splitsWithoutData } from './no-data.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from './plain-inputs.ts';
import { makePlan } from './plan.ts';

const plan = (bases: readonly Basis[]): PlanInputs => ({
  ...nothingBesides,
  title: '',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [plainGoal('G', 'Premium', 1200)],
  members: [
    plainMember('T', 'Top'),
    { ...plainMember('A', 'Ann', 'T'), weight: 1 },
    { ...plainMember('B', 'Bo', 'T'), weight: 2 },
  ],
  bases,
});

describe('a way of the goal’s own on Bases', () => {
  it('without figures is told in its row, with what can be done there', () => {
    const made = makePlan(plan([plainBasis('T', 'G', { method: 'lastPeriod' })]), new Map());
    const issues = made.ok ? splitsWithoutData(made.value) : [];
    expect(issues).toMatchObject([
      { code: 'plan.split.noDataOfGoal', path: ['bases', 0, 'method'], params: { goal: 'Premium' } },
    ]);
  });

  it('of somebody with nobody below is told to count nothing', () => {
    const issues = judgeBases(plan([plainBasis('A', 'G', { method: 'equal' })]));
    expect(issues).toMatchObject([
      { code: 'plan.basis.methodUnused', severity: 'warning', path: ['bases', 0, 'method'] },
    ]);
  });

  it('of a unit is not', () => {
    expect(judgeBases(plan([plainBasis('T', 'G', { method: 'equal' })]))).toEqual([]);
  });
});
