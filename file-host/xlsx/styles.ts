import type { BorderLine, ConditionalFormat, Style } from '#host/sheet.ts';
import {
  childOf,
  childrenOf,
  documentOf,
  element,
  localName,
  parseXml,
  type XmlElement,
  xmlText,
} from '#office/xml.ts';
import { builtInNumberFormat, FIRST_OWN_NUMBER_FORMAT, portableNumberFormat } from './number-formats.ts';

/** A style and what only files have: text that stays text when a person edits it, whatever it begins with. */
interface FileStyle extends Style {
  readonly quotePrefix?: true;
}

/** The formats of a workbook, as numbers that cells carry; asking for a new one adds it. */
export interface StyleBook {
  /** `style` laid over the format `base`; 0 is the workbook's default. Only the style decides on the quote prefix. */
  format(base: number, style: FileStyle): number;
  differential(style: ConditionalFormat['style']): number;
  numberFormat(format: number): string;
  /** `RRGGBB` of a solid fill, null for none or another kind. */
  fill(format: number): string | null;
  text(): string;
}

export const EMPTY_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const LIST_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

const said = new WeakMap<FileStyle, string>();
/** The same style comes for every cell of an area. */
function saidBy(style: FileStyle): string {
  const known = said.get(style) ?? JSON.stringify(style);
  said.set(style, known);
  return known;
}

