import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { closeGaps } from './gaps.ts';
import { detectLanguage } from './normalise.ts';
import { type GoalContext, LETTERS, type SmartReport } from './types.ts';

const goalsOf = (name: string): string[] =>
  readFileSync(new URL(`../../../tests/fixtures/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

const reportOf = (goal: string, context: GoalContext = {}): SmartReport => unwrap(checkGoal(goal, context));

/** Verdicts, reasons and words of evidence, gaps aside. */
const readingOf = (goal: string) => {
  const { letters, remarks } = reportOf(goal);
  const words = (item: { evidence: readonly { kind: string; text: string }[] }) =>
    item.evidence.map(({ kind, text }) => `${kind} ${text.replace(/\s/g, '')}`);
  return [
    ...LETTERS.map((letter) => [letters[letter].verdict, letters[letter].reasonCode, words(letters[letter])]),
    ...remarks.map((remark) => [remark.code, words(remark)]),
  ];
};

describe('closeGaps', () => {
  it.each([
    ['2026 年 12 月 31 日前', '2026年12月31日前'],
    ['三 个月内提高 8% 以上', '三个月内提高8%以上'],
    ['Q3 末完成 CRM 系统', 'Q3末完成CRM系统'],
    ['100\u00A0万　元', '100万元'],
    ['客户 会员', '客户 会员'],
    ['2026 12 月', '2026 12月'],
    ['三 5 月', '三 5月'],
    ['Windows 11 升级', 'Windows 11升级'],
  ])('reads %j as %j', (typed, closed) => {
    expect(closeGaps(typed, 'zh').closed).toBe(closed);
  });

  it('leaves an English text as it is', () => {
    expect(closeGaps('Sign 3 partners in 上海 by 2027', 'en').closed).toBe('Sign 3 partners in 上海 by 2027');
  });

  it('knows of each unit where it stands in what was typed', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '一', '年', 'a', ' ', '　', '，', '😀'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('zh', 'en'), (typed, language) => {
        const { closed, offsets } = closeGaps(typed, language);
        expect(offsets.map((offset) => typed.charAt(offset)).join('')).toBe(closed);
        expect(offsets.every((offset, index) => index === 0 || offset > offsets[index - 1]!)).toBe(true);
      }),
    );
  });
});

describe('gaps of Chinese typography', () => {
  it.each([
    'smart-goals.jsonl',
    'smart-goals-own.jsonl',
    'smart-goals-held-out.jsonl',
    'smart-goals-held-out-2.jsonl',
    'smart-goals-held-out-3.jsonl',
  ])('around digits, Latin letters and signs change no verdict and no evidence of %s', (file) => {
    const goals = goalsOf(file).filter((goal) => detectLanguage(goal.toLowerCase()) === 'zh');
    expect(goals.length).toBeGreaterThan(0);
    for (const goal of goals) {
      const spaced = goal
        .replace(/([\dA-Za-z%])(?=[\u4e00-\u9fff])/g, '$1 ')
        .replace(/([\u4e00-\u9fff])(?=[\dA-Za-z])/g, '$1 ');
      expect([goal, readingOf(spaced)]).toEqual([goal, readingOf(goal)]);
    }
  });

  it('are kept in the words that are quoted', () => {
    const goal = '2026 年 12 月 31 日前完成新单保费 11,945,000 元，以公司业绩系统的月度报表为准。';
    const { M, T } = reportOf(goal).letters;
    expect(T.evidence).toEqual([{ kind: 'deadline', start: 0, end: 17, text: '2026 年 12 月 31 日前' }]);
    expect(M.evidence).toContainEqual({ kind: 'money', start: 24, end: 36, text: '11,945,000 元' });
  });

  it('do not matter in names and plans of the input sheets', () => {
    const context: GoalContext = { products: ['乐享 360'], plans: ['渠道 2.0 计划'] };
    expect(reportOf('主推乐享360。', context).letters.M.verdict).toBe('missing');
    expect(reportOf('本月签约6家，配合渠道2.0计划。', context).letters.R.reasonCode).toBe('planNamed');
  });
});
