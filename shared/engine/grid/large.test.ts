import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '#engine/split/split.ts';
import { units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { fitGrid } from './grid.ts';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('large grand totals', () => {
  // By hand, of 9 × 10^14 + 1: the first cell's share is 10^14 + 0.56, its neighbours' 10^14 + 0.22; the others' are 0.11 less
  // than 10^14, so these are raised first, and of the first row, which has one unit left, the first.
  it('are shared to the unit', () => {
    const third = 3 * 10 ** 14;
    const totals = [third + 1, third, third].map(units);
    const cells = unwrap(fitGrid(totals, totals));
    expect(cells).toEqual([
      [10 ** 14 + 1, 10 ** 14, 10 ** 14],
      [10 ** 14, 10 ** 14, 10 ** 14],
      [10 ** 14, 10 ** 14, 10 ** 14],
    ]);
  });

  it('close, each cell its exact share rounded down or up', () => {
    const lists = fc.array(fc.nat(10 ** 14), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lists, lists, (years, months) => {
        const rows = [...years, 10 ** 13];
        const all = sumOf(rows);
        const columns = unwrap(split(units(all), [...months, 1], 'fair'));
        const cells = unwrap(fitGrid(rows.map(units), columns));
        expect(cells.map(sumOf)).toEqual(rows);
        expect(columns.map((_, j) => sumOf(cells.map((row) => row[j]!)))).toEqual(columns);
        cells.forEach((row, i) => {
          row.forEach((cell, j) => {
            const gap = BigInt(cell) * BigInt(all) - BigInt(rows[i]!) * BigInt(columns[j]!);
            expect(gap < BigInt(all) && gap > -BigInt(all)).toBe(true);
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});
