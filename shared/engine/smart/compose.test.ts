import { describe, expect, it } from 'vitest';
import { checkGoal } from './check.ts';
import { answersIn, composeGoal } from './compose.ts';
import type { SmartReport } from './types.ts';

const reportOf = (goal: string): SmartReport => {
  const result = checkGoal(goal);
  if (!result.ok) throw new Error(goal);
  return result.value;
};

describe('composeGoal', () => {
  it.each([
    [
      '提高拜访量',
      { verb: '提高', object: '华东区拜访量', from: '每周8家', to: '每周12家', by: '9月30日' },
      '9月30日前，华东区拜访量从每周8家提高到每周12家。',
    ],
    ['加大力度', { verb: '做到', object: '新客户', to: '20家', by: '本季度' }, '本季度，新客户做到20家。'],
    [
      'Make more calls.',
      { verb: 'raise', object: 'calls per rep', from: '20', to: '30 a day', by: '30 June' },
      'Raise calls per rep from 20 to 30 a day by 30 June.',
    ],
    [
      'Improve renewals.',
      { verb: 'lift', object: 'the renewal rate', to: '90%', by: 'this quarter' },
      'Lift the renewal rate to 90% this quarter.',
    ],
  ])('completes %j in its own language', (goal, answers, sentence) => {
    expect(composeGoal(reportOf(goal), answers)).toEqual({ ok: true, value: sentence });
  });

  it('takes what the goal says already for blanks that are not answered', () => {
    const report = reportOf('客单价从100元提高到128元。');
    expect(answersIn(report)).toEqual({ verb: '提高', object: '客单价', from: '100元', to: '128元' });
    expect(composeGoal(report, { by: '年底前' })).toEqual({
      ok: true,
      value: '年底前，客单价从100元提高到128元。',
    });
  });

  it('names every blank that is still empty, but not where it stands today', () => {
    const result = composeGoal(reportOf('大家加油！'), { verb: ' ' });
    expect(result.ok ? [] : result.issues.map(({ path }) => path[0])).toEqual(['verb', 'object', 'to', 'by']);
  });

  it.each([
    '客单价从100元提高到128元，年底前。',
    '9月30日前，新客户做到20家。',
    'Sign 12 distributors by 30 June.',
  ])('composes a sentence that passes M and T from the words of %j', (goal) => {
    const answers = {
      verb: goal.startsWith('S') ? 'raise' : '提高',
      object: goal.startsWith('S') ? 'distributors' : '新客户',
    };
    const composed = composeGoal(reportOf(goal), {
      ...answers,
      to: goal.startsWith('S') ? '12 distributors' : '20家',
    });
    if (!composed.ok) throw new Error('incomplete');
    const { M, T } = reportOf(composed.value).letters;
    expect([M.verdict, T.verdict]).toEqual(['pass', 'pass']);
  });
});