export function openStyles(xml: string): StyleBook {
  const root = parseXml(xml);
  const lists = new Map<string, { list: XmlElement; known: Map<string, number> }>();
  const cache = new Map<string, number>();

  const listOf = (name: string) => {
    let entry = lists.get(name);
    if (entry === undefined) {
      const list = childOf(root, name) ?? insertList(root, name);
      list.children = list.children.filter((child) => typeof child !== 'string');
      entry = { list, known: new Map(list.children.map((child, index) => [xmlText(child), index])) };
      lists.set(name, entry);
    }
    return entry;
  };
  const itemOf = (name: string, index: number): XmlElement | undefined =>
    listOf(name).list.children[index] as XmlElement | undefined;
  const add = (name: string, item: XmlElement): number => {
    const { list, known } = listOf(name);
    const text = xmlText(item);
    const index = known.get(text);
    if (index !== undefined) return index;
    list.children.push(item);
    list.attributes.count = String(list.children.length);
    known.set(text, list.children.length - 1);
    return list.children.length - 1;
  };

  const numberFormatId = (code: string): number => {
    const portable = portableNumberFormat(code);
    if (portable !== undefined) return portable;
    const own = childrenOf(listOf('numFmts').list, 'numFmt');
    const known = own.find((format) => format.attributes.formatCode === code);
    if (known !== undefined) return Number(known.attributes.numFmtId);
    const id = own.reduce(
      (next, format) => Math.max(next, Number(format.attributes.numFmtId) + 1),
      FIRST_OWN_NUMBER_FORMAT,
    );
    add('numFmts', element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  };

  const build = (base: number, style: FileStyle): number => {
    const source =
      itemOf('cellXfs', base) ?? element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const attributes = { ...source.attributes };
    const apply = (id: string, flag: string, value: number) => {
      attributes[id] = String(value);
      attributes[flag] = '1';
    };
    if (style.numberFormat !== undefined)
      apply('numFmtId', 'applyNumberFormat', numberFormatId(style.numberFormat));
    const font = fontOver(itemOf('fonts', Number(attributes.fontId ?? 0)), style);
    if (font !== null) apply('fontId', 'applyFont', add('fonts', font));
    if (style.fill !== undefined)
      apply('fillId', 'applyFill', add('fills', solidFill(style.fill, 'fgColor')));
    const border = borderOver(itemOf('borders', Number(attributes.borderId ?? 0)), style);
    if (border !== null) apply('borderId', 'applyBorder', add('borders', border));
    delete attributes.quotePrefix;
    if (style.quotePrefix) attributes.quotePrefix = '1';
    const alignment = alignmentOver(childOf(source, 'alignment'), style);
    if (alignment !== childOf(source, 'alignment')) attributes.applyAlignment = '1';
    const protection = style.unlocked ? element('protection', { locked: 0 }) : childOf(source, 'protection');
    if (style.unlocked) attributes.applyProtection = '1';
    const children = [alignment, protection].filter((child) => child !== undefined);
    return add('cellXfs', element('xf', attributes, children));
  };

  return {
    format(base, style) {
      const key = base + saidBy(style);
      let format = cache.get(key);
      if (format === undefined) {
        format = build(base, style);
        cache.set(key, format);
      }
      return format;
    },
    differential(style) {
      const children = [fontOver(undefined, style)].filter((font) => font !== null);
      if (style.fill !== undefined) children.push(solidFill(style.fill, 'bgColor'));
      return add('dxfs', element('dxf', {}, children));
    },
    numberFormat(format) {
      const id = Number(itemOf('cellXfs', format)?.attributes.numFmtId ?? 0);
      const own = childrenOf(listOf('numFmts').list, 'numFmt').find(
        ({ attributes }) => Number(attributes.numFmtId) === id,
      );
      return own?.attributes.formatCode ?? builtInNumberFormat(id) ?? 'General';
    },
    fill(format) {
      const fill = itemOf('fills', Number(itemOf('cellXfs', format)?.attributes.fillId ?? 0));
      const pattern = fill && childOf(fill, 'patternFill');
      if (pattern?.attributes.patternType !== 'solid') return null;
      return childOf(pattern, 'fgColor')?.attributes.rgb?.slice(-6).toUpperCase() ?? null;
    },
    text() {
      const empty = childOf(root, 'numFmts');
      if (empty?.children.length === 0) root.children = root.children.filter((child) => child !== empty);
      return documentOf(root);
    },
  };
}

function insertList(root: XmlElement, name: string): XmlElement {
  const list = element(name, { count: 0 });
  const later = new Set([
    ...LIST_ORDER.slice(LIST_ORDER.indexOf(name) + 1),
    'tableStyles',
    'colors',
    'extLst',
  ]);
  const at = root.children.findIndex((child) => typeof child !== 'string' && later.has(localName(child)));
  root.children.splice(at === -1 ? root.children.length : at, 0, list);
  return list;
}

/** Null: the style says nothing about the font. */
function fontOver(base: XmlElement | undefined, { bold, italic, size, color }: Style): XmlElement | null {
  const changed = [
    ...(bold ? [element('b')] : []),
    ...(italic ? [element('i')] : []),
    ...(size === undefined ? [] : [element('sz', { val: size })]),
    ...(color === undefined ? [] : [element('color', { rgb: `FF${color}` })]),
  ];
  return changed.length === 0 ? null : element('font', {}, replaced(base, changed, FONT_ORDER));
}

function borderOver(base: XmlElement | undefined, { borderTop, borderBottom }: Style): XmlElement | null {
  const side = (name: string, line: BorderLine | undefined) =>
    line === undefined
      ? []
      : [element(name, { style: line.line }, [element('color', { rgb: `FF${line.color}` })])];
  const changed = [...side('top', borderTop), ...side('bottom', borderBottom)];
  if (changed.length === 0) return null;
  const all =
    base ??
    element(
      'border',
      {},
      ['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => element(name)),
    );
  return element('border', all.attributes, replaced(all, changed, BORDER_ORDER));
}

function replaced(
  base: XmlElement | undefined,
  changed: readonly XmlElement[],
  order: readonly string[],
): XmlElement[] {
  const names = new Set(changed.map(localName));
  const kept = (base?.children ?? [])
    .filter((child) => typeof child !== 'string')
    .filter((child) => !names.has(localName(child)));
  return [...kept, ...changed].sort((a, b) => order.indexOf(localName(a)) - order.indexOf(localName(b)));
}

function alignmentOver(
  base: XmlElement | undefined,
  { align, middle, wrap, indent }: Style,
): XmlElement | undefined {
  if (align === undefined && middle === undefined && wrap === undefined && indent === undefined) return base;
  return element('alignment', {
    ...base?.attributes,
    ...(align !== undefined && { horizontal: align }),
    ...(middle !== undefined && { vertical: 'center' }),
    // An indent counts from an edge, so it needs one.
    ...(indent !== undefined && { horizontal: align ?? 'left', indent }),
    ...(wrap && { wrapText: 1, vertical: middle ? 'center' : 'top' }),
  });
}

/** Cell formats name the colour of a solid fill as foreground, conditional ones as background (ECMA-376 18.8.32). */
function solidFill(color: string, place: 'fgColor' | 'bgColor'): XmlElement {
  if (color === 'none') return element('fill', {}, [element('patternFill', { patternType: 'none' })]);
  const rest = place === 'fgColor' ? [element('bgColor', { indexed: 64 })] : [];
  return element('fill', {}, [
    element('patternFill', { patternType: 'solid' }, [element(place, { rgb: `FF${color}` }), ...rest]),
  ]);
}
