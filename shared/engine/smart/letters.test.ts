import { describe, expect, it } from 'vitest';
import realCases from '../../../tests/fixtures/real-cases.json';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import type { GoalContext, Letter, SmartReport, Verdict } from './types.ts';

const reportOf = (goal: string, context: GoalContext = {}): SmartReport => unwrap(checkGoal(goal, context));
const verdict = (goal: string, letter: Letter, context: GoalContext = {}): Verdict =>
  reportOf(goal, context).letters[letter].verdict;

describe('goals from practice', () => {
  const practice = realCases.cases.find(({ id }) => id === '26-smart-product-letter')!;
  const rights = practice.right as readonly string[];
  it.each((practice.input as readonly string[]).map((goal, index) => [goal, rights[index]!] as const))(
    '%j has %s',
    (goal, right) => {
      const [letter, mark] = right.split(' ') as [Letter, string];
      expect(verdict(goal, letter, { today: '2026-11-28' })).toBe(mark === '✓' ? 'pass' : 'missing');
    },
  );

  it.each([
    ['甲产品销售额提高20%', 'S', 'pass'],
    ['B店销售额提高20%', 'S', 'pass'],
    ['产品GMV提高20%', 'S', 'pass'],
    ['产品的销售额提高20%', 'S', 'doubtful'],
    ['评分提升7分', 'S', 'pass'],
    ['拜访100次', 'S', 'pass'],
    ['完成100次', 'S', 'missing'],
    ['半年增员5人', 'T', 'pass'],
    ['一周拜访30家', 'T', 'doubtful'],
    ['每3个月新增2家', 'T', 'doubtful'],
    ['账期60天缩短到30天', 'T', 'missing'],
    ['应收周转天数从62天降至50天', 'T', 'missing'],
    ['质保期3年提升到5年', 'T', 'missing'],
    ['三年期产品销售额提升20%', 'T', 'missing'],
    ['一月销售额提升20%', 'T', 'pass'],
  ] as const)('%j: %s is %s', (goal, letter, expected) => {
    expect(verdict(goal, letter)).toBe(expected);
  });
});

describe('A', () => {
  it.each([
    '在去年人均3.1件的基础上，今年四季度人均件数做到3.6件。',
    'Cross-sell 1.8 policies per household, up from an average of 1.6 last year, by year-end.',
  ])('takes the average that %j states', (text) => {
    expect(reportOf(text).letters.A).toMatchObject({ verdict: 'pass', reasonCode: 'statedAverage' });
  });

  const goal = '本月拜访客户120家。';
  it.each([
    [{ pastAverage: 100, potential: 20 }, 'pass'],
    [{ pastAverage: 100, potential: 19 }, 'missing'],
    [{ pastAverage: 130, potential: 20 }, 'doubtful'],
    [{ pastAverage: 100 }, 'unknown'],
    [{ potential: 20 }, 'unknown'],
    [{}, 'unknown'],
  ] as const)('is judged from %o as %s', (context, expected) => {
    expect(verdict(goal, 'A', context)).toBe(expected);
  });

  it.each([
    ['按月达成新单保费。', { pastAverage: 100, potential: 20, target: 120 }, 'pass'],
    ['本月签约5家。', { pastAverage: 100, potential: 20, target: 130 }, 'missing'],
    ['Cut costs this year.', { pastAverage: 100, potential: 20, target: 85 }, 'pass'],
    ['按月达成新单保费。', { pastAverage: 100, potential: 20 }, 'unknown'],
    ['续保率提高到90%。', { pastAverage: 0.85, potential: 0.05 }, 'pass'],
    ['续保率提高到90%。', { pastAverage: 85, potential: 5 }, 'pass'],
    ['续保率提高到90%。', { pastAverage: 85, potential: 4 }, 'missing'],
    ['签约额增长20%。', { pastAverage: 500, potential: 100 }, 'pass'],
    ['Cut churn from 8% to 5%.', { pastAverage: 0.08, potential: 0.03 }, 'pass'],
    ['Cut churn from 8% to 5%.', { pastAverage: 0.08, potential: 0.01 }, 'missing'],
    ['Double the leads.', { pastAverage: 50, potential: 50 }, 'pass'],
  ] as const)('compares %j with %o: %s', (text, context, expected) => {
    expect(verdict(text, 'A', context)).toBe(expected);
  });

  it.each(['一周内把全年销售额翻十倍。', 'Reach one billion dollars in revenue by Friday.'])(
    'finds %j out of reach without any data',
    (text) => {
      expect(reportOf(text).letters.A).toMatchObject({ verdict: 'missing', reasonCode: 'absurd' });
    },
  );
});

