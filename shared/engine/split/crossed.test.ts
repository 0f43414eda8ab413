import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { type Crossed, crossed } from './crossed.ts';
import { split } from './split.ts';

function table(rows: readonly number[], columns: readonly number[]): Crossed {
  return unwrap(crossed(rows.map(units), columns.map(units)));
}
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const amounts = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(10_000_000)), {
  minLength: 1,
  maxLength: 12,
});

/** Column totals of the same sum as the rows. */
const margins = fc.tuple(amounts, amounts).map(([rows, weights]) => {
  const columns = split(units(sumOf(rows)), weights, 'fair');
  return { rows, columns: columns.ok ? columns.value : [] };
});

describe('crossed', () => {
  it('closes every row and every column', () => {
    fc.assert(
      fc.property(margins, ({ rows, columns }) => {
        const { cells, smallest } = table(rows, columns);
        expect(cells.map(sumOf)).toEqual(rows);
        expect(columns.map((_, j) => sumOf(cells.map((row) => row[j]!)))).toEqual(columns);
        expect(smallest).toBe(Math.min(...cells.flat()));
        expect(smallest).toBeGreaterThanOrEqual(-1);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays less than two units off the exact cell', () => {
    fc.assert(
      fc.property(margins, ({ rows, columns }) => {
        const total = sumOf(rows);
        fc.pre(total > 0);
        table(rows, columns).cells.forEach((row, i) => {
          row.forEach((cell, j) => {
            expect(Math.abs(cell - (rows[i]! * columns[j]!) / total)).toBeLessThanOrEqual(2);
          });
        });
      }),
    );
  });

  it('reports a cell that overshoots below zero', () => {
    expect(table([1, 1, 1, 1], [1, 1, 1, 1])).toEqual({
      cells: [
        [0, 1, 0, 0],
        [1, -1, 1, 0],
        [0, 1, -1, 1],
        [0, 0, 1, 0],
      ],
      smallest: -1,
    });
  });

  it('mirrors negative totals', () => {
    expect(table([-3, -4], [-2, -5]).cells).toEqual(
      table([3, 4], [2, 5]).cells.map((row) => row.map((cell) => (cell === 0 ? 0 : -cell))),
    );
  });

  it.each([
    ['different grand totals', [5, 5], [4, 4], 'split.crossed.totalsDiffer'],
    ['totals of both signs', [5, -5], [0, 0], 'split.crossed.mixedSigns'],
    ['more than can be crossed', [2 ** 52], [2 ** 52], 'split.crossed.tooLarge'],
  ])('refuses %s', (_case, rows, columns, code) => {
    const result = crossed(rows.map(units), columns.map(units));
    expect(result).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
