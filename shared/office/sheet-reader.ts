import { parseArea } from '#formula/reference.ts';
import type { Seen } from '#host/host.ts';
import type { Area, CellContent, Scalar } from '#host/sheet.ts';
import { plainText, type SharedStrings } from './shared-strings.ts';
import { attribute, cellsOf, formulaFinder, rowsOf } from './sheet-data.ts';
import { parseAttributes, unescapeText, unescapeXml } from './xml.ts';

/** What a sheet's part holds; rows and columns from 0. */
export interface SheetCells {
  /** Rows end with their last filled cell, the sheet with its last filled row. */
  readonly cells: readonly (readonly CellContent[])[];
  /** The number of each cell's format; undefined where the sheet says nothing. */
  readonly formats: readonly (readonly (number | undefined)[])[];
}

const VALUE = /<v(?:\s[^>]*)?>([^<]*)<\/v>/;
const DAYS_TO_1970 = 25569;
const DAY_MS = 86_400_000;

/** Reads the rows of a sheet. Groups of shared formulas come as one formula each. */
export function readCells(xml: string, strings: SharedStrings): SheetCells {
  const cells: CellContent[][] = [];
  const formats: (number | undefined)[][] = [];
  const formulaOf = formulaFinder();
  for (const { row, inner } of rowsOf(xml)) {
    const contents: CellContent[] = [];
    const rowFormats: (number | undefined)[] = [];
    for (const { column, attributes, inner: cellXml } of cellsOf(inner)) {
      const format = attribute(attributes, 's');
      if (format !== undefined) rowFormats[column] = Number(format);
      if (cellXml === '') continue;
      const formula = formulaOf(cellXml, row, column);
      const content = cellContent(attribute(attributes, 't'), cellXml, formula, strings);
      if (content === null) continue;
      while (contents.length < column) contents.push(null);
      contents[column] = content;
    }
    formats[row] = rowFormats;
    if (contents.length === 0) continue;
    while (cells.length < row) cells.push([]);
    cells[row] = contents;
  }
  return { cells, formats: Array.from(formats, (rowFormats) => rowFormats ?? []) };
}

function cellContent(
  type: string | undefined,
  xml: string,
  formula: string | null,
  strings: SharedStrings,
): CellContent {
  const raw = type === 'inlineStr' ? plainText(xml) : (VALUE.exec(xml)?.[1] ?? '');
  if (type === 'e') return { error: unescapeXml(raw), formula };
  const value = scalar(type, raw, strings);
  return formula === null ? value : { formula, value };
}

function scalar(type: string | undefined, raw: string, strings: SharedStrings): Scalar {
  if (type === 's') return strings.text(Number(raw));
  if (type === 'str') return unescapeText(raw);
  if (type === 'inlineStr') return raw === '' ? null : raw;
  if (raw === '') return null;
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'd')
    return (
      Date.parse(raw.endsWith('Z') ? raw : `${raw.includes('T') ? raw : `${raw}T00:00:00`}Z`) / DAY_MS +
      DAYS_TO_1970
    );
  return Number(raw);
}

/** Widths that somebody set, in characters, up to the given number of columns. */
export function readColumnWidths(xml: string, columns: number): (number | null)[] {
  const widths: (number | null)[] = Array.from({ length: columns }, () => null);
  for (const [, text] of xml.slice(0, xml.indexOf('<sheetData')).matchAll(/<col(\s[^>]*?)\/?>/g)) {
    const { min, max, width, customWidth } = parseAttributes(text!);
    if (width === undefined || customWidth === undefined || customWidth === '0') continue;
    for (let column = Number(min) - 1; column < Math.min(Number(max), columns); column++)
      widths[column] = Number(width);
  }
  return widths;
}

/** What a person sees of an area of the sheet. */
export function seenIn(xml: string, area: Area): Seen {
  const begin = xml.indexOf('<sheetData');
  const isHidden = (hidden: string | undefined): boolean => hidden === '1' || hidden === 'true';
  const hiddenRows = Array.from(xml.matchAll(/<row(\s[^>]*\bhidden="[^>]*?)\/?>/g), ([, text]) =>
    parseAttributes(text!),
  )
    .filter(({ hidden }) => isHidden(hidden))
    .map(({ r }) => Number(r) - 1)
    .filter((row) => row >= area.row && row < area.row + area.rows);
  const hiddenColumns = Array.from(xml.slice(0, begin).matchAll(/<col(\s[^>]*?)\/?>/g), ([, text]) =>
    parseAttributes(text!),
  ).flatMap(({ min, max, hidden }) => {
    if (!isHidden(hidden)) return [];
    const first = Math.max(area.column, Number(min) - 1);
    const last = Math.min(area.column + area.columns, Number(max));
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  });
  const merged = Array.from(xml.matchAll(/<mergeCell\b[^>]*\bref="([^"]+)"/g), ([, ref]) =>
    parseArea(ref!),
  ).filter((each): each is Area => each !== null && overlap(each, area));
  return { hiddenRows, hiddenColumns, merged };
}

const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const isProtected = (xml: string): boolean => /<sheetProtection[^>]*\ssheet="(?:1|true)"/.test(xml);
