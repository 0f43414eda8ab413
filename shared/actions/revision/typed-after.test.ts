import { describe, expect, it } from 'vitest';
import type { Goal } from '#engine/plan/inputs.ts';
import type { FollowWay } from '#engine/revision/follow.ts';
import { none, oneGoal } from '../../../tests/tools/one-goal.ts';
import { typedAfter } from './typed-after.ts';

const typedWith = (
  typed: Partial<Goal>,
  total: number,
  { kept = [], by = 'proportion' }: { kept?: readonly number[]; by?: FollowWay } = {},
) => {
  const inputs = oneGoal(typed);
  const result = typedAfter(inputs, inputs.goals[0]!, total, { kept, by });
  return result.ok
    ? { months: result.value.months, quarters: result.value.quarters }
    : result.issues[0]?.code;
};

describe('what is typed of months and quarters, after another total', () => {
  it('stands where others can take the change', () => {
    const quarters = [150, null, null, null];
    expect(typedWith({ quarters }, 900)).toMatchObject({ quarters });
    const months = [100, ...none(11)];
    expect(typedWith({ monthMethod: 'fixed', months }, 500)).toMatchObject({ months });
  });

  it('follows in proportion where nothing is free', () => {
    // 1,200 → 900: three quarters of each.
    const quarters = [200, 400, 400, 200];
    expect(typedWith({ quarters }, 900)).toMatchObject({ quarters: [150, 300, 300, 150] });
    const months = Array<number>(12).fill(100);
    expect(typedWith({ monthMethod: 'fixed', months }, 900)).toMatchObject({ months: months.map(() => 75) });
  });

  it('follows by the same a month', () => {
    // 300 less over twelve months: 75 a quarter.
    const quarters = [200, 400, 400, 200];
    expect(typedWith({ quarters }, 900, { by: 'equal' })).toMatchObject({ quarters: [125, 325, 325, 125] });
  });

  it('leaves closed months, and what is open of their quarter follows', () => {
    // January closed with 50: 1,150 are open, 850 then: 150, 400, 400 and 200 by 850 ÷ 1,150, and 50.
    const typed = typedWith({ quarters: [200, 400, 400, 200] }, 900, { kept: [50] });
    expect(typed).toMatchObject({ quarters: [161, 296, 295, 148] });
  });

  it('leaves something to those that are free where what is typed is too much', () => {
    // 900 + 300 free → 600: halves.
    expect(typedWith({ quarters: [450, 450, null, null] }, 600)).toMatchObject({
      quarters: [225, 225, null, null],
    });
    const months = [450, 450, ...none(10)];
    expect(typedWith({ monthMethod: 'fixed', months }, 600)).toMatchObject({
      months: [225, 225, ...none(10)],
    });
  });

  it('is refused where months and quarters would have to change together', () => {
    const typed = {
      monthMethod: 'fixed' as const,
      months: [100, ...none(11)],
      quarters: [300, 300, 300, 300],
    };
    expect(typedWith(typed, 900)).toBe('revision.follow.both');
  });
});
