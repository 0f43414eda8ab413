import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaName, areaNamed, cellName, columnName, sheetPrefix } from './address.ts';
import { blockAt, cellAt, formulasOn, textLiteral } from './fx.ts';

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

  it('name areas, which come back from their names', () => {
    const size = fc.integer({ min: 1, max: 300 });
    const area = fc.record({ row: fc.nat(9999), column: fc.nat(999), rows: size, columns: size });
    fc.assert(
      fc.property(area, (each) => {
        expect(areaNamed(areaName(each))).toEqual(each);
      }),
    );
    for (const text of ['', 'B', '7', 'B0', 'D9:B2', 'Plan!B2', 'b2']) expect(areaNamed(text)).toBeNull();
  });

  it('count from 1 for people', () => expect(cellName(5, 3)).toBe('D6'));

  it.each([
    ['Plan', 'Plan!'],
    ['Target table', "'Target table'!"],
    ['目标', "'目标'!"],
    ["O'Brien", "'O''Brien'!"],
    ['2026', "'2026'!"],
    ['A1', "'A1'!"],
    ['R1C1', "'R1C1'!"],
    ['RC', "'RC'!"],
    ['ABCD1', 'ABCD1!'],
  ])('quote the sheet %s where formulas need it', (sheet, prefix) => {
    expect(sheetPrefix(sheet)).toBe(prefix);
  });
});

describe('formula texts', () => {
  const at = { sheet: 'Plan', row: 1, column: 3 };
  const block = { sheet: 'Other sheet', area: { row: 1, column: 3, rows: 12, columns: 2 } };

  it.each([
    ['none', 'D2'],
    ['row', 'D$2'],
    ['column', '$D2'],
    ['both', '$D$2'],
  ] as const)('anchor %s: %s', (anchor, text) => {
    expect(formulasOn('Plan')`${cellAt(at, anchor)}`).toBe(text);
  });

  it('name the sheet only where it is another one', () => {
    expect(formulasOn('Plan')`SUM(${blockAt(block)})/${cellAt(at)}*${0.5}&${'"x"'}`).toBe(
      'SUM(\'Other sheet\'!$D$2:$E$13)/D2*0.5&"x"',
    );
  });

  it('double the quotes of a text', () => expect(textLiteral('say "hi"')).toBe('"say ""hi"""'));
});
