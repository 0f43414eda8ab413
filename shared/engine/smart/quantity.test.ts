import { describe, expect, it } from 'vitest';
import { readGoal } from './reading.ts';
import { toEvidence } from './span.ts';

const quantitiesIn = (goal: string) => {
  const reading = readGoal(goal, {});
  return reading.quantities.map((quantity) => ({
    kind: quantity.kind,
    role: quantity.role,
    value: quantity.value,
    words: toEvidence(reading.goal, quantity).text,
  }));
};

describe('findQuantities', () => {
  it('takes what follows "from" for the past only of what is measured alike', () => {
    expect(quantitiesIn('Reach US$1,000,000 from 250 customers.').map(({ role }) => role)).toEqual([
      'target',
      'target',
    ]);
    expect(quantitiesIn('Go from 200 to 250 customers.').map(({ role }) => role)).toEqual([
      'baseline',
      'target',
    ]);
  });

  it.each([
    ['签约20家', 'count', 20],
    ['持证率达到百分之百', 'percent', 1],
    ['保费做到三百二十万', 'bare', 3_200_000],
    ['回款850万元', 'money', 8_500_000],
    ['ARR达到$1.5M', 'money', 1_500_000],
    ['缺货率降三成', 'percent', 0.3],
    ['续收率不低于九成五', 'percent', 0.95],
    ['覆盖率达到百分之七十五', 'percent', 0.75],
    ['提高3个百分点', 'percent', 0.03],
    ['线索量翻一番', 'factor', 2],
    ['销售额翻两番', 'factor', 4],
    ['故障数减半', 'factor', 0.5],
    ['退货率控制在3%—4%之间', 'percent', 0.04],
    ['培养几个尖子', 'approximate', undefined],
    ['差错为零', 'zero', 0],
    ['Save $1.2m on freight', 'money', 1_200_000],
    ['Double the pipeline.', 'factor', 2],
    ['Sell a dozen gift sets', 'count', 12],
    ['Keep OPEX between £4.0m and £4.3m', 'money', 4_300_000],
    ['Train several reps', 'approximate', undefined],
    ['Cut churn in half.', 'factor', 0.5],
    ['Get to 500.', 'bare', 500],
    ['破损率控制在万分之五以下', 'percent', 0.0005],
    ['投诉减少1/4', 'factor', 0.25],
    ['做到无一例感染', 'zero', 0],
    ['两位数增长', 'approximate', undefined],
    ['每单配送费降5毛', 'money', 5],
    ['No patient falls on Ward B.', 'zero', 0],
    ['Raise it by 50 basis points', 'percent', 0.005],
  ] as const)('reads %j as %s %d', (goal, kind, value) => {
    expect(quantitiesIn(goal)).toContainEqual(expect.objectContaining({ kind, value }));
  });

  it.each([
    ['从42万元提高到50万元', 420_000, 500_000],
    ['由86%提升到90%', 0.86, 0.9],
    ['时效从5.2天压缩到3天以内', 5.2, 3],
    ['from EUR 80k to EUR 95k', 80_000, 95_000],
    ['from 84% to 88%', 0.84, 0.88],
    ['from 31 to 24 calendar days', 31, 24],
  ])('tells where %j stands from where it is to go', (goal, from, to) => {
    const found = quantitiesIn(goal);
    expect(found.find(({ role }) => role === 'baseline')?.value).toBeCloseTo(from, 9);
    expect(found.find(({ role }) => role === 'target')?.value).toBeCloseTo(to, 9);
  });

  it.each([
    ['年底前平均住院日缩短1.5天', 1.5],
    ['Cut length of stay by 2 days.', 2],
  ])('takes the length of time by which something changes for a change: %j', (goal, value) => {
    expect(quantitiesIn(goal)).toContainEqual(
      expect.objectContaining({ kind: 'duration', role: 'change', value }),
    );
  });

  it.each([
    ['一定要提高拜访量'],
    ['净利润要上一个新台阶'],
    ['把团队打造成一支铁军'],
    ['推广“百万医疗2024版”产品'],
    ['落实“十四五”人才规划'],
    ['升级到V3.2'],
    ['争当第一名'],
    ['十分重视新人'],
    ['执行《2026年计划》'],
    ['Make us number one.'],
    ['Promote the Plan 65 Medicare supplement.'],
    ['Give 110% every day.'],
    ['Migrate to Windows 11.'],
    ['Build a one-stop shop'],
    ['Buy a second delivery van.'],
    ['推广云企通3.0'],
  ])('finds no number in %j', (goal) => {
    expect(quantitiesIn(goal)).toEqual([]);
  });
});
