import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledArea } from '#host/sheet.ts';
import { cellXml, extentOf, formatGrid } from './cell-writer.ts';
import { EMPTY_STRINGS, openStrings } from './shared-strings.ts';
import { EMPTY_STYLES, openStyles } from './styles.ts';

const sink = () => ({ strings: openStrings(EMPTY_STRINGS), styles: openStyles(EMPTY_STYLES) });

const styledArea: fc.Arbitrary<StyledArea> = fc.record({
  area: fc.record({
    row: fc.nat(4),
    column: fc.nat(4),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  }),
  style: fc.constantFrom(
    { bold: true as const },
    { numberFormat: '0%' },
    { numberFormat: '#,##0', fill: 'FFFFFF' },
    { fill: '000000' },
  ),
});

describe('looks of a sheet', () => {
  it('are what each cell gets when areas are laid over it one after the other', () => {
    fc.assert(
      fc.property(fc.array(styledArea, { maxLength: 8 }), (areas) => {
        const { styles } = sink();
        const { rows, columns } = extentOf([], areas);
        const { formats } = formatGrid(areas, rows, columns, styles);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const over = areas.filter(
              ({ area: a }) =>
                row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns,
            );
            const look = Object.assign({}, ...over.map(({ style }) => style));
            expect(formats[row * columns + column]).toBe(styles.format(0, look));
          }
        }
      }),
    );
  });
});

describe('a cell', () => {
  it.each([
    [null, ''],
    [-0.5, '<c r="B1"><v>-0.5</v></c>'],
    [false, '<c r="B1" t="b"><v>0</v></c>'],
    ['a', '<c r="B1" t="s"><v>0</v></c>'],
    ['', '<c r="B1" t="s"><v>0</v></c>'],
    ['=a', '<c r="B1" s="1" t="s"><v>0</v></c>'],
    [{ formula: 'A1<"&"', value: 'x' }, '<c r="B1" t="str"><f>A1&lt;&quot;&amp;&quot;</f><v>x</v></c>'],
    [{ formula: 'A1', value: '' }, '<c r="B1" t="str"><f>A1</f><v></v></c>'],
    [{ formula: 'A1', value: null }, '<c r="B1"><f>A1</f></c>'],
    [{ error: '#N/A', formula: null }, '<c r="B1" t="e"><v>#N/A</v></c>'],
  ])('with %j is %s', (content, xml) => {
    expect(cellXml(0, 1, content, 0, sink())).toBe(xml);
  });
  it('without content keeps its format', () => {
    expect(cellXml(0, 1, null, 3, sink())).toBe('<c r="B1" s="3"/>');
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('cannot hold %d', (value) => {
    expect(() => cellXml(0, 0, { formula: 'A1', value }, 0, sink())).toThrow(RangeError);
  });
});
