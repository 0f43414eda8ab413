import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '#engine/units.ts';
import { fitGrid } from './grid.ts';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('supportOf', () => {
  it('refuses exactly the patterns whose zeros leave some rows too little room', () => {
    const small = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });
    const zeros = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(small, small, zeros, (rows, weights, isZero) => {
        const columns = [...weights];
        columns[2] = sumOf(rows) - columns[0]! - columns[1]!;
        fc.pre(columns[2]! >= 0);
        const pattern = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (isZero[3 * i + j] ? 0 : 1 + i + j)));
        const isBlocked = [1, 2, 3, 4, 5, 6, 7].some((set) => {
          const chosen = [0, 1, 2].filter((i) => (set >> i) & 1);
          const open = [0, 1, 2].filter((j) => chosen.some((i) => pattern[i]![j]! > 0));
          return sumOf(chosen.map((i) => rows[i]!)) > sumOf(open.map((j) => columns[j]!));
        });
        expect(fitGrid(rows.map(units), columns.map(units), pattern).ok).toBe(!isBlocked);
      }),
      { numRuns: 2000 },
    );
  });
});
