import { describe, expect, it } from 'vitest';
import { areaName } from '#formula/address.ts';
import { currentRegion } from './region.ts';

/** Two blocks with a blank column and a blank row between them; one cell touches a block only at its corner. */
const cells = [
  ['A', 'B', '', 'x', 'x'],
  ['', '', '', 'x', 'x'],
  ['', 1, 2, '', ''],
  ['', 3, '', 4, ''],
  ['', '', '', '', ''],
  ['', '', 9, '', ''],
].map((row) => row.map((cell) => (cell === '' ? null : cell)));

describe('the region around a cell', () => {
  it.each([
    [5, 2, 'C6'],
    [5, 0, null],
    [4, 3, 'A1:E6'],
    [0, 0, 'A1:B1'],
    [2, 1, 'A1:E4'],
  ])('of row %d, column %d is %s', (row, column, name) => {
    const region = currentRegion({ cells }, row, column);
    expect(region && areaName(region)).toBe(name);
  });
});
