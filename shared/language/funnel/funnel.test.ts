import { expect, describe as group, it } from 'vitest';
import { type FunnelIssues, funnelNoAnswerCodes } from '#engine/funnel/issues.ts';
import { ratesBetween } from '#engine/funnel/rates.ts';
import { solveForRates } from '#engine/funnel/solve.ts';
import { dealsNeeded, topVolume } from '#engine/funnel/volumes.ts';
import type { Result } from '#engine/issue.ts';
import { en } from '#language/en/index.ts';
import { describe, type Messages } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';

const said = (result: Result<unknown>, messages: Messages) =>
  result.ok ? [] : result.issues.map((issue) => describe(issue, messages));

group('what the funnel says', () => {
  it.each<[string, Result<unknown>, string, string]>([
    [
      'a percentage without its sign',
      topVolume({ target: 1, averageDeal: 1, rates: [10] }),
      'rates: 10 is more than 1. For ten per cent write 10% or 0.1.',
      'rates（各级转化率）：10 大于 1。百分之十请写成 10% 或 0.1。',
    ],
    [
      'an average of nothing',
      dealsNeeded(1, 0),
      'avg_premium: 0 is not above 0. Write a number greater than 0.',
      'avg_premium（件均额）：0 不大于 0。请填大于 0 的数。',
    ],
    [
      'a rate that would pass 100% by a little',
      solveForRates({ target: 10_001, averageDeal: 1, rates: [0.5] }, 10_000),
      'Not reachable: rate 1 would have to be 100.01%. Let more rates move together, or raise the average deal or the number of calls.',
      '无法达到：第 1 个转化率须为 100.01%。请让更多转化率一起提高，或提高件均额、增加电话量。',
    ],
    [
      'volumes from the top down',
      ratesBetween([400, 40]),
      'volumes: 400 is more than 40, the volume it comes from. Write the deals first and the top of the funnel last.',
      'volumes（各级数量）：400 大于它的上一环节 40。请把签单数写在最前，漏斗顶端写在最后。',
    ],
  ])('of %s names the argument, the value and the way out', (_, result, english, chinese) => {
    expect(said(result, en)).toEqual([english]);
    expect(said(result, zhCN)).toEqual([chinese]);
  });

  it('has its questions without an answer listed', () => {
    const codes = Object.keys(en.issues).filter((code) => code.startsWith('funnel.noAnswer.'));
    expect(codes.sort()).toEqual([...funnelNoAnswerCodes].sort() satisfies (keyof FunnelIssues)[]);
  });
});
