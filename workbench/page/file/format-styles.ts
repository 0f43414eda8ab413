import { builtInNumberFormat } from '#file-host/xlsx/number-formats.ts';
import type { BorderLine, ConditionalFormat, Style } from '#host/sheet.ts';
import { childOf, childrenOf, type XmlElement } from '#office/xml.ts';

/** The style of each cell format of a file, by its number. */
export type FormatStyles = readonly Style[];

/** Reads `cellXfs` of a styles part as far as the port knows styles; theme and indexed colours are left out. */
export function formatStyles(root: XmlElement): FormatStyles {
  const list = (name: string, item: string): XmlElement[] => {
    const parent = childOf(root, name);
    return parent === undefined ? [] : childrenOf(parent, item);
  };
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  const codes = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode]),
  );
  const usual = fontStyle(fonts[0]).size;
  return list('cellXfs', 'xf').map((format): Style => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = format.attributes;
    const code = codes.get(Number(numFmtId)) ?? builtInNumberFormat(Number(numFmtId));
    const { size, ...font } = fontStyle(fonts[Number(fontId)]);
    return {
      ...(code !== undefined && code !== 'General' && { numberFormat: code }),
      ...font,
      ...(size !== undefined && size !== usual && { size }),
      ...fillStyle(fills[Number(fillId)], 'fgColor'),
      ...borderStyle(borders[Number(borderId)]),
      ...alignmentStyle(childOf(format, 'alignment')),
      ...(childOf(format, 'protection')?.attributes.locked === '0' && { unlocked: true as const }),
    };
  });
}

/** The styles that rules lay over cells. */
export function differentialStyles(root: XmlElement): ConditionalFormat['style'][] {
  const list = childOf(root, 'dxfs');
  if (list === undefined) return [];
  return childrenOf(list, 'dxf').map((format) => {
    const { bold, color } = fontStyle(childOf(format, 'font'));
    return {
      ...(bold && { bold }),
      ...(color !== undefined && { color }),
      ...fillStyle(childOf(format, 'fill'), 'bgColor'),
    };
  });
}

const isOn = (parent: XmlElement, name: string): boolean => {
  const found = childOf(parent, name);
  return found !== undefined && !['0', 'false'].includes(found.attributes.val ?? '1');
};
const rgbOf = (color: XmlElement | undefined): string | undefined =>
  color?.attributes.rgb?.slice(-6).toUpperCase();

function fontStyle(font: XmlElement | undefined): Pick<Style, 'bold' | 'italic' | 'size' | 'color'> {
  if (font === undefined) return {};
  const size = childOf(font, 'sz')?.attributes.val;
  const color = rgbOf(childOf(font, 'color'));
  return {
    ...(isOn(font, 'b') && { bold: true as const }),
    ...(isOn(font, 'i') && { italic: true as const }),
    ...(size !== undefined && { size: Number(size) }),
    ...(color !== undefined && { color }),
  };
}

function fillStyle(fill: XmlElement | undefined, place: 'fgColor' | 'bgColor'): Pick<Style, 'fill'> {
  const pattern = fill && childOf(fill, 'patternFill');
  if (pattern === undefined || (pattern.attributes.patternType ?? 'solid') !== 'solid') return {};
  const color = rgbOf(childOf(pattern, place));
  return color === undefined ? {} : { fill: color };
}

const LINES: readonly BorderLine['line'][] = ['thin', 'medium', 'double', 'hair'];

function borderStyle(border: XmlElement | undefined): Pick<Style, 'borderTop' | 'borderBottom'> {
  const lineOf = (side: string): BorderLine | undefined => {
    const found = border && childOf(border, side);
    const line = LINES.find((known) => known === found?.attributes.style);
    return line && { line, color: rgbOf(found && childOf(found, 'color')) ?? '000000' };
  };
  const borderTop = lineOf('top');
  const borderBottom = lineOf('bottom');
  return { ...(borderTop && { borderTop }), ...(borderBottom && { borderBottom }) };
}

function alignmentStyle(
  alignment: XmlElement | undefined,
): Pick<Style, 'align' | 'middle' | 'wrap' | 'indent'> {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText, indent } = alignment.attributes;
  const align = (['left', 'center', 'right'] as const).find((known) => known === horizontal);
  return {
    ...(align !== undefined && { align }),
    ...(vertical === 'center' && { middle: true as const }),
    ...(wrapText === '1' && { wrap: true as const }),
    ...(indent !== undefined && { indent: Number(indent) }),
  };
}
