import { attributesText, escapeText, parseAttributes, unescapeText } from './xml.ts';

/** The texts that cells of all sheets point at by number. */
export interface SharedStrings {
  text(index: number): string;
  /** The number of this text, added when it is new. */
  add(text: string): number;
  /** The part as it reads now; what was there keeps its place, runs and phonetics. */
  xml(): string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const EMPTY_STRINGS = `<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`;

const ITEM = /<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g;

export function openStrings(xml: string): SharedStrings {
  const texts = Array.from(xml.matchAll(ITEM), ([, item]) => plainText(item ?? ''));
  const fresh: string[] = [];
  const known = new Map<string, number>();
  return {
    text: (index) => texts[index] ?? '',
    add(text) {
      let index = known.get(text);
      if (index === undefined) {
        index = texts.push(text) - 1;
        known.set(text, index);
        fresh.push(`<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
      }
      return index;
    },
    xml() {
      const open = /<sst([^>]*?)(\/?)>/.exec(xml);
      const attributes = parseAttributes(open?.[1] ?? ` xmlns="${MAIN}"`);
      const start = `<sst${attributesText({ ...attributes, count: texts.length, uniqueCount: texts.length })}>`;
      const before = xml.slice(0, open?.index ?? 0);
      const end = xml.lastIndexOf('</sst>');
      const body = open === null || end === -1 ? '' : xml.slice(open.index + open[0].length, end);
      return `${before}${start}${body}${fresh.join('')}</sst>`;
    },
  };
}

/** The words of a string item or inline string: all runs, without the phonetic ones. */
export function plainText(item: string): string {
  const words = item.includes('<rPh') ? item.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : item;
  let text = '';
  for (const [, part] of words.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += unescapeText(part!);
  return text;
}
