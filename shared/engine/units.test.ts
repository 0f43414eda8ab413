import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnit, toAmount, toUnits } from './units.ts';

const unit = fc.constantFrom(1, 10, 100, 10_000, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001);

describe('units', () => {
  it('brings every count back from its amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), unit, (count, of) => {
        expect(toUnits(toAmount(count, of), of)).toEqual({ ok: true, value: count });
      }),
    );
  });

  it.each([
    [1, true],
    [250, true],
    [0.01, true],
    [0.05, true],
    [1 / 3, true],
    [0.3, false],
    [0.4, false],
    [2.5, false],
    [0, false],
    [-1, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('counts in units of %d: %s', (size, expected) => {
    expect(isUnit(size)).toBe(expected);
  });

  it.each([
    [0.1 + 0.2, 0.1, 3],
    [1e9 * 0.07, 0.01, 7e9],
    [-0.001 / 10 ** 9, 1, 0],
    [900_719_925_474.09, 0.01, 90_071_992_547_409],
  ])('sees through float noise: %d in %d', (amount, size, count) => {
    expect(toUnits(amount, size)).toEqual({ ok: true, value: count });
  });

  it.each([
    [1.5, 1, 'unit.notMultiple'],
    [1_000_000_000.5, 1, 'unit.notMultiple'],
    [100_000_000_000_000.25, 1, 'unit.notMultiple'],
    [15, 10, 'unit.notMultiple'],
    [1, 0.3, 'unit.invalid'],
    [1e16, 1, 'unit.tooLarge'],
    [Number.NaN, 1, 'unit.tooLarge'],
  ])('refuses %d in units of %d', (amount, size, code) => {
    expect(toUnits(amount, size)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
