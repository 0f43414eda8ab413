import { describe, expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

describe('a number in a field', () => {
  it.each([
    ['1,200', 1200],
    ['１２００', 1200],
    [' 12 000.5 ', 12000.5],
    ['-3', -3],
    ['', null],
    ['12万', 120_000],
    ['9.6M', 9_600_000],
    ['1e3', 1000],
    ['1234,567', null],
    ['about 5', null],
  ])('reads %j as %j', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });
});
