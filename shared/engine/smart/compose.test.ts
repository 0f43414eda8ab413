import { readFileSync } from 'node:fs';
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

  it.each([
    [
      '2026 年 12 月 31 日前完成新单保费 11,945,000 元，按月达成，以公司业绩系统的月度报表为准。',
      { verb: '完成', object: '新单保费', to: '11,945,000 元', by: '2026 年 12 月 31 日前' },
      '2026 年 12 月 31 日前，完成新单保费 11,945,000 元。',
    ],
    [
      'Complete 11,945,000 yuan of new premium by 31 December 2026, month by month, shown by the sales system.',
      { verb: 'Complete', object: 'new premium', to: '11,945,000 yuan', by: 'by 31 December 2026' },
      'Complete 11,945,000 yuan of new premium by 31 December 2026.',
    ],
    [
      '未来 2 年完成新单保费 100 万元',
      { verb: '完成', object: '新单保费', to: '100 万元', by: '未来 2 年' },
      '未来 2 年内，完成新单保费 100 万元。',
    ],
    [
      '应收账款周转天数由62天降至50天，6月底前',
      { verb: '降至', object: '应收账款周转天数', from: '62天', to: '50天', by: '6月底前' },
      '6月底前，应收账款周转天数从62天降至50天。',
    ],
    [
      '第三季度月签约额从42万元提高到50万元',
      { verb: '提高', object: '月签约额', from: '42万元', to: '50万元', by: '第三季度' },
      '第三季度内，月签约额从42万元提高到50万元。',
    ],
    ['全年实现零投诉。', { verb: '实现', object: '投诉', to: '零', by: '全年' }, '全年，实现零投诉。'],
    [
      'Reduce crash rate to under 0.2% by 30 Sept.',
      { verb: 'Reduce', object: 'crash rate', to: '0.2%', by: 'by 30 Sept' },
      'Reduce crash rate to 0.2% by 30 Sept.',
    ],
    [
      'Move persistency from 66% to 70% by June.',
      { verb: 'Move', object: 'persistency', from: '66%', to: '70%', by: 'by June' },
      'Move persistency from 66% to 70% by June.',
    ],
    [
      '全员持证率达到百分之百，六月三十日为限。',
      { verb: '达到', object: '持证率', to: '百分之百', by: '六月三十日' },
      '六月三十日前，持证率达到百分之百。',
    ],
    [
      '年底前客单价提高20%',
      { verb: '提高', object: '客单价', to: '20%', by: '年底前' },
      '年底前，客单价提高20%。',
    ],
    [
      '订单处理时间控制在2小时内，6月底前。',
      { verb: '控制', object: '订单处理时间', to: '2小时', by: '6月底前' },
      '6月底前，订单处理时间控制在2小时。',
    ],
    [
      '10月15日前把订单接口P95延迟从800ms降到300ms以下。',
      { verb: '降', object: '延迟', from: '800ms', to: '300ms', by: '10月15日前' },
      '10月15日前，延迟从800ms降到300ms。',
    ],
    [
      '年底前平均住院日缩短1.5天',
      { verb: '缩短', object: '平均住院日', to: '1.5天', by: '年底前' },
      '年底前，平均住院日缩短1.5天。',
    ],
    [
      'Keep inventory below 45 days throughout the year.',
      { verb: 'Keep', object: 'inventory', to: '45 days', by: 'throughout the year' },
      'Keep inventory at 45 days throughout the year.',
    ],
    [
      'Bring time-to-productivity from 90 to 60 days by 11/30.',
      { verb: 'Bring', object: 'time-to-productivity', from: '90', to: '60 days', by: 'by 11/30' },
      'Bring time-to-productivity from 90 to 60 days by 11/30.',
    ],
    [
      'Cut average length of stay by 2 days by June.',
      { verb: 'Cut', object: 'average length of stay', to: '2 days', by: 'by June' },
      'Cut average length of stay by 2 days by June.',
    ],
    [
      'Raise win rate by 20% by June.',
      { verb: 'Raise', object: 'win rate', to: '20%', by: 'by June' },
      'Raise win rate by 20% by June.',
    ],
  ])('reads the blanks of %j and puts them together again', (goal, answers, sentence) => {
    const report = reportOf(goal);
    expect(answersIn(report)).toEqual(answers);
    expect(composeGoal(report, {})).toEqual({ ok: true, value: sentence });
  });

  it.each([
    ['2026 年', '2026 年内，完成增员 720 人。'],
    ['2026 年底', '2026 年底前，完成增员 720 人。'],
    ['第 3 季度', '第 3 季度内，完成增员 720 人。'],
    ['12 月 31 日', '12 月 31 日前，完成增员 720 人。'],
    ['截至 12 月 31 日', '截至 12 月 31 日，完成增员 720 人。'],
  ])('closes the time %j as it is said: %j', (by, sentence) => {
    const answers = { verb: '完成', object: '增员', to: '720 人', by };
    expect(composeGoal(reportOf('加油'), answers)).toEqual({ ok: true, value: sentence });
  });

  it.each([
    ['win', 'new customers', '2,600 customers', 'Win 2,600 new customers by June.'],
    ['sign', 'distributors', '12', 'Sign 12 distributors by June.'],
    ['keep', 'churn', '5%', 'Keep churn at 5% by June.'],
    ['reach', 'the renewal rate', '90%', 'Reach the renewal rate of 90% by June.'],
  ])('puts %j, %j and %j together as English does', (verb, object, to, sentence) => {
    expect(composeGoal(reportOf('Go!'), { verb, object, to, by: 'June' })).toEqual({
      ok: true,
      value: sentence,
    });
  });

  it.each([
    '2026 年完成新单保费',
    '3 个月内完成新单保费',
    '2026 年 12 月 31 日前完成新单保费，按月达成',
    '未来三年内提高客户满意度',
    'Complete the new premium by 31 December 2026.',
    'Raise retention within 90 days.',
  ])('offers no time as what is to be reached: %j', (goal) => {
    expect(answersIn(reportOf(goal)).to).toBeUndefined();
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

describe('the labelled goals, composed of their own answers', () => {
  it.each([
    'smart-goals.jsonl',
    'smart-goals-own.jsonl',
    'smart-goals-held-out.jsonl',
    'smart-goals-held-out-2.jsonl',
    'smart-goals-held-out-3.jsonl',
    'smart-goals-held-out-4.jsonl',
    'smart-goals-held-out-5.jsonl',
    'smart-goals-held-out-6.jsonl',
    'smart-goals-held-out-7.jsonl',
  ])('pass S, M and T where they passed them before: %s', (file) => {
    const lost: string[] = [];
    let composedGoals = 0;
    for (const line of readFileSync(new URL(`../../../tests/fixtures/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')) {
      const report = reportOf((JSON.parse(line) as { text: string }).text);
      const composed = composeGoal(report, {});
      if (!composed.ok) continue;
      composedGoals += 1;
      const { letters } = reportOf(composed.value);
      const isLost = (['S', 'M', 'T'] as const).some(
        (letter) => report.letters[letter].verdict === 'pass' && letters[letter].verdict !== 'pass',
      );
      if (isLost) lost.push(composed.value);
    }
    expect(composedGoals).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });
});
