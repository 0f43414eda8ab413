import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { composeGoal } from './compose.ts';
import { type AnswerPart, type GoalAnswers, LETTERS, type Letter, type SmartReport } from './types.ts';

const reportOf = (goal: string): SmartReport => unwrap(checkGoal(goal));
const sentenceOf = (goal: string, answers: GoalAnswers): string => {
  const composed = composeGoal(goal, answers);
  return composed.ok ? composed.value.sentence : JSON.stringify(composed.issues);
};

describe('a goal with answers', () => {
  it.each<[string, GoalAnswers, string]>([
    // Put in where the goal says nothing.
    [
      '提高拜访量。',
      { from: '每周8家', to: '每周12家', by: '9月30日' },
      '9月30日前，提高拜访量，从每周8家到每周12家。',
    ],
    ['Improve renewals.', { to: '90%', by: 'this quarter' }, 'Improve renewals to 90% this quarter.'],
    ['客单价提高到128元。', { from: '100元', by: '年底' }, '年底前，客单价从100元提高到128元。'],
    [
      'Raise the renewal rate to 86%.',
      { from: '80%', by: 'June' },
      'Raise the renewal rate from 80% to 86% by June.',
    ],
    ['Sign 20 customers.', { from: '15', by: 'June' }, 'Sign 20 customers by June, up from 15.'],
    ['Raise sales by 20%.', { from: '5 million', by: 'June' }, 'Raise sales by 20% from 5 million by June.'],
    ['签约20家', { object: '经销商', by: '6月30日' }, '6月30日前，签约经销商20家'],
    ['提高到50万元', { object: '签约额' }, '签约额提高到50万元'],
    ['签约额提高', { from: '42万元', to: '50万元', by: '6月底' }, '6月底前，签约额从42万元提高到50万元'],
    ['Sign 20.', { object: 'distributors', by: 'June' }, 'Sign 20 distributors by June.'],
    ['20 new customers by June', { verb: 'win' }, 'Win 20 new customers by June'],
    [
      'Recruit in every team by June.',
      { object: 'people', to: '720' },
      'Recruit 720 people in every team by June.',
    ],
    // A percentage says how much an amount changes, and where a rate stands.
    ['提高销售额', { to: '20%', by: '第三季度' }, '第三季度内，提高销售额20%'],
    ['Raise sales.', { to: '20%', by: 'June' }, 'Raise sales by 20% by June.'],
    ['提高续保率', { to: '90%' }, '提高续保率，达到90%'],
    // Instead of what it says.
    ['客单价从100元提高到128元。', { to: '150元' }, '客单价从100元提高到150元。'],
    ['By 30 June, sign 20 dealers.', { by: '31 July' }, 'By 31 July, sign 20 dealers.'],
    ['Improve renewals.', { verb: 'lift', object: 'the renewal rate' }, 'Lift the renewal rate.'],
    [
      'Sell 30 whole-life policies, shown in the CRM report.',
      { to: '40' },
      'Sell 40 whole-life policies, shown in the CRM report.',
    ],
    [
      '六月三十日为限，全员持证率达到百分之百。',
      { by: '七月一日' },
      '七月一日为限，全员持证率达到百分之百。',
    ],
    ['v2.7周五封板。', { by: '2027年6月30日' }, 'v2.7 2027年6月30日前封板。'],
    // What an answer says again is not said twice.
    ['每周100次拜访', { to: '每周120次' }, '每周120次拜访'],
    ['每周拜访客户100次', { to: '每周120次' }, '每周拜访客户120次'],
    ['Make 20 calls a day.', { to: '30 calls a day', by: 'June' }, 'Make 30 calls a day by June.'],
    ['签约额提高到42万元', { to: '到50万元' }, '签约额提高到50万元'],
    ['新增高端客户八名，六月底前。', { verb: '提升' }, '提升高端客户八名，六月底前。'],
    // Vague words give way.
    ['尽快提升服务质量。', { to: '95分', by: '9月30日' }, '9月30日前提升服务质量，达到95分。'],
    ['Train several top sellers this year.', { to: '5', by: '30 June' }, 'Train 5 top sellers by 30 June.'],
    ['今年培养几个绩优。', { to: '5名' }, '今年培养5名绩优。'],
    // A clause of its own where no place is understood.
    [
      '加大力度',
      { verb: '做到', object: '新客户', to: '20家', by: '本季度' },
      '本季度，加大力度：新客户做到20家。',
    ],
    [
      'Improve service as soon as possible.',
      { object: 'the renewal rate', to: '90%', by: '30 June' },
      'Improve service by 30 June: the renewal rate to 90%.',
    ],
    // The words around stay, gaps of typography too.
    [
      'Sign customers in the north, shown in the CRM report.',
      { to: '20', by: '30 June' },
      'Sign 20 customers in the north by 30 June, shown in the CRM report.',
    ],
    [
      '2026 年底前各团队完成增员并通过上岗考核，以人事系统入职记录为准。',
      { to: '720人' },
      '2026 年底前各团队完成增员并通过上岗考核，共 720 人，以人事系统入职记录为准。',
    ],
  ])('%j and %o become %j', (goal, answers, sentence) => {
    expect(sentenceOf(goal, answers)).toBe(sentence);
  });

  it.each([
    '提高拜访量',
    '每周100次拜访',
    'Sell 30 whole-life policies, shown in the CRM report.',
    '大家加油！',
  ])('stays as it is where nothing is answered: %j', (goal) => {
    expect(sentenceOf(goal, {})).toBe(goal);
    expect(sentenceOf(goal, { verb: ' ', by: '' })).toBe(goal);
  });

  it('stays as it is where the answers are what it says already', () => {
    const goal =
      'Raise the renewal rate of whole-life policies from 80% to 86% by June, shown in the CRM report.';
    const answers = { verb: 'Raise', object: 'the renewal rate', from: '80%', to: '86%', by: 'by June' };
    expect(sentenceOf(goal, answers)).toBe(goal);
  });

  it.each([
    ['客单价从100元提高到128元，年底前。', { to: '很多' }, 'to', 'S, M'],
    ['Raise the renewal rate to 86% by June.', { by: 'as soon as possible' }, 'by', 'T'],
  ])('is refused where a letter would be lost: %j with %o', (goal, answers, part, letters) => {
    expect(composeGoal(goal, answers)).toMatchObject({
      ok: false,
      issues: [{ code: 'smart.answer.worse', path: [part], params: { letters } }],
    });
  });
});

