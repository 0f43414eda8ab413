import { describe, expect, it } from 'vitest';
import type { Result } from '#engine/issue.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { grow, repeatPattern, straightLine } from './series.ts';

describe('planning operations', () => {
  it.each<[string, Result<number[]>, number[]]>([
    ['grows by compound', grow(100, 0.1, 4), [100, 110, 121, 133.1]],
    ['rounds growth without compounding the rounding', grow(10, 0.05, 5, 1), [10, 11, 11, 12, 12]],
    ['takes a half that float noise hides for a half', grow(1.005, 0, 1, 0.01), [1.01]],
    ['shrinks towards zero, halves away from it', grow(-5, -0.5, 3, 1), [-5, -3, -1]],
    ['draws a straight line through both ends', straightLine(10, 40, 4), [10, 20, 30, 40]],
    ['draws a line of one period', straightLine(10, 40, 1), [10]],
    ['rounds a straight line', straightLine(0, 10, 5, 1), [0, 3, 5, 8, 10]],
    ['repeats a shape', repeatPattern([1, 2, 3], 7), [1, 2, 3, 1, 2, 3, 1]],
  ])('%s', (_fact, result, expected) => {
    const values = unwrap(result);
    expect(values).toHaveLength(expected.length);
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
  });

  it.each<[string, Result<number[]>, string]>([
    ['no periods', grow(1, 0.1, 0), 'spread.periods.invalid'],
    ['half a period', repeatPattern([1], 1.5), 'spread.periods.invalid'],
    ['an empty shape', repeatPattern([], 3), 'spread.values.empty'],
    ['growth beyond all numbers', grow(1, 1e100, 9), 'spread.series.tooLarge'],
  ])('refuses %s', (_case, result, code) => {
    expect(result).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
