import { type Result, success } from '#engine/issue.ts';
import { checkGoal } from '#engine/smart/check.ts';
import { LETTERS, type SmartReport, type Verdict } from '#engine/smart/types.ts';
import { smartTextsIn } from '#language/by-language/smart.ts';
import { smartHint } from '#language/goals/smart.ts';
import { defineFunction } from '../definition.ts';
import type { Arguments } from '../parameter.ts';

const PARAMETERS = [
  { name: 'goal', kind: 'text', blank: true },
  { name: 'past_average', kind: 'number', optional: true },
  { name: 'potential', kind: 'number', optional: true },
  { name: 'plans', kind: 'texts', optional: true },
  { name: 'today', kind: 'day', optional: true },
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
  examples: [
    {
      formula:
        '=SMART_CHECK("Sign 20 new customers in the east region by 2026-12-31 for plan Alpha",18,5,"plan Alpha")',
      result: [['✓', '✓', '✓', '✓', '✓', 'All five are OK: S, M, A, R and T.']],
    },
    {
      formula: '=SMART_CHECK("6月30日前，华东渠道续保率从80%提高到86%，支撑公司渠道扩张计划。",80,8)',
      result: [['✓', '✓', '✓', '✓', '✓', 'S、M、A、R、T 五项都符合要求。']],
    },
  ],
  portable: null,
  engineNames: ENGINE_NAMES,
  run: (args) => {
    const report = reportOf(args);
    if (!report.ok) return report;
    const { letters, language } = report.value;
    const hint = smartHint(report.value, smartTextsIn[language]);
    return success([[...LETTERS.map((letter) => MARKS[letters[letter].verdict]), hint]]);
  },
});

export const SMART_SCORE = defineFunction({
  id: 'SMART_SCORE',
  parameters: PARAMETERS,
  result: 'cell',
  examples: [
    { formula: '=SMART_SCORE("一定要提高拜访量")', result: 0 },
    { formula: '=SMART_SCORE("")', result: 0 },
  ],
  portable: null,
  engineNames: ENGINE_NAMES,
  run: (args) => {
    const report = reportOf(args);
    return report.ok ? success(report.value.score) : report;
  },
});