describe('a goal that is made of answers alone', () => {
  it.each<[GoalAnswers, string]>([
    [{ verb: '完成', object: '增员', to: '720 人', by: '2026 年' }, '2026 年内，完成增员 720 人。'],
    [{ verb: '完成', object: '增员', to: '720 人', by: '2026 年底' }, '2026 年底前，完成增员 720 人。'],
    [{ verb: '完成', object: '增员', to: '720 人', by: '第 3 季度' }, '第 3 季度内，完成增员 720 人。'],
    [
      { verb: '完成', object: '增员', to: '720 人', by: '截至 12 月 31 日' },
      '截至 12 月 31 日，完成增员 720 人。',
    ],
    [
      { verb: '提高', object: '签约额', from: '42万元', to: '50万元', by: '第三季度' },
      '第三季度内，签约额从42万元提高到50万元。',
    ],
    [{ verb: '实现', object: '投诉', to: '零', by: '全年' }, '全年，实现零投诉。'],
    [{ verb: '控制', object: '费用率', to: '8%', by: '年底' }, '年底前，费用率控制在8%。'],
    [{ verb: '提高', object: '销售额', to: '20%', by: '年底' }, '年底前，销售额提高20%。'],
    [
      { verb: 'win', object: 'new customers', to: '2,600 customers', by: 'June' },
      'Win 2,600 new customers by June.',
    ],
    [{ verb: 'sign', object: 'distributors', to: '12', by: 'June' }, 'Sign 12 distributors by June.'],
    [{ verb: 'keep', object: 'churn', to: '5%', by: 'June' }, 'Keep churn at 5% by June.'],
    [
      { verb: 'reach', object: 'the renewal rate', to: '90%', by: 'June' },
      'Reach the renewal rate of 90% by June.',
    ],
    [{ verb: 'collect', object: 'premium', to: '$1m', by: 'this year' }, 'Collect $1m of premium this year.'],
    [{ verb: 'raise', object: 'sales', to: '20%', by: 'June' }, 'Raise sales by 20% by June.'],
    [
      { verb: 'raise', object: 'sales', from: '$4m', to: '$5m', by: 'June' },
      'Raise sales from $4m to $5m by June.',
    ],
  ])('%o is %j', (answers, sentence) => {
    expect(sentenceOf('', answers)).toBe(sentence);
  });

  it('names every blank that is still empty, but not where it stands today', () => {
    const result = composeGoal('', { verb: ' ' });
    expect(result.ok ? [] : result.issues.map(({ path }) => path[0])).toEqual(['verb', 'object', 'to', 'by']);
  });
});

