import { describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import { type ExampleName, exampleInputs, exampleNames } from '#workbook/examples/index.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { composeGoal } from './compose.ts';
import { answersIn } from './parts.ts';
import { type GoalAnswers, LETTERS, type Letter, type SmartReport } from './types.ts';

const reportOf = (goal: string): SmartReport => unwrap(checkGoal(goal));
const passing = ({ letters }: SmartReport): Letter[] =>
  LETTERS.filter((letter) => letters[letter].verdict === 'pass');

/** What the person answers where the sentence leaves a blank, and the sentence that comes of it. */
const completed: readonly (readonly [ExampleName, Language, string, GoalAnswers, string])[] = [
  [
    'branch',
    'zh-CN',
    'G1',
    { to: '11,945,000 元' },
    '2026 年 12 月 31 日前完成新单保费 11,945,000 元，按月达成，以公司业绩系统的月度报表为准。',
  ],
  [
    'branch',
    'zh-CN',
    'G2',
    { to: '2,600 位' },
    '2026 年底前按上期实绩增长新签客户，达到 2,600 位，以客户系统新建并出单的记录为准。',
  ],
  [
    'branch',
    'zh-CN',
    'G3',
    { to: '720 人' },
    '2026 年底前各团队完成增员并通过上岗考核，共 720 人，以人事系统入职记录为准。',
  ],
  [
    'branch',
    'en',
    'G1',
    { to: '11,945,000 yuan' },
    'Reach the 11,945,000 yuan of new premium by 31 December 2026, month by month, shown by the monthly report of the sales system.',
  ],
  [
    'branch',
    'en',
    'G2',
    { to: '2,600' },
    'Win 2,600 new customers by the end of 2026, more than last year, shown by new customers with a policy in the customer system.',
  ],
  [
    'branch',
    'en',
    'G3',
    { object: 'people', to: '720' },
    'Recruit 720 people in every team by the end of 2026, counted when they pass the induction test, shown by the staff records.',
  ],
];

describe('the goals of the examples', () => {
  it.each(completed)('%s %s %s: with %o become %j', (name, language, key, answers, expected) => {
    const { statement } = exampleInputs(name, language).goals.find((goal) => goal.key === key)!;
    for (const part of Object.keys(answers)) expect(answersIn(reportOf(statement))).not.toHaveProperty(part);
    const composed = composeGoal(statement, answers);
    expect(composed).toMatchObject({ ok: true, value: { sentence: expected } });
    expect(passing(reportOf(expected))).toEqual(['S', 'M', 'T']);
  });

  it.each(exampleNames)('of %s stay as they are where nothing is answered', (name) => {
    for (const { statement } of [...exampleInputs(name, 'en').goals, ...exampleInputs(name, 'zh-CN').goals]) {
      if (statement === '') continue;
      expect(composeGoal(statement, answersIn(reportOf(statement)))).toMatchObject({
        ok: true,
        value: { sentence: statement },
      });
    }
  });
});
