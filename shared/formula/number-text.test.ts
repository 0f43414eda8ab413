import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberText } from './number-text.ts';

// As they stand in files that Excel wrote.
it.each([
  [1e-9, '0.000000001'],
  [1e-16, '0.0000000000000001'],
  [8.854e-12, '0.000000000008854'],
  [1.6e-19, '1.6E-19'],
  [6.626e-34, '6.626E-34'],
  [-1e-9, '-0.000000001'],
  [862194900000, '862194900000'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1E+21'],
  [0, '0'],
])('%d in a formula is %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

it('says the number to 15 digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), (value) => {
      expect(Number(numberText(value))).toBe(Number(value.toPrecision(15)));
    }),
  );
});