const folder = new URL('../../../tests/fixtures/', import.meta.url);
const goals = readdirSync(folder)
  .filter((name) => /^smart-goals(?!-traps).*\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

const sensible: Readonly<Record<'en' | 'zh', Required<GoalAnswers>>> = {
  zh: { verb: '提高', object: '华东区续保率', from: '80%', to: '86%', by: '2027年6月30日' },
  en: { verb: 'raise', object: 'the renewal rate in the north', from: '80%', to: '86%', by: '30 June 2027' },
};
const passing = ({ letters }: SmartReport): Letter[] =>
  LETTERS.filter((letter) => letters[letter].verdict === 'pass');
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+|\d+|[\u3400-\u9fff]/g) ?? [];

/** The words of the goal that no answer takes the place of. */
function keptWords(goal: string, { parts }: SmartReport, answers: GoalAnswers): string[] {
  const places = (Object.keys(answers) as AnswerPart[])
    .flatMap((part) => parts[part] ?? [])
    .sort((left, right) => right.start - left.start);
  return wordsIn(places.reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, goal));
}

/** The first word that does not come in its turn. */
function lostWord(kept: readonly string[], sentence: string): string | undefined {
  const words = wordsIn(sentence);
  let at = 0;
  return kept.find((word) => {
    const found = words.indexOf(word, at);
    at = found + 1;
    return found < 0;
  });
}

function expectNoLoss(goal: string, answers: GoalAnswers): void {
  const before = reportOf(goal);
  const composed = composeGoal(goal, answers);
  if (!composed.ok) {
    expect(composed.issues[0]!.code).toMatch(/^smart\.(?:answer\.worse|goal\.tooLong)$/);
    return;
  }
  const { sentence, report } = composed.value;
  expect({ goal, passing: passing(report) }).toEqual({
    goal,
    passing: expect.arrayContaining(passing(before)),
  });
  expect({ sentence, lost: lostWord(keptWords(goal, before, answers), sentence) }).toEqual({
    sentence,
    lost: undefined,
  });
}

describe('every labelled goal', () => {
  const blanks: readonly (readonly AnswerPart[])[] = [
    ['by'],
    ['to'],
    ['object'],
    ['from', 'to'],
    ['object', 'to', 'by'],
    ['verb', 'object', 'from', 'to', 'by'],
  ];
  it.each(blanks)('loses no letter and no word when %s … are filled in', (...parts) => {
    let refused = 0;
    for (const goal of goals) {
      const answers = sensible[reportOf(goal).language];
      const given = Object.fromEntries(parts.map((part) => [part, answers[part]]));
      expectNoLoss(goal, given);
      refused += composeGoal(goal, given).ok ? 0 : 1;
    }
    expect(refused / goals.length).toBeLessThan(0.03);
  });

  it('has a time once one was answered', () => {
    const untimed = goals.filter((goal) => !passing(reportOf(goal)).includes('T'));
    expect(untimed.length).toBeGreaterThan(500);
    for (const goal of untimed) {
      const { by } = sensible[reportOf(goal).language];
      const composed = composeGoal(goal, { by });
      expect({ goal, T: composed.ok && composed.value.report.letters.T.verdict }).toEqual({
        goal,
        T: 'pass',
      });
    }
  });

  it('loses no letter and no word by answers of any kind', () => {
    const word = fc.constantFrom(
      '20',
      '1,200 customers',
      '每周120次',
      '到50万元',
      'by June',
      'as soon as possible',
      '尽快',
      '提高',
      'sell',
      '率',
      'a',
      '的',
      '%',
      '2026年',
      'the',
      '“',
      '。',
      ' ',
      '从3到5',
      'many',
      '几个',
      'whole-life policies',
      '😀',
    );
    const answer = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));
    const answers = fc.record(
      { verb: answer, object: answer, from: answer, to: answer, by: answer },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...goals), answers, (goal, given) => {
        const filled = Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ''));
        expectNoLoss(goal, filled);
      }),
      { numRuns: 3000 },
    );
  });
});
