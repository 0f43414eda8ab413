import { describe, expect, it } from 'vitest';
import type { Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import type { KeptPlan } from '#engine/plan/kept.ts';
import { plainMember } from '#engine/plan/plain-inputs.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { retarget } from '#engine/plan/retarget.ts';
import { sumOf } from '#engine/sum.ts';
import { units } from '#engine/units.ts';
import { none, oneGoal } from '../../../tests/tools/one-goal.ts';

const team = [plainMember('TOP', 'All'), plainMember('A', 'Ann', 'TOP'), plainMember('B', 'Bo', 'TOP')];
const planOf = (inputs: PlanInputs, kept?: KeptPlan) => {
  expect(judgeInputs(inputs).filter(({ severity }) => severity === 'error')).toEqual([]);
  const plan = makePlan(inputs, new Map(), kept);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
};
/** The goal's months after a figure of the top is changed, and what is typed of it then. */
const changed = (
  typed: Partial<Goal>,
  [from, to, amount]: readonly [number, number, number],
  { kept, members = team }: { readonly kept?: KeptPlan; readonly members?: readonly Member[] } = {},
) => {
  const inputs = oneGoal(typed, members);
  const targets = [{ row: 0, from, to, units: units(amount) }];
  const asked = retarget({ plan: planOf(inputs, kept), goal: 0, holds: new Map(), targets, keep: false });
  if (!asked.ok) throw new Error(JSON.stringify(asked.issues));
  const { total, months, quarters } = asked.value;
  const goal = {
    ...inputs.goals[0]!,
    ...(total === null ? {} : { total }),
    ...(months ? { months, monthMethod: 'fixed' as const } : {}),
    ...(quarters ? { quarters } : {}),
  };
  const then = planOf({ ...inputs, goals: [goal] }, kept).goals[0]!.months;
  return { months: then, typed: { months: months !== null, quarters } };
};

describe('figures of the top that are changed beside what is typed', () => {
  it('leave a quarter that stands beside a new year', () => {
    // 150, and 1,350 ÷ 9.
    const { months, typed } = changed({ quarters: [150, ...none(3)] }, [0, 12, 1500]);
    expect(months).toEqual([50, 50, 50, ...Array<number>(9).fill(150)]);
    expect(typed).toEqual({ months: false, quarters: null });
  });

  it('take quarters along in proportion where all of them are typed', () => {
    const { months, typed } = changed({ quarters: [150, 300, 300, 450] }, [0, 12, 2400]);
    expect(months.slice(0, 4)).toEqual([100, 100, 100, 200]);
    expect(typed).toEqual({ months: false, quarters: [300, 600, 600, 900] });
  });

  it('move the total of the quarter of a month that is changed', () => {
    const { months, typed } = changed({ quarters: [150, ...none(3)] }, [0, 1, 90]);
    expect(months[0]).toBe(90);
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(1200);
    expect(typed.quarters?.[0]).toBe(months[0]! + months[1]! + months[2]!);
  });

  it('leave a fixed month that stands beside a new year', () => {
    const { months, typed } = changed({ monthMethod: 'fixed', months: [100, ...none(11)] }, [0, 12, 2300]);
    expect(months[0]).toBe(100);
    expect(typed.months).toBe(false);
  });

  describe('after a month was closed with 160', () => {
    const members = [plainMember('A', 'Ann')];
    const kept: KeptPlan = new Map([['G1', new Map([['A', [{ amount: 160, activities: [] }]]])]]);

    it.each([
      ['a month', [2, 3, 200]],
      ['an open quarter', [3, 6, 300]],
      ['the quarter of the closed month', [0, 3, 460]],
      ['the year', [0, 12, 1400]],
    ] as const)('are what is asked for: %s', (_, figure) => {
      for (const typed of [{}, { quarters: [300, ...none(3)] }]) {
        const { months } = changed(typed, figure, { kept, members });
        const [from, to, amount] = figure;
        expect(months[0]).toBe(160);
        expect(sumOf(months.slice(from, to))).toBe(amount);
        expect(sumOf(months)).toBe(to - from === 12 ? amount : 1200);
      }
    });
  });
});
