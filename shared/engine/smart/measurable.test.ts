import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import type { SmartReport } from './types.ts';

const lettersOf = (goal: string): SmartReport['letters'] => {
  const { letters } = unwrap(checkGoal(goal));
  return letters;
};

describe('acts that are done or not', () => {
  it.each([
    '本月把离职员工的账号全部注销。',
    '四季度把停车场道闸换掉。',
    '6月份配齐急救药箱。',
    'Repair the loading dock in Q2.',
    'Have the new intranet live by September.',
  ])('%j is timed, and only its number is missing', (goal) => {
    const { M, T } = lettersOf(goal);
    expect([M.verdict, M.reasonCode, T.verdict]).toEqual(['doubtful', 'doneOrNot', 'pass']);
  });

  it.each([
    '年底前理顺内部流程。',
    '下半年力保不掉队。',
    '年底前把业务做起来。',
    'Streamline the admissions process by June.',
    'Turn the corner in the second half.',
  ])('%j is none', (goal) => {
    expect(lettersOf(goal).M).toMatchObject({ verdict: 'missing', reasonCode: 'noNumber' });
  });
});
