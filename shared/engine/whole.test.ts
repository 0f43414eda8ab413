import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost, WHOLE_TOLERANCE, wholeDown, wholeUp } from '#engine/whole.ts';

describe('wholeUp', () => {
  it.each([
    [0, 0],
    [0.001, 1],
    [1, 1],
    [21 / 0.7, 30],
    [42 / 0.35, 120],
    [55_000 / 350, 158],
    [30.000001, 31],
    [1e9, 1e9],
    [2 ** 52 + 1, 2 ** 52 + 1],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('takes %d to %d', (x, whole) => {
    expect(wholeUp(x)).toBe(whole);
  });

  it('never raises an exact quotient by decimal rates', () => {
    const permille = fc.integer({ min: 1, max: 1000 });
    const whole = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(whole, permille, permille, (n, first, second) => {
        // Every quotient is a whole number below 5e8 in exact arithmetic, where the tolerance matters.
        const deals = n * first * second;
        expect(wholeUp(deals / (first / 1000))).toBe(n * second * 1000);
        expect(wholeUp(((n * first) / (first / 1000)) * (second / 1000))).toBe(n * second);
        expect(wholeUp((n * (first / 1000)) / (first / 1000))).toBe(n);
      }),
      { numRuns: 10_000 },
    );
  });

  it('raises every fraction above the tolerance', () => {
    const whole = fc.integer({ min: 0, max: 100_000_000 });
    const beyond = fc.double({ min: 1.001, max: 4, noNaN: true });
    fc.assert(
      fc.property(whole, beyond, (n, times) => {
        expect(wholeUp(n + Math.max(n, 0.1) * WHOLE_TOLERANCE * times)).toBe(n + 1);
      }),
    );
  });

  it('gives what ROUNDUP(x*(1-1E-9),0) gives up to 5e8', () => {
    const roundUp = (x: number) => Math.trunc(x) + (x > Math.trunc(x) ? 1 : 0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5e8, noNaN: true }), (x) => {
        expect(wholeUp(x)).toBe(roundUp(x * (1 - 1e-9)));
      }),
    );
  });

  it('keeps every safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect([wholeUp(n), wholeDown(n)]).toEqual([n, n]);
      }),
    );
  });

  it('never falls as its argument grows', () => {
    const near = fc.double({ min: 5e8 - 3, max: 5e8 + 3, noNaN: true });
    const anywhere = fc.double({ min: 0, max: 2 ** 53, noNaN: true });
    for (const x of [near, anywhere]) {
      fc.assert(fc.property(x, x, (a, b) => wholeUp(Math.min(a, b)) <= wholeUp(Math.max(a, b))));
    }
  });
});

describe('wholeDown', () => {
  it.each([
    [0, 0],
    [0.999, 0],
    [29.999999999999996, 30],
    [29.9999, 29],
    [0.7 * 30, 21],
    [1e9, 1e9],
  ])('takes %d to %d', (x, whole) => {
    expect(wholeDown(x)).toBe(whole);
  });

  it('lies at most one below wholeUp', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 ** 53, noNaN: true }), (x) => {
        expect([0, 1]).toContain(wholeUp(x) - wholeDown(x));
      }),
    );
  });
});

describe('atMost', () => {
  it.each([
    [1, 1, true],
    [0.7 + 0.2 + 0.1, 1, true],
    [1.0000000001, 1, true],
    [1.00000001, 1, false],
    [0, 0, true],
    [0.1, 0, false],
    [Number.NaN, 1, false],
  ])('of %d against %d is %s', (x, limit, verdict) => {
    expect(atMost(x, limit)).toBe(verdict);
  });
});
