import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStrings, plainText } from './shared-strings.ts';
import {
  documentOf,
  escapeText,
  escapeXml,
  parseXml,
  unescapeText,
  unescapeXml,
  withoutMainPrefix,
  XmlError,
  xmlText,
} from './xml.ts';

const anyText = fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text));

describe('text in XML', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyText, (text) => unescapeXml(escapeXml(text)) === text));
  });
  it('comes back from cells with characters that XML forbids, and holds none of them', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom('_x0041_', 'a_x005F_', '\u0000\u001f', '_x_x0001_')),
        (text) => {
          const escaped = escapeText(text);
          expect(unescapeText(escaped)).toBe(text);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
          expect(escaped).not.toMatch(/[\u0000-\u001f<>"]/);
        },
      ),
    );
  });
});

describe('an XML tree', () => {
  it('keeps elements, attributes, texts and prefixes that it does not know', () => {
    const text = `<a:b x="1 &gt; 0" xmlns:a='u'><!-- gone --><c/> <d>t &amp; <e>&#20013;</e></d><![CDATA[<raw>]]></a:b>`;
    expect(xmlText(parseXml(text))).toBe(
      '<a:b x="1 &gt; 0" xmlns:a="u"><c/> <d>t &amp; <e>中</e></d>&lt;raw&gt;</a:b>',
    );
  });
  it('reads what it wrote', () => {
    const root = parseXml('<?xml version="1.0"?><r a="&quot;"><x/>&lt;</r>');
    expect(parseXml(documentOf(root))).toEqual(root);
  });
  it.each(['', 'text', '<a>', '<a></b>', '<a><b></a>'])('refuses %j', (text) => {
    expect(() => parseXml(text)).toThrow(XmlError);
  });
  it('loses the prefix that some writers give the main namespace', () => {
    const text = '<x:sst xmlns:x="main"><x:si><x:t>a</x:t></x:si></x:sst>';
    expect(withoutMainPrefix(text)).toBe('<sst xmlns="main"><si><t>a</t></si></sst>');
  });
});

describe('shared strings', () => {
  it('read runs as plain text, without phonetic guides', () => {
    const item =
      '<r><rPr><b/></rPr><t>漢</t></r><r><t xml:space="preserve">字 </t></r><rPh sb="0" eb="1"><t>kan</t></rPh>';
    expect(plainText(item)).toBe('漢字 ');
  });
  it('keep what was there and number new texts after it, each once', () => {
    const strings = openStrings(
      '<?xml version="1.0"?>\n<sst xmlns="m" count="9" uniqueCount="1"><si><r><t>a</t></r></si></sst>',
    );
    expect([strings.text(0), strings.add('b<'), strings.add('b<')]).toEqual(['a', 1, 1]);
    expect(strings.xml()).toBe(
      '<?xml version="1.0"?>\n<sst xmlns="m" count="2" uniqueCount="2"><si><r><t>a</t></r></si><si><t xml:space="preserve">b&lt;</t></si></sst>',
    );
  });
  it('start from an empty table written as one tag', () => {
    const strings = openStrings('<sst xmlns="m"/>');
    strings.add('x');
    expect(openStrings(strings.xml()).text(0)).toBe('x');
  });
});
