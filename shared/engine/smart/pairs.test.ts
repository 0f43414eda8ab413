import { describe, expect, it } from 'vitest';
import { exampleInputs, exampleNames } from '#workbook/examples/index.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { type GoalContext, LETTERS, type Verdict } from './types.ts';

const MARKS: Readonly<Record<Verdict, string>> = { pass: '✓', doubtful: '~', missing: '✗', unknown: '?' };

function lettersOf(goal: string, context: GoalContext = {}): string {
  const { letters } = unwrap(checkGoal(goal, context));
  return LETTERS.map((letter) => MARKS[letters[letter].verdict]).join('');
}

/** S, M, A, R and T of the same goal in both languages. */
const pairs: readonly (readonly [string, string, string])[] = [
  [
    '✓✓??✓',
    'Raise sales of product A by 20% in the next six months.',
    '在接下来的六个月内，将产品A的销售额提高20%。',
  ],
  ['✓✓??✓', 'Increase product B sales to 5,000 units by Q4.', '第四季度前产品B销量提高到5000台。'],
  ['✓✓??✓', 'Sell 50 units of model X2 in three months.', '三个月内卖出X2型号50台。'],
  ['✓✓??✓', 'Raise NPS by 30 points in one month.', 'NPS一个月提升30分。'],
  ['✓✓??✓', 'Win 30 new customers in two months.', '两个月新增客户30家。'],
  ['✓✓??✓', 'In three weeks raise the open rate to 25%.', '三周打开率提升到25%。'],
  ['✗~??✗', 'Improve by 7 points.', '提升7分。'],
  ['✗~??✗', 'Add 10.', '增加10个。'],
  ['~✓??✓', 'Raise sales by 20% this year.', '今年销售额提高20%。'],
  ['~✓??✗', 'Raise sales by 20%.', '销售额提高20%。'],
  ['✗✗??✗', 'Increase the number of visits.', '提高拜访量。'],
  ['✓✓??✓', 'Sign 20 distributors by 31 December.', '12月31日前签约经销商20家。'],
  ['✓✓??✗', 'Sign 20 distributors.', '签约经销商20家。'],
  ['✓✓??~', 'Visit 100 customers a week.', '每周拜访客户100家。'],
  ['✓✓??✓', 'Make 100 calls every day until the end of December.', '12月底前每天打电话100通。'],
  ['✓✓??~', 'From July on, make 30 calls a day.', '从7月起每天打30通电话。'],
  ['✓✓??✓', 'Raise the renewal rate from 80% to 86% by 30 December.', '12月30日前续保率从80%提高到86%。'],
  ['✓✓??~', 'Raise the renewal rate from 80% to 86% by 30 September.', '9月30日前续保率从80%提高到86%。'],
  ['✓✓??✓', 'Keep the lapse rate below 5% this year.', '今年退保率控制在5%以下。'],
  ['✓~??✓', 'Submit the annual report by 31 March.', '3月31日前提交年度报告。'],
  ['✗✗??✗', 'Improve service as soon as possible.', '尽快提升服务质量。'],
  ['✗✗??✓', 'Do our best to reach the target this month.', '尽最大努力完成本月目标。'],
  ['✗~??✓', 'Train several top sellers this year.', '今年培养几个绩优。'],
  ['✓✓??✓', 'Double the revenue of the east region by year-end.', '年底前华东区收入翻一番。'],
  ['✗✗??~', 'Win more customers this year.', '今年争取更多客户。'],
  ['✓~??✗', 'Win more customers than last year.', '客户数超过去年。'],
  ['~~??✗', "Beat last year's sales.", '销售额超过去年。'],
  [
    '✓~??✓',
    'Sell more whole-life policies than last quarter by the end of December.',
    '12月底前终身寿险销量超过上季度。',
  ],
  ['✓✓??✓', 'Recruit 5 agents by the end of March.', '3月底前增员5人。'],
  ['✓✓??✗', 'Recruit 5 people.', '增员5人。'],
  ['✓✓??✓', 'Cut complaints to zero this quarter.', '本季度投诉降为零。'],
  ['✓✓??✓', 'Cut costs by 10% by December.', '12月前成本降低10%。'],
  ['✓✓??✓', 'Raise premium to 1.2 million by December.', '12月前保费提高到120万元。'],
  ['✓✓??✓', 'Zhang Wei will sign 3 customers this week.', '张伟本周签约3家客户。'],
  ['✗✗??✗', 'Some day become number one.', '总有一天成为第一。'],
  ['✓✓??✓', "Grow customer A's orders by 15% by December.", '12月底前客户A的订单增长15%。'],
  [
    '✓✓??✓',
    'Raise average deal size from 2,000 to 4,000 dollars in half a year.',
    '半年内件均从2000美元提高到4000美元。',
  ],
  ['✗✗??✓', 'Raise average deal size in half a year.', '半年内提高件均。'],
  [
    '✓✓?✓✓',
    'Sign 6 new dealers this month in support of the channel expansion plan.',
    '本月新签经销商6家，配合渠道扩张计划。',
  ],
];

describe('the same goal in both languages', () => {
  it.each(pairs)('has the letters %s: %s %s', (letters, english, chinese) => {
    const context = { today: '2026-11-28' };
    expect([lettersOf(english, context), lettersOf(chinese, context)]).toEqual([letters, letters]);
  });

  const stated = exampleNames.flatMap((name) =>
    exampleInputs(name, 'en').goals.map(({ key, statement }) => [name, key, statement] as const),
  );
  it.each(stated)('has the same letters where the sample %s states it: %s %s', (name, key, statement) => {
    const chinese = exampleInputs(name, 'zh-CN').goals.find((goal) => goal.key === key)!.statement;
    expect(lettersOf(chinese)).toBe(lettersOf(statement));
  });
});
