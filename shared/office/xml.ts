/**
 * The XML of Office packages: small parts as a tree that keeps everything it does not know (element and
 * attribute order, prefixes, extensions), large ones by hand in the sheet reader and writer.
 */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

export class XmlError extends Error {}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element. Comments and the declaration are dropped. Throws {@link XmlError}. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [, cdata, closing, name, attributes, empty, plain] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (plain !== undefined) parent.children.push(unescapeXml(plain));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length === 1 || parent.name !== name) throw new XmlError(`</${name}>`);
      open.pop();
    } else {
      const element: XmlElement = { name, attributes: parseAttributes(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const root = top.children.find(isElement);
  if (open.length !== 1 || root === undefined) throw new XmlError('no root');
  return root;
}

export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name!] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

export const documentOf = (root: XmlElement): string => DECLARATION + xmlText(root);

export function xmlText(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const start = `<${node.name}${attributesText(node.attributes)}`;
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map(xmlText).join('')}</${node.name}>`;
}

/** Some writers prefix the main namespace (`<x:row>`); the text without that prefix means the same. */
export function withoutMainPrefix(text: string): string {
  const prefix = /<([A-Za-z0-9]+):(?:worksheet|workbook|styleSheet|sst)\s/.exec(text.slice(0, 2000))?.[1];
  if (prefix === undefined) return text;
  return text
    .replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
    .replace(new RegExp(`xmlns:${prefix}=`, 'g'), 'xmlns=');
}

export const attributesText = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';
/** The name without its prefix. */
export const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(isElement).filter((child) => localName(child) === name);
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(parent, name)[0];
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const defined: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) defined[key] = String(value);
  return { name, attributes: defined, children };
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const escapeXml = (text: string): string =>
  /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign]!) : text;

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  // Formulas are full of the five names: one pass each is much faster than a function called for every one.
  if (!text.includes('&#')) {
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  }
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

/** Text as Office stores it: characters that XML forbids are written `_xHHHH_` (ECMA-376, ST_Xstring). */
export const escapeText = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be found
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (sign) => `_x${hex4(sign)}_`),
  );
export const unescapeText = (text: string): string => {
  const plain = unescapeXml(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
};
const hex4 = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
