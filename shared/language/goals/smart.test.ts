import { describe, expect, it } from 'vitest';
import { checkGoal } from '#engine/smart/check.ts';
import type { SmartReport } from '#engine/smart/types.ts';
import { LETTERS } from '#engine/smart/types.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { reasonOf, type SmartTexts, smartHint, smartRemarks } from './smart.ts';

const reportOf = (goal: string): SmartReport => unwrap(checkGoal(goal));
const textsFor = ({ language }: SmartReport): SmartTexts => (language === 'zh' ? zhCN.smart : en.smart);

describe('smartHint', () => {
  it.each([
    ['客单价涨到128。', 'T：没有日期或期限。请写明最迟哪一天。'],
    ['尽快签约20家。', 'T：“尽快”不是时间。请写明最迟哪一天。'],
    ['二季度末前新增签约经销商20家。', 'A：信息不足。请补上过去平均数和潜力。'],
    ['Sign 12 distributors ASAP.', 'T: "ASAP" is not a date. Write by when.'],
    ['', 'S: there is no goal yet. Write what is to be done, and for whom.'],
  ])('says of %j what to add first: %j', (goal, hint) => {
    const report = reportOf(goal);
    expect(smartHint(report, textsFor(report))).toBe(hint);
  });

  it('says that all five are OK, and no more, when nothing is missing', () => {
    const report = reportOf('6月30日前，华东渠道续保率从80%提高到86%，支撑公司渠道扩张计划。');
    expect(smartHint(report, zhCN.smart)).toBe(zhCN.smart.wellFormed);
  });
});

describe('the texts of both languages', () => {
  it.each([
    ['en', en.smart],
    ['zh-CN', zhCN.smart],
  ] as const)('never call a goal good (%s)', (_, texts) => {
    const all = LETTERS.flatMap((letter) => Object.values(texts.reasons[letter]).map((say) => say('X')));
    const said = [...all, ...Object.values(texts.remarks).map((say) => say('X')), texts.wellFormed].join(
      '\n',
    );
    expect(said).not.toMatch(/\bgood\b|great|excellent|很好|不错|优秀/i);
  });

  it('quote the words of the goal', () => {
    const report = reportOf('争取本月签约5家。');
    expect(smartRemarks(report, zhCN.smart)).toEqual([
      '“争取”给目标留了退路。请去掉，或者只写有把握的部分。',
    ]);
    expect(reasonOf(report, 'T', zhCN.smart)).toContain('“本月”');
  });
});
