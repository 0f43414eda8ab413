import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounding, contains, extentOf, intersection, withoutArea } from './areas.ts';
import { rectangles, runs } from './rectangles.ts';
import type { Area, Style, StyledArea } from './sheet.ts';
import { layStyles } from './style-layers.ts';

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(5),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

/** Each cell of a block that holds all areas of these tests. */
const cells = Array.from({ length: 144 }, (_, index) => [Math.floor(index / 12), index % 12] as const);

describe('areas', () => {
  it('share what lies in both', () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const shared = intersection(one, other);
        for (const [row, column] of cells) {
          const isInBoth = contains(one, row, column) && contains(other, row, column);
          expect(shared !== null && contains(shared, row, column)).toBe(isInBoth);
        }
      }),
    );
  });

  it('are bounded by the smallest area around both', () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const around = bounding(one, other);
        expect([intersection(around, one), intersection(around, other)]).toEqual([one, other]);
        expect(around.row).toBe(Math.min(one.row, other.row));
        expect(around.column + around.columns).toBe(
          Math.max(one.column + one.columns, other.column + other.columns),
        );
      }),
    );
  });

  it('leave, without another, each cell outside it once', () => {
    fc.assert(
      fc.property(area, area, (one, hole) => {
        const parts = withoutArea(one, hole);
        for (const [row, column] of cells) {
          const times = parts.filter((part) => contains(part, row, column)).length;
          expect(times).toBe(contains(one, row, column) && !contains(hole, row, column) ? 1 : 0);
        }
      }),
    );
  });

  it('reach as far as the last cell or style', () => {
    const styles = [{ area: { row: 1, column: 2, rows: 3, columns: 1 }, style: {} }];
    expect(extentOf({ cells: [[1, 2, 3, 4]], styles })).toEqual({ rows: 4, columns: 4 });
    expect(extentOf({ cells: [], styles: [] })).toEqual({ rows: 0, columns: 0 });
  });
});

describe('rectangles', () => {
  it('hold each cell with a value once, with its value, row by row', () => {
    const grid = fc.array(fc.array(fc.constantFrom('a', 'b', undefined), { minLength: 6, maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(grid, (values) => {
        const found = rectangles(values.length, 6, (row, column) => values[row]?.[column]);
        values.forEach((row, at) => {
          row.forEach((value, column) => {
            const under = found.filter((each) => contains(each.area, at, column)).map((each) => each.value);
            expect(under).toEqual(value === undefined ? [] : [value]);
          });
        });
        const order = found.map((each) => each.area.row * 10 + each.area.column);
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }),
    );
  });

  it('are as large as a block of one value', () => {
    expect(rectangles(50, 20, () => 'total')).toEqual([
      { area: { row: 0, column: 0, rows: 50, columns: 20 }, value: 'total' },
    ]);
  });
});

describe('runs', () => {
  it('join neighbours of one value, in whatever order they come', () => {
    expect(
      runs([
        [5, 'a'],
        [3, 'b'],
        [4, 'a'],
        [1, undefined],
        [7, 'a'],
      ]),
    ).toEqual([
      { from: 3, count: 1, value: 'b' },
      { from: 4, count: 2, value: 'a' },
      { from: 7, count: 1, value: 'a' },
    ]);
  });
});

describe('styles of a block', () => {
  const style: fc.Arbitrary<Style> = fc.constantFrom<Style>(
    { bold: true },
    { numberFormat: '0%' },
    { numberFormat: '#,##0', fill: 'FFFFFF' },
    { fill: '000000' },
  );
  const styled: fc.Arbitrary<StyledArea> = fc.record({ area, style });

  it('are what each cell gets when areas are laid over it one after the other', () => {
    fc.assert(
      fc.property(fc.array(styled, { maxLength: 8 }), area, (areas, block) => {
        const layers = layStyles(areas, block);
        for (let row = 0; row < block.rows; row++) {
          for (let column = 0; column < block.columns; column++) {
            const over = areas.filter((each) => contains(each.area, block.row + row, block.column + column));
            expect(layers.at(row, column)).toEqual(Object.assign({}, ...over.map((each) => each.style)));
          }
        }
      }),
    );
  });
});
