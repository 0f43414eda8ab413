import { describe, expect, it } from 'vitest';
import { catalogue } from '#functions/catalogue/index.ts';
import knownAnswers from '../fixtures/known-answers.json';
import { call, messageOf, resultOf } from './calling.ts';
import { serialOf } from './serials.ts';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const value = (...[id, args]: Parameters<typeof call>): unknown => {
  const outcome = call(id, args);
  return outcome.ok ? outcome.value : outcome.error;
};

describe('The contract', () => {
  it('names functions and parameters so', () => {
    const signatures = Object.values(catalogue).map(
      ({ id, parameters }) =>
        `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`,
    );
    expect(signatures.sort()).toEqual(
      [
        'FUNNEL_DEALS(target, avg_premium)',
        'FUNNEL_CALLS(target, avg_premium, rates, [periods])',
        'FUNNEL_STAGES(target, avg_premium, rates, [periods])',
        'FUNNEL_FORECAST(volume, rates, [avg_premium])',
        'FUNNEL_RATES(volumes)',
        'FUNNEL_SOLVE(unknown, target, avg_premium, rates, calls, [periods], [which_rates])',
        'FUNNEL_SENSITIVITY(target, avg_premiums, rates, which_rate, rate_values, [periods])',
        'FUNNEL_LAG(deals, rates, lags)',
        'TARGET_SPLIT(total, weights, [unit], [method])',
        'TARGET_GRID(row_totals, column_totals, [pattern], [unit])',
        'TARGET_SPREAD(values, new_total, [method], [held], [minimums], [maximums], [unit])',
        'TARGET_BY_RANK(total, headcounts, multiples, [unit])',
        'TARGET_PEEL(total, start, end, grain, [calendar], [unit], [extra_workdays], [year_starts_in])',
        'PLAN_WORKDAYS(start, end, [calendar], [extra_workdays])',
        'GOAL_PACE(target, actual, start, end, today, [calendar], [plan], [extra_workdays])',
        'GOAL_REQUIRED(target, actual, end, today, [calendar], [extra_workdays])',
        'GOAL_FORECAST(actual, start, end, today, [calendar], [plan], [extra_workdays])',
        'SMART_CHECK(goal, [past_average], [potential], [plans], [today])',
        'SMART_SCORE(goal, [past_average], [potential], [plans], [today])',
      ].sort(),
    );
  });

  it('says what to do about a rate above 1', () => {
    expect(messageOf('FUNNEL_CALLS', [1_000_000, 2000, 10])).toBe(
      'rates: 10 is more than 1. For ten per cent write 10% or 0.1.',
    );
  });

  it.each([
    [2000, [0.1, 0.5, 0.1], [500, 5000, 10_000, 100_000], [2, 20, 40, 400]],
    [4000, [0.1, 0.5, 0.1], [250, 2500, 5000, 50_000], [1, 10, 20, 200]],
    [4000, [0.2, 0.5, 0.2], [250, 1250, 2500, 12_500], [1, 5, 10, 50]],
  ])('turns a million at %d and %j into %j a year and %j a day', (average, rates, year, day) => {
    expect(value('FUNNEL_STAGES', [1_000_000, average, [rates]])).toEqual(column(year));
    expect(value('FUNNEL_STAGES', [1_000_000, average, [rates], 250])).toEqual(column(day));
    expect(value('FUNNEL_CALLS', [1_000_000, average, [rates], 250])).toBe(day[3]);
  });

  it.each([
    '一定要提高拜访量',
    '把员工动起来',
    '把队伍建设好',
    '尽最大努力完成本月目标',
    '让问题员工有大的改善',
    '培养几个绩优',
    'raise the number of visits for sure',
    'get the staff going',
    'build the team well',
    "do one's utmost to reach this month's target",
    'get problem staff to improve a lot',
    'train a few top sellers',
  ])('lets the slogan %j pass neither M nor more than one letter', (slogan) => {
    expect((value('SMART_CHECK', [slogan]) as string[][])[0]![1]).not.toBe('✓');
    expect(value('SMART_SCORE', [slogan])).toBeLessThanOrEqual(1);
  });

  it('refuses a goal of more than 500 characters', () => {
    expect(value('SMART_SCORE', ['目'.repeat(501)])).toBe('#VALUE!');
  });

  it('never rounds an exact quotient up by one', () => {
    expect(resultOf('=FUNNEL_CALLS(21,1,0.7)')).toBe(30);
    expect(resultOf('=FUNNEL_CALLS(42,1,0.35)')).toBe(120);
    let seed = 20_26;
    const next = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return 1 + (seed % most);
    };
    for (let i = 0; i < 10_000; i += 1) {
      const hundredths = next(100);
      const calls = next(20_000) * 100;
      const deals = (calls / 100) * hundredths;
      const found = value('FUNNEL_CALLS', [deals, 1, hundredths / 100]);
      if (found !== calls) expect([deals, hundredths, found]).toEqual([deals, hundredths, calls]);
    }
  });
});

