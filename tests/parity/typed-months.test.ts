import { describe, expect, it } from 'vitest';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { plainGoal } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';
import { withoutFunnel } from '../execution/planned.ts';
import { unwrap } from '../tools/unwrap.ts';
import { type Edit, edited } from './change.ts';
import { followAtOnce, type TypedEdits } from './follow-at-once.ts';

const none = (count: number): null[] => Array<null>(count).fill(null);

/** Premium in equal months; recruits whose January is fixed; deals all of whose months are. */
const company: PlanInputs = withPeople(
  {
    ...withoutFunnel(exampleInputs('blank', 'en')),
    goals: [
      { ...plainGoal('G1', 'Premium', 1200), quarters: [150, ...none(3)] },
      {
        ...plainGoal('G2', 'Recruits', 120),
        monthMethod: 'fixed',
        months: [21, ...none(11)],
        quarters: none(4),
      },
      {
        ...plainGoal('G3', 'Deals', 78),
        monthMethod: 'fixed',
        months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        quarters: none(4),
      },
    ],
  },
  [
    ['TOP', 'All', null, {}],
    ['A', 'A', 'TOP', { weight: 2 }],
    ['B', 'B', 'TOP', { weight: 1 }],
  ],
);

const monthsOf = (inputs: PlanInputs) =>
  unwrap(makePlan(inputs, new Map())).goals.map(({ months }) => months.map(Number));

const typed = (goal: number, field: string, index: number, value: number | null): Edit => ({
  kind: 'type',
  path: ['goals', goal, field, index],
  value,
});
const TYPED: TypedEdits = {
  nothing: [],
  'another total of a quarter': [typed(0, 'quarters', 0, 210)],
  'a quarter less': [typed(0, 'quarters', 0, null)],
  'two quarters': [typed(0, 'quarters', 3, 600)],
  'another total': [{ kind: 'type', path: ['goals', 0, 'total'], value: 1500 }],
  'a fixed month raised': [typed(1, 'months', 0, 32)],
  'two months and a quarter': [
    typed(1, 'months', 0, 5),
    typed(1, 'months', 1, 6),
    typed(1, 'quarters', 0, 30),
  ],
  'a month emptied': [typed(2, 'months', 11, null)],
  'another way': [{ kind: 'type', path: ['goals', 1, 'monthMethod'], value: 'equal' }],
};

describe('months and quarters that are typed', () => {
  it('stand, and the others share what is left', () => {
    const monthsAfter = (edit: string) => monthsOf(TYPED[edit]!.reduce(edited, company));
    // 150 ÷ 3; 1,050 ÷ 9 by running totals of 116⅔.
    expect(monthsAfter('nothing')[0]).toEqual([50, 50, 50, 117, 116, 117, 117, 116, 117, 117, 116, 117]);
    expect(monthsAfter('nothing')[2]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    // 210 ÷ 3; 990 ÷ 9.
    expect(monthsAfter('another total of a quarter')[0]).toEqual([70, 70, 70, ...Array<number>(9).fill(110)]);
    expect(monthsAfter('a quarter less')[0]).toEqual(Array<number>(12).fill(100));
    // 150, then 450 ÷ 6, then 600 ÷ 3.
    expect(monthsAfter('two quarters')[0]).toEqual([50, 50, 50, 75, 75, 75, 75, 75, 75, 200, 200, 200]);
    // 1,350 ÷ 9.
    expect(monthsAfter('another total')[0]).toEqual([50, 50, 50, ...Array<number>(9).fill(150)]);
    // 120 − 32 = 88 for eleven months.
    const [, recruits] = monthsAfter('a fixed month raised');
    expect([recruits![0], recruits!.slice(1).reduce((sum, month) => sum + month, 0)]).toEqual([32, 88]);
    expect(monthsAfter('two months and a quarter')[1]!.slice(0, 3)).toEqual([5, 6, 19]);
    expect(monthsAfter('a month emptied')[2]![11]).toBe(12);
    expect(monthsAfter('another way')[1]).toEqual(Array<number>(12).fill(10));
  });

  followAtOnce(company, TYPED, 300);
});
