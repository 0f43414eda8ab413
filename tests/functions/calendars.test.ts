import { describe, expect, it } from 'vitest';
import { zhCN } from '#language/zh-CN/index.ts';
import realCases from '../fixtures/real-cases.json';
import { call, messageOf } from './calling.ts';
import { evaluate } from './embedded.ts';
import { writeCall } from './formula-text.ts';
import { serialOf } from './serials.ts';

const answerOf = (id: Parameters<typeof call>[0], args: readonly unknown[]): unknown => {
  const outcome = call(id, args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
/** A shop that is open from Tuesday to Saturday. */
const SHOP = [[0, 18, 19, 20, 22, 21, 0]];

describe('calendars that go together', () => {
  // February 2026 has 24 Mondays to Saturdays. The Spring Festival takes 16 to 21 and the 23rd; the make-up days, two
  // Saturdays, are worked anyway. January has 27, less 1 to 3, and Sunday the 4th is worked.
  it.each([
    ['2026-02-01', '2026-02-28', 17],
    ['2026-01-01', '2026-01-31', 25],
  ])('China’s days on a week of six days, from %s to %s', (first, last, days) => {
    expect(answerOf('PLAN_WORKDAYS', [first, last, [['six-day'], ['CN']]])).toBe(days);
  });

  it('China’s days, one of the company’s own off and one worked', () => {
    const args = ['2026-02-01', '2026-02-28', [['CN'], ['2026-02-13']], [['2026-02-23']]];
    expect(answerOf('PLAN_WORKDAYS', args)).toBe(16);
    expect(answerOf('PLAN_WORKDAYS', args.slice(0, 3))).toBe(15);
  });

  it('goes to no year that China has not published', () => {
    expect(call('PLAN_WORKDAYS', ['2999-01-01', '2999-01-31', [['six-day'], ['CN']]])).toMatchObject({
      error: '#N/A',
    });
  });
});

describe('a week of one’s own', () => {
  // Monday, 2 to Sunday, 8 March 2026.
  it.each([
    ['Saturday counts twice', [[1, 1, 1, 1, 1, 2, 0]], 7],
    ['as a column, with a blank', [[1], [1], [1], [1], [1], [2], ['']], 7],
    ['Sunday only', [[0, 0, 0, 0, 0, 0, 1]], 1],
    ['half of Friday', [[1, 1, 1, 1, 0.5, 0, 0]], 4.5],
    ['Saturday by its name', [['Sat', 2]], 7],
    [
      'in Chinese',
      [
        ['周六', 2],
        ['星期日', 1],
      ],
      8,
    ],
    [
      'a weekday that is off',
      [
        ['Monday', 0],
        ['Sat', 2],
      ],
      6,
    ],
    [
      'a special day and a closed one',
      [
        ['Sat', 2],
        ['2026-03-04', 3],
        ['2026-03-05', 0],
      ],
      8,
    ],
    ['a special day on a Sunday', [['2026-03-08', 4]], 9],
    [
      'a code and a special day',
      [
        ['six-day', ''],
        ['2026-03-04', 3],
      ],
      8,
    ],
    ['seven holidays are holidays', [[46_083, 46_084, 0, 0, 0, 0, 0]], 3],
    [
      'two columns of holidays are holidays',
      [
        [46_083, 46_084],
        [46_085, ''],
      ],
      2,
    ],
  ])('%s', (_, calendar, days) => {
    expect(answerOf('PLAN_WORKDAYS', ['2026-03-02', '2026-03-08', calendar])).toBe(days);
  });

  it.each([
    ['of a week, below 0', [[1, 1, 1, 1, 1, -2, 0]], 'cell 6 holds -2'],
    ['of a week, too large', [[1, 1, 1, 1, 1, 2000, 0]], 'cell 6 holds 2000'],
    ['of a weekday by its name', [['Sat', -2]], 'cell 2 holds -2'],
    ['of a day', [['2026-03-04', -3]], 'cell 2 holds -3'],
    [
      'of a day among others',
      [
        ['Sat', 2],
        ['2026-03-04', -3],
      ],
      'cell 4 holds -3',
    ],
  ])('refuses a weight that is none, at its cell: %s', (_, calendar, said) => {
    const args = ['2026-03-02', '2026-03-08', calendar];
    expect(messageOf('PLAN_WORKDAYS', args)).toContain(`${said} as the weight of a day. Write 0 (a day off)`);
    expect(messageOf('PLAN_WORKDAYS', args, zhCN)).toContain('请填 0（休息）至 1000');
    expect(evaluate([writeCall('PLAN_WORKDAYS', args)])).toEqual([[['#VALUE!']]]);
  });

  it('leaves an extra workday at 1', () => {
    expect(answerOf('PLAN_WORKDAYS', ['2026-03-02', '2026-03-08', SHOP, [['2026-03-08']]])).toBe(101);
  });
});

describe('a target by weighted days', () => {
  it('a shop’s month: a day of each kind, to the cent, and the month adds up', () => {
    const practice = realCases.cases.find(({ id }) => id === '13-weekday-weights')!;
    // August 2026 has four Tuesdays to Fridays and five Saturdays: 50,000 × 18 ÷ 421 = 2137.767.
    const args = [50_000, '2026-08-01', '2026-08-31', 'day', SHOP, 0.01];
    const days = answerOf('TARGET_PEEL', args) as readonly (readonly [
      string,
      number,
      number,
      number,
      number,
    ])[];
    const right = practice.right as readonly number[];
    for (const [, first, , weight, amount] of days) {
      const weekday = (first - serialOf('2026-08-03')) % 7;
      const exact = [0, ...right, 0].at(weekday) ?? 0;
      expect(weight).toBe(SHOP[0]!.at(weekday));
      expect(Math.abs(amount - exact)).toBeLessThan(0.0101);
    }
    expect(Math.round(days.reduce((sum, [, , , , amount]) => sum + amount * 100, 0))).toBe(5_000_000);
  });

  it('weeks have as much as their days', () => {
    const peel = (grain: string) =>
      answerOf('TARGET_PEEL', [4210, '2026-08-01', '2026-08-31', grain, SHOP]) as readonly unknown[][];
    // The 1st, a Saturday, 21; three whole weeks 100 each, 24 to 30 August too; the 31st is a Monday.
    expect(peel('week').map((week) => [week[3], week[4]])).toEqual([
      [21, 210],
      [100, 1000],
      [100, 1000],
      [100, 1000],
      [100, 1000],
      [0, 0],
    ]);
    expect(peel('half-day').slice(0, 2)).toMatchObject([
      ['2026-08-01-am', {}, {}, 10.5, 105],
      ['2026-08-01-pm', {}, {}, 10.5, 105],
    ]);
  });

  // Monday to Friday 1 each, Saturday 5: by Friday, 6 March 2026, half of the week is due.
  const HEAVY = [[1, 1, 1, 1, 1, 5, 0]];
  it('pace, forecast and what is required', () => {
    const week = ['2026-03-02', '2026-03-08'];
    expect(answerOf('GOAL_PACE', [100, 40, ...week, '2026-03-06', HEAVY])).toBe(0.8);
    expect(answerOf('GOAL_FORECAST', [40, ...week, '2026-03-06', HEAVY])).toBe(80);
    // Friday and Saturday are left, 6 in all: a day that counts 1 must bring 10.
    expect(answerOf('GOAL_REQUIRED', [100, 40, '2026-03-08', '2026-03-05', HEAVY])).toBe(10);
  });
});
