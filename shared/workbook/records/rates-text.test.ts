import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesOf, ratesText } from './rates-text.ts';

describe('rates in one cell', () => {
  it.each([
    [[0.15, 0.6, 0.15], '15% 60% 15%'],
    [[1, 0.075, 0.285], '100% 7.5% 28.5%'],
    [[1 / 3], '33.33333333333333%'],
    [[0.001, 0], '0.1% 0%'],
    [[1e-7], '1e-7'],
    [[], ''],
  ])('%j read as %j', (rates, text) => {
    expect(ratesText(rates)).toBe(text);
    expect(ratesOf(text)).toEqual(rates);
  });

  it('are read back to the last digit, whatever they are', () => {
    const rate = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000),
    );
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 6 }), (rates) => {
        expect(ratesOf(ratesText(rates))).toEqual(rates.map((each) => each + 0));
      }),
    );
  });

  it.each([
    ['0.15, 0.6', [0.15, 0.6]],
    ['15％、60％', [0.15, 0.6]],
    [' 5%  50% ', [0.05, 0.5]],
  ])('%j may be typed otherwise', (text, rates) => {
    expect(ratesOf(text)).toEqual(rates);
  });

  it.each(['high', '15% high', '-5%', '%', '5%%'])('%j is none', (text) => {
    expect(ratesOf(text)).toBeNull();
  });
});
