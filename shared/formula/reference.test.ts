import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteReference,
  type Corner,
  type FormulaReference,
  parseArea,
  parseReference,
  parseSheetArea,
  printReference,
} from './reference.ts';
import type { Scope } from './sheet-name.ts';

const row = fc.nat(1_048_575);
const column = fc.nat(16_383);
const locks = { rowLocked: fc.boolean(), columnLocked: fc.boolean() };
const cell = fc.record({ row, column, ...locks });
const wholeColumn = fc.record({
  row: fc.constant(null),
  column,
  rowLocked: fc.constant(false),
  columnLocked: fc.boolean(),
});
const wholeRow = fc.record({
  row,
  column: fc.constant(null),
  rowLocked: fc.boolean(),
  columnLocked: fc.constant(false),
});
const corners: fc.Arbitrary<[Corner, Corner | null]> = fc.oneof(
  fc.tuple(cell, fc.option(cell)),
  fc.tuple(wholeColumn, wholeColumn),
  fc.tuple(wholeRow, wholeRow),
  fc.tuple(cell, fc.oneof(wholeColumn, wholeRow)),
);
const name = fc
  .string({ minLength: 1, maxLength: 31, unit: 'grapheme' })
  .filter((text) => !/[[\]:*?/\\]/.test(text));
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({ kind: 'home' as const }),
  fc.constant({ kind: 'gone' as const }),
  name.map((sheet) => ({ kind: 'sheet' as const, sheet })),
  fc.tuple(name, name).map(([first, last]) => ({ kind: 'sheets' as const, first, last })),
  fc
    .tuple(fc.constantFrom('[1]', '[My book.xlsx]', 'C:\\a b\\[Book.xlsx]'), name)
    .map(([book, sheets]) => ({ kind: 'book' as const, book, sheets })),
);

describe('references', () => {
  it('are read as they were written, whatever they point at', () => {
    const reference = fc
      .tuple(scope, corners)
      .map(([where, [first, last]]): FormulaReference => ({ scope: where, first, last }));
    fc.assert(
      fc.property(reference, (each) => {
        expect(parseReference(printReference(each))).toEqual(each);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', 'A', 'SUM(A1)', 'A1,B2', 'A1 ', '#REF!', 'Plan!#REF!', 'Rate', 'ZZZ1', 'A0', '1'])(
    'are not %j',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );
});

describe('areas of sheets', () => {
  it('are read as they were written, whatever the sheet is called', () => {
    const size = fc.integer({ min: 1, max: 99 });
    const area = fc.record({ row: fc.nat(9999), column: fc.nat(999), rows: size, columns: size });
    fc.assert(
      fc.property(name, area, (sheet, block) => {
        expect(parseSheetArea(absoluteReference(sheet, block))).toEqual({ sheet, area: block });
        expect(parseArea(absoluteReference(sheet, block))).toBeNull();
      }),
    );
  });

  it.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$B$2:$D9', { row: 1, column: 1, rows: 8, columns: 3 }],
    ['d9:b2', { row: 1, column: 1, rows: 8, columns: 3 }],
  ])('%s is a block, either way round', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(['A1', 'S!A:A', 'S!2:3', 'S!A1,S!B2', 'S!#REF!', '#REF!A1', "'a'!A1:'a'!B2", '[1]S!A1', 'S:T!A1'])(
    'are not %s',
    (text) => {
      expect(parseSheetArea(text)).toBeNull();
    },
  );
});
