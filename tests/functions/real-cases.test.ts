import { describe, expect, it } from 'vitest';
import realCases from '../fixtures/real-cases.json';
import { call } from './calling.ts';

const right = (id: string): unknown => realCases.cases.find((each) => each.id === id)!.right;
const answerOf = (id: Parameters<typeof call>[0], args: readonly unknown[]): readonly unknown[][] => {
  const outcome = call(id, args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value as readonly unknown[][];
};
/** `year`: the month in which fiscal years begin. */
const peel = (...[total, start, end, grain, calendar, year]: readonly unknown[]) =>
  answerOf('TARGET_PEEL', [total, start, end, grain, calendar, 1, null, year]) as readonly [
    string,
    number,
    number,
    number,
    number,
  ][];

describe('calls that people reported', () => {
  it('11: the quarters of a fiscal year, and the year itself', () => {
    expect(right('11-fiscal-year-april')).toBe('Q1 Apr-Jun; one fiscal year');
    const quarters = peel(1200, '2026-04-01', '2027-03-31', 'quarter', 'everyday', 4);
    expect(quarters.map(([key]) => key)).toEqual([
      'FY2026/27-Q1',
      'FY2026/27-Q2',
      'FY2026/27-Q3',
      'FY2026/27-Q4',
    ]);
    // 91, 92, 92 and 90 days of 365.
    expect(quarters.map((quarter) => quarter[4])).toEqual([299, 303, 302, 296]);
    const year = peel(1200, '2025-07-01', '2026-06-30', 'year', 'everyday', 7);
    expect(year.map((each) => each[4])).toEqual([1200]);
  });

  it('12: 52 whole weeks by 4-4-5', () => {
    const weeks = peel(52_000, '2026-03-30', '2027-03-28', '4-4-5');
    expect(weeks.map((period) => period[4])).toEqual(right('12-weeks-445'));
  });

  it('P1: a cent goes where the remainder is largest', () => {
    const split = (amount: number, weights: readonly number[]) =>
      answerOf('TARGET_SPLIT', [amount, weights.map((weight) => [weight]), 0.01]).flat();
    expect(right('P1-moneyphp')).toEqual(['74.99, 25.00', '0, 0.01']);
    expect(split(99.99, [75, 25])).toEqual([74.99, 25]);
    expect(split(0.01, [33, 66])).toEqual([0, 0.01]);
  });
});
