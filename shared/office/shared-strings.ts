import { attributesText, escapeText, parseAttributes, unescapeText } from './xml.ts';

/** The texts that cells of all sheets point at by number. */
export interface SharedStrings {
  text(index: number): string;
  /** The number of this text without formats of its own, added when it is new. */
  add(text: string): number;
  /** The part as it reads now; what was there keeps its place, runs and phonetics. */
  xml(): string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const EMPTY_STRINGS = `<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`;

/** No runs, no phonetics: nothing is lost when another cell points at it. */
const PLAIN = /^<t(?:\s[^>]*)?>[^<]*<\/t>$/;
const EMPTY_ITEM = '<si><t/></si>';
const ITEM = /<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g;

export function openStrings(xml: string): SharedStrings {
  const items = Array.from(xml.matchAll(ITEM), ([, item]) => item ?? '');
  const texts = items.map(plainText);
  const fresh: string[] = [];
  let known: Map<string, number> | null = null;
  return {
    text: (index) => texts[index] ?? '',
    add(text) {
      known ??= plainTexts(items, texts);
      let index = known.get(text);
      if (index === undefined) {
        index = texts.push(text) - 1;
        known.set(text, index);
        fresh.push(`<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
      }
      return index;
    },
    xml: () => rewritten(xml, texts.length, (body) => body + fresh.join('')),
  };
}

/** The numbers of texts without formats of their own, of each the first. Whoever only reads does not need them. */
function plainTexts(items: readonly string[], texts: readonly string[]): Map<string, number> {
  const known = new Map<string, number>();
  items.forEach((item, index) => {
    const text = texts[index]!;
    if (PLAIN.test(item) && !known.has(text)) known.set(text, index);
  });
  return known;
}

/** The part with nothing in the place of texts that are not wanted, and without those at its end. */
export function withoutTexts(xml: string, isUnwanted: (index: number) => boolean): string {
  const items = Array.from(xml.matchAll(ITEM), ([item], index) => (isUnwanted(index) ? '' : item));
  while (items.at(-1) === '') items.pop();
  return rewritten(xml, items.length, () => items.map((item) => item || EMPTY_ITEM).join(''));
}

function rewritten(xml: string, count: number, rewrite: (body: string) => string): string {
  const open = /<sst([^>]*?)(\/?)>/.exec(xml);
  const attributes = parseAttributes(open?.[1] ?? ` xmlns="${MAIN}"`);
  const start = `<sst${attributesText({ ...attributes, count, uniqueCount: count })}>`;
  const before = xml.slice(0, open?.index ?? 0);
  const end = xml.lastIndexOf('</sst>');
  const body = open === null || end === -1 ? '' : xml.slice(open.index + open[0].length, end);
  return `${before}${start}${rewrite(body)}</sst>`;
}

/** The words of a string item or inline string: all runs, without the phonetic ones. */
export function plainText(item: string): string {
  const words = item.includes('<rPh') ? item.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : item;
  let text = '';
  for (const [, part] of words.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += unescapeText(part!);
  return text;
}
