import { describe, expect, it } from 'vitest';
import { readGoal } from './reading.ts';
import { type Found, toEvidence } from './span.ts';

const wordsIn = (goal: string, kind: 'indicators' | 'actions'): string[] => {
  const reading = readGoal(goal, {});
  return reading.signals[kind].map((found: Found) => toEvidence(reading.goal, found).text);
};

describe('indicators', () => {
  it.each([
    '完成',
    '完成了',
    '达成',
    '实现',
    '提高',
    '提高到',
    '提升',
    '增加',
    '增长',
    '降低',
    '达到',
    '突破',
    '保持',
    '签订',
    '上线',
    '超额完成',
    '确保完成',
  ])('do not begin inside the verb %s', (verb) => {
    for (const indicator of ['新单保费', '客单价', '银行渠道保费', '老客户续保率']) {
      expect(wordsIn(`年底前${verb}${indicator}`, 'indicators')).toEqual([indicator]);
    }
  });

  it.each([
    ['全年续期达成率不低于九成二', '续期达成率'],
    ['代码评审覆盖率做到90%', '代码评审覆盖率'],
    ['预收账款周转天数降至30天', '预收账款周转天数'],
    ['计划完成率不低于90%', '计划完成率'],
    ['月签约额做到50万元', '月签约额'],
    ['完成增长额20万元', '增长额'],
    ['把续签率提高到90%', '续签率'],
  ])('are read whole: %j has %j', (goal, indicator) => {
    expect(wordsIn(goal, 'indicators')).toEqual([indicator]);
  });

  it.each([
    ['Complete 3m yuan of new premium by June.', 'new premium'],
    ['Raise win rate to 40% by June.', 'win rate'],
    ['Improve response time to 4 hours.', 'response time'],
    ['Keep the growth rate at 8%.', 'the growth rate'],
    ['Raise first-year premium to $3m by June.', 'first-year premium'],
    ['Lift monthly revenue to $3m.', 'monthly revenue'],
  ])('keep the word that qualifies them: %j has %j', (goal, indicator) => {
    expect(wordsIn(goal, 'indicators')).toEqual([indicator]);
  });
});

describe('the record that proves a goal', () => {
  it.each([
    ['本月完成新单保费100万元，以公司业绩系统的月度报表为准', ['新单保费']],
    ['Reach $1m of premium by June, shown by the monthly sales report.', ['premium']],
    ['Win 20 customers by June, shown by new customers with a policy.', []],
  ])('of %j is none of its indicators', (goal, indicators) => {
    expect(wordsIn(goal, 'indicators')).toEqual(indicators);
  });
});

describe('actions', () => {
  it.each([
    ['4月10日前提交董事会报告', '提交'],
    ['本月增员3人', '增员'],
    ['升级到Node 20', '升级到'],
    ['降低费用', '降低'],
  ])('are read whole: %j has %j', (goal, verb) => {
    expect(wordsIn(goal, 'actions')).toEqual([verb]);
  });
});
