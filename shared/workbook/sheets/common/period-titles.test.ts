import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { Month } from '#engine/periods/month.ts';
import { planTime } from '#engine/plan/plan.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { unwrap } from '../../../../tests/tools/unwrap.ts';
import { stretchTitle } from './period-titles.ts';

function titles(first: string, last: string, start: Month | null, stretches: readonly [number, number][]) {
  const inputs = exampleInputs('mdrt', 'en');
  const calendar = { ...inputs.calendar, yearStartsIn: start };
  const plan = unwrap(planTime({ ...inputs, start: day(first), end: day(last), calendar }));
  return stretches.map((of) => [en, zhCN].map(({ tables }) => stretchTitle(plan, of, tables)).join(' '));
}

describe('what stretches of a plan are called', () => {
  it('in a calendar year', () => {
    expect(
      titles('2026-01-01', '2026-12-31', null, [
        [0, 12],
        [0, 3],
        [2, 3],
        [0, 2],
      ]),
    ).toEqual(['Year 全年', 'Q1 第一季度', 'Mar 3月', '2 months 2个月合计']);
  });

  it('in a fiscal year', () => {
    expect(
      titles('2026-04-01', '2027-03-31', null, [
        [0, 12],
        [9, 12],
        [9, 10],
      ]),
    ).toEqual(['FY2026/27 2026/27财年', 'Q4 第四季度', 'Jan 2027 2027年1月']);
  });

  it('in quarters that the plan cuts', () => {
    expect(
      titles('2026-02-01', '2026-07-15', null, [
        [0, 2],
        [2, 5],
        [5, 6],
      ]),
    ).toEqual(['Q1 (part) 第一季度(部分)', 'Q2 第二季度', 'Jul (1–15) 7月(1–15日)']);
  });

  it('across two years', () => {
    expect(
      titles('2026-10-01', '2027-03-31', null, [
        [0, 6],
        [3, 6],
      ]),
    ).toEqual(['6 months 6个月合计', 'Q1 2027 2027年第一季度']);
    expect(titles('2026-10-01', '2027-03-31', 4, [[0, 6]])).toEqual(['Half-year 半年合计']);
    expect(titles('2027-03-01', '2027-05-31', 4, [[1, 3]])).toEqual([
      'Q1 FY2027/28 (part) 2027/28财年第一季度(部分)',
    ]);
  });
});
