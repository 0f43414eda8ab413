import { describe, expect, it } from 'vitest';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis, plainGoal } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';
import { withoutFunnel } from '../execution/planned.ts';
import { unwrap } from '../tools/unwrap.ts';
import { edited } from './change.ts';
import { followAtOnce, type TypedEdits } from './follow-at-once.ts';

const months = (year: number) => Array.from({ length: 12 }, () => year / 12);

/**
 * Two people, by the organisation to be shared by heads × rank: A stands for 3 heads of rank 2, B for 4 of rank 1. Premium goes by
 * growth, deals by weights of their own, and visits by the weights of the organisation.
 */
const company: PlanInputs = withPeople(
  {
    ...withoutFunnel(exampleInputs('blank', 'en')),
    goals: [
      plainGoal('G1', 'Premium', 1000),
      plainGoal('G2', 'Recruits', 40),
      plainGoal('G3', 'Deals', 90),
      plainGoal('G4', 'Visits', 80),
    ],
    ranks: [
      { name: 'Senior', multiple: 2 },
      { name: 'Standard', multiple: 1 },
    ],
    bases: [
      plainBasis('TOP', 'G1', { method: 'growth' }),
      plainBasis('A', 'G1', { growth: 0.2, lastPeriod: months(300) }),
      plainBasis('B', 'G1', { growth: 0.08, lastPeriod: months(500) }),
      plainBasis('TOP', 'G3', { method: 'weights' }),
      plainBasis('A', 'G3', { weight: 2 }),
      plainBasis('B', 'G3', { weight: 1 }),
      plainBasis('TOP', 'G4', { method: 'weights' }),
    ],
  },
  [
    ['TOP', 'All', null, { method: 'headcountRank' }],
    ['A', 'A', 'TOP', { headcount: 3, rank: 'Senior', weight: 1 }],
    ['B', 'B', 'TOP', { headcount: 4, rank: 'Standard', weight: 3 }],
  ],
);

const yearsOf = (inputs: PlanInputs) =>
  unwrap(makePlan(inputs, new Map())).goals.map(({ targets }) => targets.slice(1));

const TYPED: TypedEdits = {
  nothing: [],
  'premium as the others': [{ kind: 'type', path: ['bases', 0, 'method'], value: null }],
  'deals equally': [{ kind: 'type', path: ['bases', 3, 'method'], value: 'equal' }],
  'another weight for deals': [{ kind: 'type', path: ['bases', 5, 'weight'], value: 7 }],
  'no weight for deals of A': [{ kind: 'type', path: ['bases', 4, 'weight'], value: null }],
};

describe('ways and weights of a goal of its own', () => {
  it('go before those of the organisation', () => {
    // 300 × 1.2 = 360 and 500 × 1.08 = 540 of 900; 3 × 2 = 6 and 4 of 10; 2 and 1; 1 and 3.
    expect(yearsOf(company)).toEqual([
      [400, 600],
      [24, 16],
      [60, 30],
      [20, 60],
    ]);
  });

  it('are left out where they are empty', () => {
    const yearsAfter = (edit: string) => yearsOf(TYPED[edit]!.reduce(edited, company));
    // 6 and 4 of 10.
    expect(yearsAfter('premium as the others')[0]).toEqual([600, 400]);
    expect(yearsAfter('deals equally')[2]).toEqual([45, 45]);
    expect(yearsAfter('another weight for deals')[2]).toEqual([20, 70]);
    // A then has the weight of the organisation, 1, as B has here.
    expect(yearsAfter('no weight for deals of A')[2]).toEqual([45, 45]);
  });

  followAtOnce(company, TYPED, 500);
});
