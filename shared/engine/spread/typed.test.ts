import { describe, expect, it } from 'vitest';
import { changedTotal, parseTypedChange } from '#engine/spread/typed.ts';

describe('a typed change', () => {
  it.each([
    ['1200', { kind: 'total', total: 1200 }],
    ['1,234,567.5', { kind: 'total', total: 1234567.5 }],
    ['500K', { kind: 'total', total: 500_000 }],
    ['1.2m', { kind: 'total', total: 1_200_000 }],
    ['3bn', { kind: 'total', total: 3e9 }],
    ['50万', { kind: 'total', total: 500_000 }],
    ['1.2亿', { kind: 'total', total: 120_000_000 }],
    ['３００万', { kind: 'total', total: 3_000_000 }],
    ['+300', { kind: 'by', amount: 300 }],
    ['-1.5万', { kind: 'by', amount: -15_000 }],
    ['+10%', { kind: 'rate', rate: 0.1 }],
    ['－5％', { kind: 'rate', rate: -0.05 }],
    ['*1.1', { kind: 'factor', factor: 1.1 }],
    ['×110%', { kind: 'factor', factor: 1.1 }],
    ['/2', { kind: 'factor', factor: 0.5 }],
    [' + 10 % ', { kind: 'rate', rate: 0.1 }],
    ['9600万', { kind: 'total', total: 96_000_000 }],
    ['12m', { kind: 'total', total: 12_000_000 }],
    ['2,5M', { kind: 'total', total: 2_500_000 }],
    ['1234,5', { kind: 'total', total: 1234.5 }],
    ['￥1,200', { kind: 'total', total: 1200 }],
    ['+1.2亿', { kind: 'by', amount: 120_000_000 }],
    ['1e5', { kind: 'total', total: 100_000 }],
    ['÷4', { kind: 'factor', factor: 0.25 }],
    ['-5‰', { kind: 'rate', rate: -0.005 }],
  ])('%s is understood', (text, change) => {
    expect(parseTypedChange(text)).toEqual({ ok: true, value: change });
  });

  it.each(['', 'abc', '10%', '+', '=A1', '1.2.3', '/0', '5x', '--5', '+10%%', '(5)', '+-5', '/50%', 'x'])(
    '%j is not',
    (text) => {
      expect(parseTypedChange(text)).toMatchObject({
        ok: false,
        issues: [{ code: 'change.notUnderstood', params: { text } }],
      });
    },
  );

  it('that can be read in two ways is asked about', () => {
    expect(parseTypedChange('+1234,567')).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'typed.number.ambiguous',
          path: ['change'],
          params: { first: '1234567', second: '1234.567' },
        },
      ],
    });
  });

  it.each([
    ['+5%', 1.1, null, 1.155],
    ['+10%', 1000, 1, 1100],
    ['+10%', 1005, 10, 1110],
    ['*1.1', 250, null, 275],
    ['*1.1', 250, 1, 275],
    ['+10%', 0.5, 0.01, 0.55],
    ['-50%', -30, 1, -15],
    ['-250', 1000, 100, 750],
    ['/3', 100, 1, 33],
  ])('%s of %d in units of %s is %d', (text, total, unit, expected) => {
    const change = parseTypedChange(text);
    expect(change.ok && changedTotal(change.value, total, unit)).toBe(expected);
  });
});
