import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf, scopeText, sheetPrefix } from './sheet-name.ts';

describe("a sheet's name in formulas", () => {
  it.each([
    'Plan',
    'plan.2026',
    '_x',
    '目标分解计划表',
    '分解过程',
    'Лист1',
    'été',
    'ABCD',
    'A0',
    'XFE1',
    'A1048577',
    'RCZ',
    'bR1C1',
    'R0C0',
  ])('stands bare, as Excel writes it: %s', (sheet) => {
    expect(sheetPrefix(sheet)).toBe(`${sheet}!`);
  });

  it.each([
    ['a space', 'Split workings'],
    ['a sign', 'Plan-2026'],
    ['a full-width bracket', '目标（二）'],
    ['a digit first', '2026'],
    ['a point first', '.plan'],
    ['the look of a cell', 'A1'],
    ['the look of a cell, in small letters', 'q4'],
    ['the look of the last cell', 'XFD1048576'],
    ['a beginning like R1C1', 'R1C1b'],
    ['the look of a column in R1C1', 'rc2'],
    ['a single C', 'C'],
    ['the look of a truth', 'True'],
    ['an emoji', '🎯'],
    ['a letter beyond the basic plane', '𠮷'],
    ['nothing in it', ''],
  ])('stands in quotes with %s', (_, sheet) => {
    expect(sheetPrefix(sheet)).toBe(`'${sheet}'!`);
  });

  it('doubles its apostrophes', () => expect(sheetPrefix("It's")).toBe("'It''s'!"));

  it('is read as it was written', () => {
    // No sheet's name has one of these signs.
    const name = fc
      .string({ minLength: 1, maxLength: 31, unit: 'grapheme' })
      .filter((text) => !/[[\]:*?/\\]/.test(text));
    fc.assert(
      fc.property(name, (sheet) => {
        expect(scopeOf(sheetPrefix(sheet))).toEqual({ kind: 'sheet', sheet });
      }),
    );
  });
});

describe('what stands before a reference', () => {
  it.each([
    ['', { kind: 'home' }],
    ['#REF!', { kind: 'gone' }],
    ['Jan:Mar!', { kind: 'sheets', first: 'Jan', last: 'Mar' }],
    ["'Jan 1:It''s'!", { kind: 'sheets', first: 'Jan 1', last: "It's" }],
    ['[1]Plan!', { kind: 'book', book: '[1]', sheets: 'Plan' }],
    ['[1]!', { kind: 'book', book: '[1]', sheets: '' }],
    ["'[My book.xlsx]Plan'!", { kind: 'book', book: '[My book.xlsx]', sheets: 'Plan' }],
    [
      String.raw`'C:\a\[b.xlsx]Jan:Mar'!`,
      { kind: 'book', book: String.raw`C:\a\[b.xlsx]`, sheets: 'Jan:Mar' },
    ],
    [String.raw`'C:\a\b.xlsx'!`, { kind: 'book', book: String.raw`C:\a\b.xlsx`, sheets: '' }],
  ] as const)('%s', (prefix, scope) => {
    expect(scopeOf(prefix)).toEqual(scope);
    expect(scopeText(scope)).toBe(prefix);
  });

  it('may have both sheets of a block in quotes of their own', () => {
    expect(scopeOf("'Jan 1':'Mar 2'!")).toEqual({ kind: 'sheets', first: 'Jan 1', last: 'Mar 2' });
  });
});
