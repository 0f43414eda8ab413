import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaName, columnName, columnNumber } from '#formula/address.ts';
import { absoluteReference, parseReference } from './address.ts';

describe('addresses', () => {
  it('number columns as they are named', () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnNumber(columnName(column)) === column));
  });
  it('read the references that they write, whatever the sheet is called', () => {
    const area = fc.record({
      row: fc.nat(9999),
      column: fc.nat(999),
      rows: fc.integer({ min: 1, max: 99 }),
      columns: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), area, (sheet, block) => {
        expect(parseReference(absoluteReference(sheet, block))).toEqual({ sheet, area: block });
      }),
    );
  });
  it.each(['SUM(A1)', 'A1', 'S!A:A', 'S!A1,S!B2', '#REF!', 'S!#REF!', "'a'!A1:'a'!B2"])(
    'take %s for no area',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );
  it('name an area by its corners, a cell by itself', () => {
    expect(areaName({ row: 1, column: 0, rows: 2, columns: 27 })).toBe('A2:AA3');
    expect(areaName({ row: 0, column: 2, rows: 1, columns: 1 })).toBe('C1');
  });
});
