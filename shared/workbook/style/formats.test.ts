import { expect, it } from 'vitest';
import { percentFormat } from './formats.ts';

it.each([
  [0.85, '0%'],
  [0.855, '0.0%'],
  [0.0001, '0.00%'],
  [1, '0%'],
  [0.1 + 0.2, '0%'],
  [1 / 3, '0.0000%'],
])('shows the decimals of a rate in per cents: %s', (rate, format) => {
  expect(percentFormat(rate)).toBe(format);
});
