import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '#office/xml.ts';
import { EMPTY_STYLES, openStyles } from './styles.ts';

const listOf = (xml: string, name: string): XmlElement[] => {
  const list = childOf(parseXml(xml), name);
  return list === undefined ? [] : (list.children as XmlElement[]);
};

describe('the formats of a workbook', () => {
  it('are added once, however often they are asked for', () => {
    const styles = openStyles(EMPTY_STYLES);
    const [first, second] = [styles.format(0, { bold: true }), styles.format(0, { bold: true })];
    expect([first, second, styles.format(0, { italic: true }), styles.format(0, {})]).toEqual([1, 1, 2, 0]);
    expect(openStyles(styles.text()).format(0, { bold: true })).toBe(1);
    expect(childOf(parseXml(styles.text()), 'cellXfs')?.attributes.count).toBe('3');
  });

  it('keep what a format has when another style is laid over it', () => {
    const styles = openStyles(EMPTY_STYLES);
    const base = styles.format(0, {
      fill: 'FFFF00',
      size: 14,
      align: 'right',
      unlocked: true,
      borderTop: { line: 'thin', color: '112233' },
    });
    const over = styles.format(base, {
      bold: true,
      wrap: true,
      borderBottom: { line: 'medium', color: '445566' },
    });
    const xml = styles.text();
    const xf = listOf(xml, 'cellXfs')[over]!;
    const font = listOf(xml, 'fonts')[Number(xf.attributes.fontId)]!;
    const border = listOf(xml, 'borders')[Number(xf.attributes.borderId)]!;
    expect(font.children).toMatchObject([
      { name: 'b' },
      { name: 'sz', attributes: { val: '14' } },
      { name: 'name' },
      { name: 'family' },
    ]);
    expect(childOf(border, 'top')?.attributes.style).toBe('thin');
    expect(childOf(border, 'bottom')?.attributes.style).toBe('medium');
    expect(childOf(xf, 'alignment')?.attributes).toMatchObject({ horizontal: 'right', wrapText: '1' });
    expect(childOf(xf, 'protection')?.attributes).toEqual({ locked: '0' });
    expect(xf.attributes.fillId).toBe('2');
  });

  it('take the quote prefix on and off', () => {
    const styles = openStyles(EMPTY_STYLES);
    const quoted = styles.format(0, { quotePrefix: true });
    expect(quoted).not.toBe(0);
    expect(styles.format(quoted, {})).toBe(0);
  });

  it.each(['General', '0%', '#,##0.00', 'yyyy-mm-dd', '0.0%;[Red]-0.0%', '¥#,##0"元"'])(
    'know the number format %s again',
    (code) => {
      const styles = openStyles(EMPTY_STYLES);
      const format = styles.format(0, { numberFormat: code });
      expect(styles.numberFormat(format)).toBe(code);
      expect(openStyles(styles.text()).numberFormat(format)).toBe(code);
    },
  );

  it('give own number formats numbers that the file does not use', () => {
    const xml = EMPTY_STYLES.replace(
      '<fonts',
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts',
    );
    const styles = openStyles(xml);
    styles.format(0, { numberFormat: '0.0000' });
    expect(listOf(styles.text(), 'numFmts').map(({ attributes }) => attributes.numFmtId)).toEqual([
      '170',
      '171',
    ]);
  });

  it('keep what we know nothing about, in the order of the standard', () => {
    const styles = openStyles(
      EMPTY_STYLES.replace(
        '</styleSheet>',
        '<tableStyles count="0"/><extLst><ext uri="u">x</ext></extLst></styleSheet>',
      ),
    );
    styles.differential({ color: 'FF0000' });
    styles.format(0, { numberFormat: '0.000' });
    const root = parseXml(styles.text());
    expect(root.children.map((child) => (child as XmlElement).name)).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'tableStyles',
      'extLst',
    ]);
    expect(textOf(childrenOf(root, 'extLst')[0]!)).toBe('x');
  });
});
