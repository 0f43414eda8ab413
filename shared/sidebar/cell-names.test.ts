import { describe, expect, it } from 'vitest';
import { cellName, rangeName } from './cell-names.ts';

describe('cell names', () => {
  it.each([
    [0, 0, 'A1'],
    [5, 25, 'Z6'],
    [5, 26, 'AA6'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
    [0, 16383, 'XFD1'],
  ])('row %i, column %i is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });

  it('name a range by its corners, one cell by itself', () => {
    expect(rangeName({ row: 1, column: 1, rows: 4, columns: 3 })).toBe('B2:D5');
    expect(rangeName({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
  });
});
