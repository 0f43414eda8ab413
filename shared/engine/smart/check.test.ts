import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { checkGoal } from './check.ts';
import { type GoalContext, LETTERS, type Letter, type SmartReport, type Verdict } from './types.ts';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly s: Label;
  readonly m: Label;
  readonly t: Label;
}
type Label = 'pass' | 'fail' | 'unknown';

const goalsOf = (name: string): readonly Labelled[] =>
  readFileSync(new URL(`../../../tests/fixtures/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

const LABEL_OF: Readonly<Record<Verdict, Label>> = {
  pass: 'pass',
  missing: 'fail',
  doubtful: 'unknown',
  unknown: 'unknown',
};

const reportOf = (goal: string, context: GoalContext = {}): SmartReport => unwrap(checkGoal(goal, context));
const verdict = (goal: string, letter: Letter): Verdict => reportOf(goal).letters[letter].verdict;

describe.each([
  ['smart-goals.jsonl', { s: 0.9, m: 0.97, t: 0.97 }],
  ['smart-goals-own.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-2.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-3.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-4.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-5.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-6.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
  ['smart-goals-held-out-7.jsonl', { s: 0.9, m: 0.95, t: 0.95 }],
] as const)('the labelled goals of %s', (file, shares) => {
  it.each([
    ['S', 's'],
    ['M', 'm'],
    ['T', 't'],
  ] as const)('are judged as labelled on %s, in the share that is asked for', (letter, key) => {
    const goals = goalsOf(file);
    const right = goals.filter((goal) => LABEL_OF[verdict(goal.text, letter)] === goal[key]);
    expect(right.length / goals.length).toBeGreaterThanOrEqual(shares[key]);
  });
});

describe('the traps of the labelled goals', () => {
  const tagOf = new Map(
    readFileSync(new URL('../../../tests/fixtures/smart-goals-traps.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; tag: string })
      .map(({ id, tag }) => [id, tag] as const),
  );
  it.each([...new Set(tagOf.values())])('"%s" misleads neither M nor T', (tag) => {
    const goals = goalsOf('smart-goals.jsonl').filter(({ id }) => tagOf.get(id) === tag);
    const wrong = goals.filter(
      ({ text, m, t }) => LABEL_OF[verdict(text, 'M')] !== m || LABEL_OF[verdict(text, 'T')] !== t,
    );
    expect(goals.length).toBeGreaterThan(0);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('slogans', () => {
  it.each([
    ['一定要提高拜访量'],
    ['把员工调动起来'],
    ['建设好团队'],
    ['尽最大努力完成本月目标'],
    ['让问题员工大幅改善'],
    ['培养几个尖子'],
    ['一定要把拜访量提上去'],
    ['把大家的积极性调动起来'],
    ['带好一支队伍'],
    ['竭尽全力完成本季度任务'],
    ['讓問題員工大幅改善'],
    ['培养若干尖子'],
    ['培養幾個尖子'],
    ['raise the number of visits for sure'],
    ['get the staff going'],
    ['build the team well'],
    ["do one's utmost to reach this month's target"],
    ['get problem staff to improve a lot'],
    ['train a few top sellers'],
    ['We will definitely increase visits'],
    ['Develop several star sellers'],
  ])('%j passes at most one letter and never M', (goal) => {
    const report = reportOf(goal);
    expect(report.letters.M.verdict).not.toBe('pass');
    expect(report.score).toBeLessThanOrEqual(1);
  });
});

describe('checkGoal', () => {
  it.each(['', '   ', '\u0000\t', '　'])('scores %j 0', (goal) => {
    expect(reportOf(goal).score).toBe(0);
  });

  it('takes 500 characters, and says so when there are more', () => {
    expect(checkGoal('😀'.repeat(500)).ok).toBe(true);
    expect(checkGoal('字'.repeat(501))).toMatchObject({
      ok: false,
      issues: [{ code: 'smart.goal.tooLong', params: { length: 501 } }],
    });
  });

  it.each([
    [{ today: '2026-13-01' }, 'smart.today.invalid'],
    [{ today: 'tomorrow' }, 'smart.today.invalid'],
    [{ pastAverage: Number.NaN }, 'smart.number.invalid'],
    [{ potential: Number.POSITIVE_INFINITY }, 'smart.number.invalid'],
    [{ target: Number.NaN }, 'smart.number.invalid'],
  ] as const)('refuses %o', (context, code) => {
    expect(checkGoal('签约20家', context)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  it('answers ten thousand strings of any kind, and quotes what stands at its offsets', () => {
    const word = fc.constantFrom(
      '每',
      '月底前',
      '一',
      '百',
      '万',
      '%',
      '第',
      '从',
      '到',
      '《',
      '”',
      'by the end of ',
      'two ',
      'from ',
      'to ',
      '-day ',
      'March ',
      '$',
      '1.2',
      '😀',
      '\u0007',
      'ไ',
      'ا',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('').slice(0, 500)),
      fc.string({
        unit: fc.constantFrom('1', '一', 'a', ' ', '的', '年', '-'),
        minLength: 500,
        maxLength: 500,
      }),
    );
    fc.assert(
      fc.property(text, (goal) => {
        const { letters, remarks, score } = reportOf(goal);
        const evidence = [...LETTERS.map((letter) => letters[letter]), ...remarks].flatMap(
          (item) => item.evidence,
        );
        for (const { start, end, text: words } of evidence) expect(goal.slice(start, end)).toBe(words);
        expect(score).toBe(LETTERS.filter((letter) => letters[letter].verdict === 'pass').length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('names the first missing letter before a doubtful or unknown one', () => {
    expect(reportOf('提升客户拜访质量。').firstGap?.letter).toBe('S');
    expect(reportOf('主动离职率不超过8%。').firstGap).toMatchObject({
      letter: 'T',
      verdict: 'missing',
      reasonCode: 'noTime',
    });
    expect(reportOf('新增签约经销商20家，二季度末前。').firstGap).toMatchObject({
      letter: 'A',
      verdict: 'unknown',
    });
  });

  it('has no gap when all five letters pass', () => {
    const report = reportOf('6月30日前，华东渠道续保率从80%提高到86%，支撑公司渠道扩张计划。', {
      today: '2026-05-01',
    });
    expect(report).toMatchObject({ score: 5, firstGap: null });
  });
});
