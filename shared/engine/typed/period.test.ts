import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.ts';
import { findPeriod, type Period, readPeriod, writtenPeriod } from './period.ts';

const conventions = conventionsOf('en', null);
const period = (grain: Period['grain'], number: number, year: number | null = null): Period => ({
  grain,
  number,
  year,
});

describe('a period', () => {
  it.each([
    ['Jan', period('month', 1)],
    ['January', period('month', 1)],
    ['SEPT.', period('month', 9)],
    ['may', period('month', 5)],
    ['1月', period('month', 1)],
    ['１月', period('month', 1)],
    ['01月份', period('month', 1)],
    ['一月', period('month', 1)],
    ['十二月', period('month', 12)],
    ['十一月份', period('month', 11)],
    ['M1', period('month', 1)],
    ['M12', period('month', 12)],
    ['Month 3', period('month', 3)],
    ['2026-01', period('month', 1, 2026)],
    ['2026/1', period('month', 1, 2026)],
    ['2026.1', period('month', 1, 2026)],
    ['01/2026', period('month', 1, 2026)],
    ['202601', period('month', 1, 2026)],
    ['2026年1月', period('month', 1, 2026)],
    ['2026年01月份', period('month', 1, 2026)],
    ['26年1月', period('month', 1, 2026)],
    ['Jan 2026', period('month', 1, 2026)],
    ['Jan-26', period('month', 1, 2026)],
    ["Jan'26", period('month', 1, 2026)],
    ['2026 Jan', period('month', 1, 2026)],
    ['2026-01-01', period('month', 1, 2026)],
    ['2026/1/31', period('month', 1, 2026)],
    [46023, period('month', 1, 2026)],
    ['46023', period('month', 1, 2026)],
    [202601, period('month', 1, 2026)],
    ['Q1', period('quarter', 1)],
    ['q4', period('quarter', 4)],
    ['Q1 2026', period('quarter', 1, 2026)],
    ['2026Q1', period('quarter', 1, 2026)],
    ['2026-Q1', period('quarter', 1, 2026)],
    ['1Q26', period('quarter', 1, 2026)],
    ["Q3'25", period('quarter', 3, 2025)],
    ['Q3 FY25', period('quarter', 3, 2025)],
    ['第一季度', period('quarter', 1)],
    ['一季度', period('quarter', 1)],
    ['第4季度', period('quarter', 4)],
    ['3季度', period('quarter', 3)],
    ['2026年第二季度', period('quarter', 2, 2026)],
    ['H1', period('half', 1)],
    ['2026H2', period('half', 2, 2026)],
    ['上半年', period('half', 1)],
    ['2025年下半年', period('half', 2, 2025)],
    ['2026', period('year', 1, 2026)],
    [2026, period('year', 1, 2026)],
    ['2026年', period('year', 1, 2026)],
    ['2025年度', period('year', 1, 2025)],
    ['FY26', period('year', 1, 2026)],
    ['FY2026', period('year', 1, 2026)],
  ])('%j is understood', (typed, value) => {
    expect(readPeriod(typed, conventions)).toMatchObject({ kind: 'understood', value });
  });

  it.each([
    'Anna',
    'Marketing',
    'March sales',
    '13月',
    '0月',
    'Q5',
    '1',
    '12',
    'Total',
    '2026-13',
    'mayor',
    '1,234',
    'T1',
    '季度',
  ])('%j is not one alone', (text) => {
    expect(readPeriod(text, conventions)).toMatchObject({
      kind: 'refused',
      issue: { code: 'typed.period.notUnderstood', params: { text } },
    });
  });

  it.each([
    ['1月实绩', period('month', 1), '实绩'],
    ['2025年1月销售额（万元）', period('month', 1, 2025), '销售额(万元'],
    ['Jan Sales', period('month', 1), 'sales'],
    ['Actual Jan-25', period('month', 1, 2025), 'actual'],
    ['Sales 2025-01', period('month', 1, 2025), 'sales'],
    ['Q1 target', period('quarter', 1), 'target'],
    ['2025 actual', period('year', 1, 2025), 'actual'],
    ['2025年业绩', period('year', 1, 2025), '业绩'],
    ['Total 2025', period('year', 1, 2025), 'total'],
  ])('is found in the header %j', (text, found, rest) => {
    expect(findPeriod(text, conventions)).toEqual({ period: found, rest });
  });

  it.each(['Name', 'Marketing', 'Team', 'Salary 1,200', 'Mayor', '姓名', '团队', '完成率', 'Marie'])(
    'is not found in %j',
    (text) => {
      expect(findPeriod(text, conventions)).toBeNull();
    },
  );

  const periods = fc.record({
    grain: fc.constantFrom('month', 'quarter', 'half', 'year' as const),
    number: fc.integer({ min: 1, max: 12 }),
    year: fc.option(fc.integer({ min: 1990, max: 2099 })),
  });
  it('is normalised once: its plain form means the same', () => {
    fc.assert(
      fc.property(periods, ({ grain, number, year }) => {
        const most = { month: 12, quarter: 4, half: 2, year: 1 }[grain];
        fc.pre(number <= most && (grain !== 'year' || year !== null));
        const value = { grain, number, year } as Period;
        const normal = writtenPeriod(value);
        expect(readPeriod(normal, conventions)).toEqual({ kind: 'understood', value, normal });
      }),
    );
  });

  it.each([
    ['en', 'short'],
    ['en', 'long'],
    ['en-GB', 'short'],
    ['zh-CN', 'short'],
    ['zh-CN', 'long'],
    ['ja', 'long'],
  ] as const)('is read as CLDR writes months in %s, %s, with and without a year', (locale, month) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(null, 2025, 2026), (number, year) => {
        const format = new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          month,
          ...(year === null ? {} : { year: 'numeric' as const }),
        });
        const text = format.format(new Date(Date.UTC(year ?? 2026, number - 1, 15)));
        expect(readPeriod(text, conventions)).toMatchObject({ kind: 'understood', value: { number, year } });
      }),
    );
  });
});
