import { describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import { type ExampleName, exampleInputs, exampleNames } from '#workbook/examples/index.ts';
import { checkGoal } from './check.ts';
import { answersIn, composeGoal } from './compose.ts';
import { type GoalAnswers, LETTERS, type Letter, type SmartReport } from './types.ts';

const reportOf = (goal: string): SmartReport => {
  const result = checkGoal(goal);
  if (!result.ok) throw new Error(goal);
  return result.value;
};
const passing = ({ letters }: SmartReport): Letter[] =>
  LETTERS.filter((letter) => letters[letter].verdict === 'pass');

/** What the person answers where the sentence leaves a blank, and the sentence that comes of it. */
const completed: readonly (readonly [ExampleName, Language, string, GoalAnswers, string])[] = [
  ['mdrt', 'zh-CN', 'G1', {}, '2026 年 12 月 31 日前，完成保费 100 万美元。'],
  ['mdrt', 'en', 'G1', {}, 'Reach US$1,000,000 of premium by 31 December 2026.'],
  ['branch', 'zh-CN', 'G1', { to: '11,945,000 元' }, '2026 年 12 月 31 日前，完成新单保费 11,945,000 元。'],
  ['branch', 'zh-CN', 'G2', { object: '新签客户', to: '2,600 位' }, '2026 年底前，新签客户增长到 2,600 位。'],
  ['branch', 'zh-CN', 'G3', { to: '720 人' }, '2026 年底前，完成增员 720 人。'],
  [
    'branch',
    'en',
    'G1',
    { to: '11,945,000 yuan' },
    'Reach 11,945,000 yuan of new premium by 31 December 2026.',
  ],
  [
    'branch',
    'en',
    'G2',
    { object: 'new customers', to: '2,600' },
    'Win 2,600 new customers by the end of 2026.',
  ],
  ['branch', 'en', 'G3', { object: 'people', to: '720' }, 'Recruit 720 people by the end of 2026.'],
];

describe('the goals of the examples', () => {
  it('are all completed below', () => {
    const stated = exampleNames.flatMap((name) =>
      (['en', 'zh-CN'] as const).flatMap((language) =>
        exampleInputs(name, language)
          .goals.filter(({ statement }) => statement !== '')
          .map(({ key }) => `${name} ${language} ${key}`),
      ),
    );
    expect(completed.map(([name, language, key]) => `${name} ${language} ${key}`).sort()).toEqual(
      stated.sort(),
    );
  });

  it.each(completed)('%s %s %s: with %o its own answers give %j, which passes what passed', (...row) => {
    const [name, language, key, answers, expected] = row;
    const statement = exampleInputs(name, language).goals.find((goal) => goal.key === key)!.statement;
    const report = reportOf(statement);
    for (const part of Object.keys(answers)) expect(answersIn(report)).not.toHaveProperty(part);
    expect(composeGoal(report, answers)).toEqual({ ok: true, value: expected });
    expect(passing(reportOf(expected))).toEqual(expect.arrayContaining(passing(report)));
  });
});
