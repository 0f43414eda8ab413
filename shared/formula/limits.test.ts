import { expect, it } from 'vitest';
import { passedLimit, withinLimits } from './limits.ts';

const nested = (depth: number): string => `${'ABS('.repeat(depth)}1${')'.repeat(depth)}`;
const sum = (count: number): string => `SUM(${Array.from({ length: count }, (_, at) => `A${at}`).join(',')})`;

it.each([
  [`"${'x'.repeat(8189)}"`, null],
  [`"${'x'.repeat(8190)}"`, 'characters'],
  [nested(64), null],
  [nested(65), 'depth'],
  [`${nested(64)}+${nested(64)}`, null],
  // Brackets alone are no calls.
  [`${'('.repeat(100)}1${')'.repeat(100)}`, null],
  [sum(255), null],
  [sum(256), 'arguments'],
  // What stands in texts and in names of sheets counts for nothing.
  [`SUM("${','.repeat(300)}",'a,(b ''${'('.repeat(80)}'!A1)`, null],
  [`MAX({${'1,'.repeat(300)}1})`, null],
] as const)('%#', (formula, passed) => {
  expect(passedLimit(formula)).toBe(passed);
  if (passed === null) expect(withinLimits(formula)).toBe(formula);
  else expect(() => withinLimits(formula)).toThrow(passed);
});
