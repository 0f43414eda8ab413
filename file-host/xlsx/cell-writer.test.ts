import { describe, expect, it } from 'vitest';
import { EMPTY_STRINGS, openStrings } from '#office/shared-strings.ts';
import { cellXml } from './cell-writer.ts';
import { EMPTY_STYLES, openStyles } from './styles.ts';

const sink = () => ({ strings: openStrings(EMPTY_STRINGS), styles: openStyles(EMPTY_STYLES) });

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
    expect(cellXml({ row: 0, column: 1 }, content, 0, sink())).toBe(xml);
  });
  it('without content keeps its format', () => {
    expect(cellXml({ row: 0, column: 1 }, null, 3, sink())).toBe('<c r="B1" s="3"/>');
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('cannot hold %d', (value) => {
    expect(() => cellXml({ row: 0, column: 0 }, { formula: 'A1', value }, 0, sink())).toThrow(RangeError);
  });
});
