import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.ts';
import { conventionsShown } from './evidence.ts';
import { readNumber } from './number.ts';

const english = conventionsOf('en', null);
const chinese = conventionsOf('zh-CN', null);

describe('conventions shown by texts', () => {
  it.each([
    [['1.234', '1.234,5'], english, ','],
    [['1,234', '2,5'], { ...english, decimal: ',' as const }, ','],
    [['1,234', '2,5', '1.234,5'], english, ','],
    [['1,234', '2,5'], english, null],
    [['£2,000', '£3,500', '12,5'], english, '.'],
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

  it('ask about one odd amount among thousands, and about nothing else', () => {
    const shown = conventionsShown(['£2,000', '12,5', '£1,234.50', '4,000,000'], english);
    expect(readNumber('12,5', shown)).toMatchObject({
      kind: 'ambiguous',
      issue: { code: 'typed.number.ambiguous', params: { first: '12.5', second: '125' } },
    });
    expect(readNumber('£2,000', shown)).toMatchObject({ kind: 'understood', value: 2000 });
    expect(readNumber('0,5', shown)).toMatchObject({ kind: 'understood', value: 0.5 });
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