describe('Known answers', () => {
  const { spread, funnel, round_1d_largest_remainder: shares, round_2d, calendar_cn_workdays } = knownAnswers;
  const spreadOf = (id: string) => spread.find((each) => each.id === id)!;

  it.each(['T1', 'A3', 'O1'])('of a proportional spread: %s', (id) => {
    const { values, total, expect: answer } = spreadOf(id);
    expect(value('TARGET_SPREAD', [column(values!), total])).toEqual(column(answer as number[]));
  });

  it('of a spread with one cell held: A1', () => {
    const { values, total, expect: answer } = spreadOf('A1');
    expect(value('TARGET_SPREAD', [[values], total, null, [['', 1, '']]])).toEqual([answer]);
  });

  it('of an edited cell whose total is kept: T5', () => {
    expect(value('TARGET_SPREAD', [[[200, 300, 700]], 1000, null, [[false, false, true]]])).toEqual([
      spreadOf('T5').expect,
    ]);
  });

  it('of values that cancel out: A4', () => {
    const { values, total } = spreadOf('A4');
    expect(value('TARGET_SPREAD', [[values], total])).toBe('#VALUE!');
  });

  it('to the cent: J1', () => {
    const { values, total, expect: answer } = spreadOf('J1');
    expect(value('TARGET_SPREAD', [[values], total, '', '', '', '', 0.01])).toEqual([answer]);
    expect(value('TARGET_SPLIT', [total, [values], 0.01])).toEqual([answer]);
  });

  it('of equal parts to the cent: S2', () => {
    const parts = value('TARGET_SPLIT', [100, [[1, 1, 1, 1, 1, 1]], 0.01]) as number[][];
    expect(parts[0]!.slice().sort()).toEqual(spreadOf('S2').expect_multiset);
  });

  it('of splits by a reference, by shares and by weights: T2, K1, IBP', () => {
    expect(value('TARGET_SPLIT', [400, [[10, 20, 70]]])).toEqual([spreadOf('T2').expect]);
    expect(value('TARGET_SPLIT', [2000, [[0.75, 0.25]]])).toEqual([spreadOf('K1').expect]);
    expect(value('TARGET_SPLIT', [140, [[2, 5]]])).toEqual([spreadOf('IBP').expect]);
  });

  it.each(funnel.filter(({ need }) => need !== undefined))(
    'of the funnel: $id',
    ({ need, rates, expect: stages }) => {
      expect(value('FUNNEL_STAGES', [need, 1, [rates]])).toEqual(column([need, ...(stages as number[])]));
    },
  );

  it('of deals: F5', () => {
    const { target, avg } = funnel.find(({ id }) => id === 'F5')!;
    expect(value('FUNNEL_DEALS', [target, avg])).toBe(158);
  });

  it.each(shares)('of the largest remainder: $id', ({ w, n, expect: parts }) => {
    expect(value('TARGET_SPLIT', [n, [w]])).toEqual([parts]);
  });

  it.each(round_2d)('of two margins: $id', ({ m, rows, cols, least_squares }) => {
    expect(value('TARGET_GRID', [column(rows), [cols], m])).toEqual(least_squares);
  });

  it('of China’s working days in 2026', () => {
    const months = calendar_cn_workdays['2026'].map((_, month) =>
      value('PLAN_WORKDAYS', [serialOf(`2026-${two(month + 1)}-01`), lastOf(month), 'CN']),
    );
    expect(months).toEqual(calendar_cn_workdays['2026']);
    for (const day of calendar_cn_workdays.makeup_2026) {
      expect(value('PLAN_WORKDAYS', [day, day, 'CN'])).toBe(1);
      expect(value('PLAN_WORKDAYS', [day, day])).toBe(0);
    }
  });

  it('of fiscal years and retail years', () => {
    const peel = (...args: readonly unknown[]) => value('TARGET_PEEL', args) as unknown[][];
    const fiscal = peel(1200, '2025-07-01', '2026-06-30', 'year', 'everyday');
    expect(fiscal).toMatchObject([['FY2025/26', serialOf('2025-07-01'), serialOf('2026-06-30'), 365, 1200]]);
    const set = peel(1200, '2026-01-01', '2026-06-30', 'quarter', 'everyday', 1, undefined, 2);
    expect(set.map(([key]) => key)).toEqual(['FY2025/26-Q4', 'FY2026/27-Q1', 'FY2026/27-Q2']);
    const retail = peel(52_000, '2026-03-30', '2027-03-28', '4-4-5');
    expect(retail.map(([, , , , amount]) => amount)).toEqual([1, 2, 3, 4].flatMap(() => [4000, 4000, 5000]));
    const wrong = [1200, '2026-01-01', '2026-06-30', 'quarter', 'everyday', 1, undefined, 13];
    expect(messageOf('TARGET_PEEL', wrong)).toContain('year_starts_in: 13 is no month');
  });

  it('of the weeks of February 2026', () => {
    const weeks = value('TARGET_PEEL', [1600, '2026-02-01', '2026-02-28', 'week', 'CN']) as unknown[][];
    expect(weeks.map(([, first, last, days]) => [first, last, days])).toEqual(
      calendar_cn_workdays.feb_2026_technical_weeks.map(([first, last, days]) => [
        serialOf(String(first)),
        serialOf(String(last)),
        days,
      ]),
    );
    expect(weeks.map(([, , , , amount]) => amount)).toEqual([0, 500, 600, 0, 500]);
  });
});

const two = (number: number): string => String(number).padStart(2, '0');
const lastOf = (month: number): number =>
  month === 11 ? serialOf('2026-12-31') : serialOf(`2026-${two(month + 2)}-01`) - 1;
