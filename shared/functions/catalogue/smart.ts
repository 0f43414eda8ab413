import { type Result, success } from '#engine/issue.ts';
import { checkGoal } from '#engine/smart/check.ts';
import { LETTERS, type SmartReport, type Verdict } from '#engine/smart/types.ts';
import { smartTexts as english } from '#language/en/goals/smart.ts';
import { smartHint } from '#language/goals/smart.ts';
import { smartTexts as chinese } from '#language/zh-CN/goals/smart.ts';
import { defineFunction } from '../definition.ts';
import type { Arguments } from '../parameter.ts';

const PARAMETERS = [
  {
    name: 'goal',
    kind: 'text',
    blank: true,
    docs: {
      en: 'The goal as a sentence, in Chinese or English, up to 500 characters.',
      'zh-CN': '目标，一句话，中文或英文，不超过 500 字。',
    },
  },
  {
    name: 'past_average',
    kind: 'number',
    optional: true,
    docs: {
      en: 'What was reached on average so far, in the unit of the goal. Needed for A.',
      'zh-CN': '过去平均数，与目标同一单位。判断 A 时需要。',
    },
  },
  {
    name: 'potential',
    kind: 'number',
    optional: true,
    docs: {
      en: 'What can be argued to be possible on top of the past average. Needed for A.',
      'zh-CN': '在过去平均数之上有理由做到的潜力。判断 A 时需要。',
    },
  },
  {
    name: 'plans',
    kind: 'texts',
    optional: true,
    docs: {
      en: 'A range with the names of the company’s plans. Needed for R, unless the goal says what it serves.',
      'zh-CN': '公司计划名称的区域。判断 R 时需要，除非目标写明服务于什么。',
    },
  },
  {
    name: 'today',
    kind: 'day',
    optional: true,
    docs: {
      en: 'The day on which you look, so that a date in the past is told; for the current day write TODAY().',
      'zh-CN': '查看的日期，用来发现已过的日期；要用当天请写 TODAY()。',
    },
  },
] as const;

const ENGINE_NAMES = { pastAverage: 'past_average' };

const MARKS: Readonly<Record<Verdict, string>> = { pass: '✓', doubtful: '!', missing: '✗', unknown: '?' };

function reportOf({
  goal,
  past_average,
  potential,
  plans,
  today,
}: Arguments<typeof PARAMETERS>): Result<SmartReport> {
  return checkGoal(goal ?? '', {
    ...(past_average === undefined ? {} : { pastAverage: past_average }),
    ...(potential === undefined ? {} : { potential }),
    ...(plans === undefined ? {} : { plans }),
    ...(today === undefined ? {} : { today }),
  });
}

export const SMART_CHECK = defineFunction({
  id: 'SMART_CHECK',
  parameters: PARAMETERS,
  result: 'block',
  docs: {
    summary: {
      en: 'Checks by rules whether a goal is Specific, Measurable, Achievable, Result-oriented and Time-limited.',
      'zh-CN': '按规则检查目标是否具体、可量化、能实现、注重结果、有时限（SMART）。',
    },
    result: {
      en: 'One row of six: S, M, A, R, T as ✓ (pass), ! (doubtful), ✗ (missing) or ? (cannot be told from what is given), then one hint in the goal’s own language: the first thing to add.',
      'zh-CN':
        '一行六格：S、M、A、R、T 分别为 ✓（通过）、!（存疑）、✗（缺少）或 ?（凭现有信息无法判断），然后是一条提示，用目标自身的语言说出首先要补充什么。',
    },
    notes: [
      {
        en: 'It tells whether a goal is well-formed, never that it is good, and rewrites nothing.',
        'zh-CN': '只判断目标是否完整，不评价好坏，也不改写。',
      },
    ],
  },
  examples: [
    {
      formula:
        '=SMART_CHECK("Sign 20 new customers in the east region by 2026-12-31 for plan Alpha",18,5,"plan Alpha")',
      result: [['✓', '✓', '✓', '✓', '✓', 'S, M, A, R and T are all there: the goal is well-formed.']],
      docs: { en: 'All five are there.', 'zh-CN': '五项齐全。' },
    },
    {
      formula: '=SMART_CHECK("6月30日前，华东渠道续保率从80%提高到86%，支撑公司渠道扩张计划。",80,8)',
      result: [['✓', '✓', '✓', '✓', '✓', 'S、M、A、R、T 五项都写到了：目标写法完整。']],
      docs: { en: 'In Chinese.', 'zh-CN': '中文目标。' },
    },
  ],
  portable: null,
  engineNames: ENGINE_NAMES,
  run: (args) => {
    const report = reportOf(args);
    if (!report.ok) return report;
    const { letters, language } = report.value;
    const hint = smartHint(report.value, language === 'zh' ? chinese : english);
    return success([[...LETTERS.map((letter) => MARKS[letters[letter].verdict]), hint]]);
  },
});

export const SMART_SCORE = defineFunction({
  id: 'SMART_SCORE',
  parameters: PARAMETERS,
  result: 'cell',
  docs: {
    summary: {
      en: 'How many of the five SMART letters a goal passes.',
      'zh-CN': '目标通过 SMART 五项中的几项。',
    },
    result: {
      en: 'A whole number from 0 to 5; an empty goal scores 0.',
      'zh-CN': '0 到 5 的整数；空白为 0。',
    },
  },
  examples: [
    {
      formula: '=SMART_SCORE("一定要提高拜访量")',
      result: 0,
      docs: { en: 'A slogan.', 'zh-CN': '一句口号。' },
    },
    {
      formula: '=SMART_SCORE("")',
      result: 0,
      docs: { en: 'No goal yet.', 'zh-CN': '还没有目标。' },
    },
  ],
  portable: null,
  engineNames: ENGINE_NAMES,
  run: (args) => {
    const report = reportOf(args);
    return report.ok ? success(report.value.score) : report;
  },
});