describe('R', () => {
  const plans = ['渠道扩张计划', 'Aurora programme'];
  it.each([
    ['本月新签渠道6家，配合渠道扩张计划。', { plans }, 'pass'],
    ['Sign 3 pilots for the Aurora programme by June.', { plans }, 'pass'],
    ['本月渠道扩到6家，扩张不停。', { plans }, 'doubtful'],
    ['本月新签6家，配合渠道扩张。', { plans: ['2026年渠道扩张计划'] }, 'pass'],
    ['Sign 3 pilots by June: bank channel.', { plans: ['Bank channel plan 2026'] }, 'pass'],
    ['Sign 3 banks by June, one channel each.', { plans: ['Bank channel plan 2026'] }, 'doubtful'],
    ['Raise enterprise sales by 10% by June.', { plans: ['ERP'] }, 'missing'],
    ['Raise growth by 10% by June.', { plans: ['Growth plan'] }, 'doubtful'],
    ['本月招聘3人。', { plans }, 'missing'],
    ['本月招聘3人。', {}, 'unknown'],
    ['本月招聘3人，服务新店开业项目。', {}, 'pass'],
    ['Save $1m this year to fund the robotics project.', {}, 'pass'],
  ])('of %j with %o is %s', (goal, context, expected) => {
    expect(verdict(goal, 'R', context)).toBe(expected);
  });
});

describe('T', () => {
  it.each([
    ['2026年3月底前签约20家。', '2026-05-01', 'doubtful'],
    ['2026年6月底前签约20家。', '2026-05-01', 'pass'],
    ['Sign 20 dealers by 31 March 2026.', '2026-05-01', 'doubtful'],
    ['Sign 20 dealers by 31 March 2027.', '2026-05-01', 'pass'],
    ['本周五前签约2家。', '2026-05-01', 'pass'],
  ])('of %j on %s is %s', (goal, today, expected) => {
    expect(verdict(goal, 'T', { today })).toBe(expected);
  });
});

describe('names of the input sheets', () => {
  it('place a goal, and their digits count nothing', () => {
    const context = { products: ['乐享 360'], channels: ['B2B'], people: ['欧阳娜娜'] };
    expect(verdict('主推乐享 360。', 'M')).toBe('doubtful');
    expect(verdict('主推乐享 360。', 'M', context)).toBe('missing');
    expect(verdict('欧阳娜娜要多努力。', 'S')).toBe('missing');
    expect(verdict('欧阳娜娜要多努力。', 'S', context)).toBe('doubtful');
  });
});

describe('remarks', () => {
  it.each([
    ['8月8日开业当天办理储值卡300张，同时三个月内新增社群会员2000人。', 'twoGoals'],
    ['Reduce stock-outs by half and train 12 floor staff before Black Friday.', 'twoGoals'],
    ['签约额提升20%，年底前。', 'growthWithoutBaseline'],
    ['争取本月签约5家。', 'hedged'],
    ['Try to sign 5 dealers by June.', 'hedged'],
    ['团队士气要大幅提升。', 'slogan'],
  ])('say about %j: %s', (goal, code) => {
    expect(reportOf(goal).remarks.map((remark) => remark.code)).toContain(code);
  });

  it.each([
    ['本月增员3人，其中至少1人当月破零。'],
    ['每月开两场产说会，每场不少于25人到场。'],
    ['Hold two seminars a month with no fewer than 30 guests each.'],
    ['Keep OPEX between £4.0m and £4.3m for FY26/27.'],
  ])('see one goal in %j', (goal) => {
    expect(reportOf(goal).remarks.map((remark) => remark.code)).not.toContain('twoGoals');
  });
});
