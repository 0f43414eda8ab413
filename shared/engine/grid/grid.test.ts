import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '#engine/units.ts';
import known from '../../../tests/fixtures/known-answers.json' with { type: 'json' };
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { fitTable } from './fit.ts';
import { fitGrid } from './grid.ts';
import { roundFittedTable } from './round.ts';

type Rows = readonly (readonly number[])[];

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const rowSums = (rows: Rows) => rows.map(sumOf);
const columnSums = (rows: Rows) => rows[0]!.map((_, j) => sumOf(rows.map((row) => row[j]!)));

function gridOf(rowTotals: readonly number[], columnTotals: readonly number[], pattern?: Rows): number[][] {
  return unwrap(fitGrid(rowTotals.map(units), columnTotals.map(units), pattern));
}

function flat(rows: Rows, pattern: Rows) {
  const cells = Float64Array.from(pattern.flat());
  return { cells, rowTotals: rowSums(rows), columnTotals: columnSums(rows) };
}

/** A table of whole numbers whose margins any pattern with the same zeros (or fewer) can meet, and a pattern. */
const tableAndPattern = (
  most: number,
  value: number,
  weights = fc.double({ min: 0.01, max: 10, noNaN: true }),
) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }), fc.constantFrom(0, 0.3, 0.7))
    .chain(([rows, columns, zeros]) =>
      fc.record({
        cells: fc.array(
          fc.record({
            amount: fc.nat(value),
            weight: weights,
            draw: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: rows * columns, maxLength: rows * columns },
        ),
        columns: fc.constant(columns),
        zeros: fc.constant(zeros),
      }),
    )
    .map(({ cells, columns, zeros }) => {
      const cut = <T>(list: readonly T[]) =>
        Array.from({ length: list.length / columns }, (_, i) => list.slice(i * columns, (i + 1) * columns));
      return {
        table: cut(cells.map(({ amount, draw }) => (draw < zeros ? 0 : amount))),
        pattern: cut(cells.map(({ weight, draw }) => (draw < zeros ? 0 : weight))),
      };
    });

/** The least sum of squared deviations over all ways to round cells down or up that meet the totals. */
function bruteForce(fitted: Rows, rowTotals: readonly number[], columnTotals: readonly number[]): number {
  const columns = columnTotals.length;
  let best = Number.POSITIVE_INFINITY;
  const left = [...columnTotals];
  const visit = (at: number, rowLeft: number, cost: number): void => {
    if (cost >= best) return;
    const row = Math.floor(at / columns);
    const column = at % columns;
    if (row === rowTotals.length) {
      if (left.every((rest) => rest === 0)) best = cost;
      return;
    }
    const exact = fitted[row]![column]!;
    const near = Math.abs(exact - Math.round(exact)) < 1e-9;
    const floor = near ? Math.round(exact) : Math.floor(exact);
    for (const value of near ? [floor] : [floor, floor + 1]) {
      const rest = rowLeft - value;
      if (rest < 0 || left[column]! < value || (column === columns - 1 && rest !== 0)) continue;
      left[column]! -= value;
      visit(at + 1, column === columns - 1 ? (rowTotals[row + 1] ?? 0) : rest, cost + (value - exact) ** 2);
      left[column]! += value;
    }
  };
  visit(0, rowTotals[0]!, 0);
  return best;
}

describe('fitGrid', () => {
  it.each(known.round_2d)('agrees with known answer $id', ({ m, rows, cols, least_squares, sse }) => {
    const cells = gridOf(rows, cols, m);
    expect(cells).toEqual(least_squares);
    expect(sumOf(cells.flat().map((cell, at) => (cell - m.flat()[at]!) ** 2))).toBeCloseTo(sse, 9);
  });

  const powers = fc.double({ min: -12, max: 12, noNaN: true });
  it.each([
    ['of like size', undefined],
    ['of 24 powers of ten', powers.map((power) => 10 ** power)],
  ])('gives exact totals, no negative cell and every zero in place: weights %s', (_, weights) => {
    fc.assert(
      fc.property(tableAndPattern(12, 20, weights), ({ table, pattern }) => {
        const cells = gridOf(rowSums(table), columnSums(table), pattern);
        expect(rowSums(cells)).toEqual(rowSums(table));
        expect(columnSums(cells)).toEqual(columnSums(table));
        const isWrong = cells.some((row, i) =>
          row.some((cell, j) => cell < 0 || (pattern[i]![j] === 0 && cell !== 0)),
        );
        expect(isWrong).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  it('rounds every cell of the fit down or up', () => {
    fc.assert(
      fc.property(tableAndPattern(6, 50), ({ table }) => {
        const positive = table.map((row) => row.map((cell) => cell + 1));
        const total = sumOf(positive.flat());
        const [rows, columns] = [rowSums(positive), columnSums(positive)];
        gridOf(rows, columns).forEach((row, i) => {
          row.forEach((cell, j) => {
            expect(Math.abs(cell - (rows[i]! * columns[j]!) / total)).toBeLessThan(1);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds at the least cost that trying every rounding finds', () => {
    fc.assert(
      fc.property(tableAndPattern(4, 9), ({ table, pattern }) => {
        const positive = pattern.map((row) => row.map((cell) => cell + 0.1));
        const { rowTotals, columnTotals, cells } = flat(table, positive);
        fc.pre(rowTotals.every((total) => total > 0) && columnTotals.every((total) => total > 0));
        const fitted = fitTable({ cells, rowTotals, columnTotals });
        const rounded = roundFittedTable({ cells: fitted.cells, rowTotals, columnTotals });
        const cost = sumOf(Array.from(rounded, (cell, at) => (cell - fitted.cells[at]!) ** 2));
        expect(rounded.every((cell, at) => Math.abs(cell - fitted.cells[at]!) < 1)).toBe(true);
        const width = columnTotals.length;
        const rows = rowTotals.map((_, i) => Array.from(fitted.cells.slice(i * width, (i + 1) * width)));
        expect(cost).toBeCloseTo(bruteForce(rows, rowTotals, columnTotals), 6);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the transposed table for transposed totals where no two roundings are equally good', () => {
    const pattern = [
      [1, 2, 3.1],
      [2.7, 1.3, 1],
    ];
    const turned = [
      [1, 2.7],
      [2, 1.3],
      [3.1, 1],
    ];
    const cells = gridOf([7, 9], [4, 5, 7], pattern);
    expect(gridOf([4, 5, 7], [7, 9], turned)).toEqual(columnsOf(cells));
  });

  it.each<[string, number[], number[], Rows | undefined, number[][]]>([
    [
      'rows × columns without a pattern',
      [10, 20],
      [12, 18],
      undefined,
      [
        [4, 6],
        [8, 12],
      ],
    ],
    [
      'nothing where a row or column has nothing',
      [0, 5],
      [5, 0],
      undefined,
      [
        [0, 0],
        [5, 0],
      ],
    ],
    [
      'zeros where the totals force them',
      [5, 5],
      [5, 5],
      [
        [1, 1],
        [0, 1],
      ],
      [
        [5, 0],
        [0, 5],
      ],
    ],
    ['all of nothing', [0], [0, 0], [[1, 1]], [[0, 0]]],
    [
      'nearly separate blocks',
      [1000, 1000],
      [1000, 1000],
      [
        [1, 1e-9],
        [1e-9, 1],
      ],
      [
        [1000, 0],
        [0, 1000],
      ],
    ],
    [
      'blocks tied together by a thread',
      [1000, 1000],
      [999, 1001],
      [
        [1, 1e-7],
        [1e-7, 1],
      ],
      [
        [999, 1],
        [0, 1000],
      ],
    ],
  ])('gives %s', (_fact, rows, columns, pattern, expected) => {
    expect(gridOf(rows, columns, pattern)).toEqual(expected);
  });

  it.each<[string, number[], number[], Rows | undefined, string, object]>([
    [
      'different grand totals',
      [5, 5],
      [5, 4],
      undefined,
      'grid.totals.differ',
      { rows: 10, columns: 9, difference: 1 },
    ],
    ['a negative row', [5, -5], [0], undefined, 'grid.row.negative', { row: '2', total: -5 }],
    ['a negative column', [5], [6, -1], undefined, 'grid.column.negative', { column: '2', total: -1 }],
    ['no rows', [], [1], undefined, 'grid.totals.empty', { argument: 'row_totals' }],
    ['a pattern of another shape', [5, 5], [10], [[1]], 'grid.pattern.shape', { rows: 1, expectedRows: 2 }],
    ['a negative cell', [5], [5], [[-1]], 'grid.pattern.invalid', { row: '1', column: '1' }],
    [
      'a row that is 0 everywhere',
      [5, 5],
      [5, 5],
      [
        [0, 0],
        [1, 1],
      ],
      'grid.pattern.empty',
      { rows: '1', need: 5 },
    ],
    [
      'rows that share too small a column',
      [4, 4, 2],
      [5, 5],
      [
        [1, 0],
        [1, 0],
        [1, 1],
      ],
      'grid.pattern.blocked',
      { rows: '1, 2', columns: '1', need: 8, room: 5 },
    ],
    [
      'columns that share too small a row',
      [5, 5],
      [4, 4, 2],
      [
        [1, 1, 1],
        [0, 0, 1],
      ],
      'grid.pattern.blocked',
      { rows: '2', columns: '3', need: 5, room: 2 },
    ],
    ['more than can be counted', [2 ** 52], [2 ** 52], undefined, 'grid.totals.tooLarge', { total: 2 ** 52 }],
    [
      'more than a pattern can be fitted to',
      [2 ** 44],
      [2 ** 44],
      [[1]],
      'grid.totals.tooLarge',
      { total: 2 ** 44 },
    ],
  ])('refuses %s', (_case, rows, columns, pattern, code, params) => {
    const result = fitGrid(rows.map(units), columns.map(units), pattern);
    expect(result).toMatchObject({ ok: false, issues: [{ code, params }] });
  });

  it('names rows, columns and amounts as it is told', () => {
    const labels = { rows: ['North', 'South'], columns: ['Jan', 'Feb'], unit: 0.01 };
    const pattern = [
      [1, 0],
      [1, 1],
    ];
    expect(fitGrid([units(800), units(200)], [units(500), units(500)], pattern, labels)).toMatchObject({
      issues: [{ params: { rows: 'North', columns: 'Jan', need: 8, room: 5 } }],
    });
  });
});

function columnsOf(rows: Rows): number[][] {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}
