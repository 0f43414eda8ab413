import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { answersIn } from './parts.ts';
import type { SmartReport } from './types.ts';

const reportOf = (goal: string): SmartReport => unwrap(checkGoal(goal));

describe('what a goal says of each blank', () => {
  it.each([
    [
      '2026 年 12 月 31 日前完成新单保费 11,945,000 元，按月达成，以公司业绩系统的月度报表为准。',
      { verb: '完成', object: '新单保费', to: '11,945,000 元', by: '2026 年 12 月 31 日前' },
    ],
    [
      'Complete 11,945,000 yuan of new premium by 31 December 2026, month by month, shown by the sales system.',
      { verb: 'Complete', object: 'new premium', to: '11,945,000 yuan', by: 'by 31 December 2026' },
    ],
    ['未来 2 年完成新单保费 100 万元', { verb: '完成', object: '新单保费', to: '100 万元', by: '未来 2 年' }],
    [
      '应收账款周转天数由62天降至50天，6月底前',
      { verb: '降至', object: '应收账款周转天数', from: '62天', to: '50天', by: '6月底前' },
    ],
    [
      '第三季度月签约额从42万元提高到50万元',
      { verb: '提高', object: '月签约额', from: '42万元', to: '50万元', by: '第三季度' },
    ],
    ['全年实现零投诉。', { verb: '实现', object: '投诉', to: '零', by: '全年' }],
    [
      'Reduce crash rate to under 0.2% by 30 Sept.',
      { verb: 'Reduce', object: 'crash rate', to: '0.2%', by: 'by 30 Sept' },
    ],
    [
      'Move persistency from 66% to 70% by June.',
      { verb: 'Move', object: 'persistency', from: '66%', to: '70%', by: 'by June' },
    ],
    [
      '全员持证率达到百分之百，六月三十日为限。',
      { verb: '达到', object: '持证率', to: '百分之百', by: '六月三十日' },
    ],
    ['年底前客单价提高20%', { verb: '提高', object: '客单价', to: '20%', by: '年底前' }],
    [
      '订单处理时间控制在2小时内，6月底前。',
      { verb: '控制', object: '订单处理时间', to: '2小时', by: '6月底前' },
    ],
    [
      '10月15日前把订单接口P95延迟从800ms降到300ms以下。',
      { verb: '降', object: '延迟', from: '800ms', to: '300ms', by: '10月15日前' },
    ],
    ['年底前平均住院日缩短1.5天', { verb: '缩短', object: '平均住院日', to: '1.5天', by: '年底前' }],
    [
      'Keep inventory below 45 days throughout the year.',
      { verb: 'Keep', object: 'inventory', to: '45 days', by: 'throughout the year' },
    ],
    [
      'Bring time-to-productivity from 90 to 60 days by 11/30.',
      { verb: 'Bring', object: 'time-to-productivity', from: '90', to: '60 days', by: 'by 11/30' },
    ],
    [
      'Cut average length of stay by 2 days by June.',
      { verb: 'Cut', object: 'average length of stay', to: '2 days', by: 'by June' },
    ],
    ['Raise win rate by 20% by June.', { verb: 'Raise', object: 'win rate', to: '20%', by: 'by June' }],
    ['客单价从100元提高到128元。', { verb: '提高', object: '客单价', from: '100元', to: '128元' }],
    ['每周100次拜访', { verb: '拜访', to: '每周100次' }],
    ['Make 20 calls a day.', { verb: 'Make', to: '20 calls a day' }],
    ['签约经销商20家，6月底前。', { verb: '签约', object: '经销商', to: '20家', by: '6月底前' }],
    ['Win new customers by June.', { verb: 'Win', object: 'new customers', by: 'by June' }],
    ['Sell 30 whole-life policies.', { verb: 'Sell', to: '30 whole-life policies' }],
    ['销售额提高20%。', { verb: '提高', object: '销售额', to: '20%' }],
    [
      '2025—2027年累计净增就业岗位3万个。',
      { verb: '增', object: '就业岗位', to: '3万个', by: '2025—2027年' },
    ],
    ['Occupancy of 82% from September to February.', { to: '82%', by: 'to February' }],
    ['尽快提升服务质量。', { verb: '提升', object: '服务质量' }],
    ['Train several top sellers.', { verb: 'Train' }],
    ['从7月起每天打30通电话。', { to: '30通' }],
    ['', {}],
  ])('is read from %j', (goal, answers) => {
    expect(answersIn(reportOf(goal))).toEqual(answers);
  });

  it('stands where it says', () => {
    const goal = '2026 年 9 月 30 日前，华东区续保率从 80% 提高到 86%。';
    const { parts } = reportOf(goal);
    expect(Object.keys(parts).sort()).toEqual(['by', 'from', 'object', 'to', 'verb']);
    for (const { start, end, text } of Object.values(parts)) expect(goal.slice(start, end)).toBe(text);
  });

  it.each([
    ['尽快提升服务质量。', 'by', '尽快'],
    ['Improve service as soon as possible.', 'by', 'as soon as possible'],
    ['Train several top sellers.', 'to', 'several'],
    ['今年培养几个绩优。', 'to', '几个'],
  ] as const)('gives way in %j where words are vague: %s %s', (goal, part, text) => {
    expect(reportOf(goal).parts[part]).toMatchObject({ text, state: 'vague' });
  });

  it.each([
    '2026 年完成新单保费',
    '3 个月内完成新单保费',
    '2026 年 12 月 31 日前完成新单保费，按月达成',
    '未来三年内提高客户满意度',
    'Complete the new premium by 31 December 2026.',
    'Raise retention within 90 days.',
  ])('is no time where a level is asked for: %j', (goal) => {
    expect(answersIn(reportOf(goal)).to).toBeUndefined();
  });
});
