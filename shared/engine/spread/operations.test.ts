import { describe, expect, it } from 'vitest';
import type { Result } from '#engine/issue.ts';
import { changeByRate, editHoldingTotal, splitDelta } from './change.ts';
import { grow, repeatLast, repeatPattern, spreadByGrowth, spreadByPattern, straightLine } from './series.ts';

describe('planning operations', () => {
  it.each<[string, Result<number[]>, number[]]>([
    ['grows by compound', grow(100, 0.1, 4), [100, 110, 121, 133.1]],
    ['rounds growth without compounding the rounding', grow(10, 0.05, 5, 1), [10, 11, 11, 12, 12]],
    ['takes a half that float noise hides for a half', grow(1.005, 0, 1, 0.01), [1.01]],
    ['shrinks towards zero, halves away from it', grow(-5, -0.5, 3, 1), [-5, -3, -1]],
    ['draws a straight line through both ends', straightLine(10, 40, 4), [10, 20, 30, 40]],
    ['draws a line of one period', straightLine(10, 40, 1), [10]],
    ['rounds a straight line', straightLine(0, 10, 5, 1), [0, 3, 5, 8, 10]],
    ['repeats the last value', repeatLast([1, 2, 3], 5), [1, 2, 3, 3, 3]],
    ['cuts off what is too many', repeatLast([1, 2, 3], 2), [1, 2]],
    ['repeats a shape', repeatPattern([1, 2, 3], 7), [1, 2, 3, 1, 2, 3, 1]],
    ['spreads a total by a repeated shape', spreadByPattern(100, [1, 3], 4, 1), [13, 38, 12, 37]],
    ['spreads a total by growth', spreadByGrowth(700, 1, 3, 1), [100, 200, 400]],
    ['changes by a rate, the rounded total kept', changeByRate([10, 10, 10], 0.05, 1), [11, 11, 10]],
    ['changes by a rate without rounding', changeByRate([100, -50], 0.1), [110, -55]],
    ['splits a change by shares', splitDelta(-10, [0.75, 0.25], 1), [-8, -2]],
    [
      'keeps the total when one cell is edited',
      editHoldingTotal([5, 5, 5], { index: 0, value: 8 }, 1),
      [8, 4, 3],
    ],
    [
      'keeps held cells when one cell is edited',
      editHoldingTotal([5, 5, 5], { index: 0, value: 8 }, 1, [false, true, false]),
      [8, 5, 2],
    ],
  ])('%s', (_fact, result, expected) => {
    if (!result.ok) throw new Error(result.issues[0]!.code);
    expect(result.value).toHaveLength(expected.length);
    result.value.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
  });

  it.each<[string, Result<number[]>, string]>([
    ['no periods', grow(1, 0.1, 0), 'spread.periods.invalid'],
    ['half a period', repeatLast([1], 1.5), 'spread.periods.invalid'],
    ['an empty shape', repeatPattern([], 3), 'spread.values.empty'],
    ['growth beyond all numbers', grow(1, 1e100, 9), 'spread.series.tooLarge'],
    ['a rate that is no number', changeByRate([1], Number.NaN, 1), 'spread.rate.notNumber'],
    [
      'an edit that nobody can make up for',
      editHoldingTotal([5], { index: 0, value: 8 }),
      'spread.total.tooSmall',
    ],
  ])('refuses %s', (_case, result, code) => {
    expect(result).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
