import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.ts';
import { conventionsShown } from './evidence.ts';

const english = conventionsOf('en', null);
const chinese = conventionsOf('zh-CN', null);

describe('conventions shown by texts', () => {
  it.each([
    [['1.234', '1.234,5'], english, ','],
    [['1,234', '2,5'], english, ','],
    [['1.234.567'], english, ','],
    [['1 234,5'], english, ','],
    [['€ 12,50'], english, ','],
    [['1,234', '1,234.5'], { ...english, decimal: ',' as const }, '.'],
    [['1,234', '2.5'], { ...english, decimal: null }, '.'],
    [['1,234', '5'], english, '.'],
    [['1,234'], { ...english, decimal: null }, null],
    [['2,5', '2.5'], english, null],
    [[], english, '.'],
  ])('%j: decimals', (texts, given, decimal) => {
    expect(conventionsShown(texts, given).decimal).toBe(decimal);
  });

  it.each([
    [['3/5/2026', '25/12/2026'], english, 'dmy'],
    [['3/5/2026', '12/25/2026'], english, 'mdy'],
    [['3/5/2026'], english, null],
    [['25/12/2026', '12/25/2026'], english, null],
    [['3/5/2026', '25/12/2026'], chinese, 'dmy'],
    [['2026/3/5'], chinese, 'ymd'],
    [['25.12.26'], english, 'dmy'],
  ])('%j: days and months', (texts, given, order) => {
    expect(conventionsShown(texts, given).dayOrder).toBe(order);
  });
});
