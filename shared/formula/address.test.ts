import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaName, cellName, columnName, columnNumber } from './address.ts';
import { parseArea } from './reference.ts';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it('name every column once, in order of length and letters', () => {
    const number = (name: string): number =>
      [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    fc.assert(fc.property(fc.nat(16_383), (column) => number(columnName(column)) === column));
  });

  it('read the column of a cell as that of its letters, in any case', () => {
    fc.assert(
      fc.property(fc.nat(16_383), fc.nat(99), (column, row) => {
        expect(columnNumber(columnName(column))).toBe(column);
        expect(columnNumber(cellName(row, column).toLowerCase())).toBe(column);
      }),
    );
  });

  it('name areas, which come back from their names', () => {
    const size = fc.integer({ min: 1, max: 300 });
    const area = fc.record({ row: fc.nat(9999), column: fc.nat(999), rows: size, columns: size });
    fc.assert(
      fc.property(area, (each) => {
        expect(parseArea(areaName(each))).toEqual(each);
      }),
    );
    for (const text of ['', 'B', '7', 'B0', 'Plan!B2', 'A:B']) expect(parseArea(text)).toBeNull();
  });

  it('count from 1 for people', () => expect(cellName(5, 3)).toBe('D6'));
});
