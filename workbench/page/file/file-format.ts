import { WorkbookPart } from '#file-host/xlsx/workbook-part.ts';
import { parseArea } from '#formula/reference.ts';
import { rectangles } from '#host/rectangles.ts';
import type { ConditionalFormat, SheetImage, StyledArea } from '#host/sheet.ts';
import { openPackage, type Parts, partText, relationshipsOf } from '#office/package.ts';
import { attribute, cellsOf, rowsOf } from '#office/sheet-data.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '#office/xml.ts';
import { differentialStyles, type FormatStyles, formatStyles } from './format-styles.ts';

/** What a file says about a sheet beside its cells. */
export type SheetFormat = Pick<
  SheetImage,
  'styles' | 'rowHeights' | 'freeze' | 'gridlines' | 'tabColor' | 'conditionalFormats'
>;

export interface FileFormat {
  /** By the name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetFormat>;
  /** The sheet in front when the file was saved. */
  readonly active: string | null;
}
const NOTHING: FileFormat = { sheets: new Map(), active: null };

/** How an .xlsx file looks, as far as a grid can show it; null: a new workbook. */
export async function readFileFormat(file: Uint8Array | null): Promise<FileFormat> {
  if (file === null) return NOTHING;
  const parts = await openPackage(file);
  const workbook = new WorkbookPart(parts);
  const styles = stylesOf(parts, workbook.path);
  const view = firstOf(childOf(parseXml(partText(parts, workbook.path)), 'bookViews'), 'workbookView');
  return {
    sheets: new Map(
      workbook.sheets.map(({ name, path }) => [name, sheetFormat(partText(parts, path), styles)]),
    ),
    active: workbook.sheets[Number(view?.attributes.activeTab ?? 0)]?.name ?? null,
  };
}

interface FileStyles {
  readonly formats: FormatStyles;
  readonly differential: readonly ConditionalFormat['style'][];
}

function stylesOf(parts: Parts, workbook: string): FileStyles {
  const known = relationshipsOf(parts, workbook).find(({ kind }) => kind === 'styles');
  if (known === undefined) return { formats: [], differential: [] };
  const root = parseXml(partText(parts, known.target));
  return { formats: formatStyles(root), differential: differentialStyles(root) };
}

function sheetFormat(xml: string, { formats, differential }: FileStyles): SheetFormat {
  // Everything but the cells is small: it is read as a tree, they are not.
  const root = parseXml(xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>'));
  const view = firstOf(childOf(root, 'sheetViews'), 'sheetView');
  const pane = view && childOf(view, 'pane');
  const numbers: number[][] = [];
  const rowHeights: { row: number; height: number }[] = [];
  for (const { row, attributes, inner } of rowsOf(xml)) {
    const line: number[] = [];
    for (const cell of cellsOf(inner)) line[cell.column] = Number(attribute(cell.attributes, 's') ?? 0);
    numbers[row] = Array.from(line, (format) => format ?? 0);
    const height = /\sht="([\d.]+)"/.exec(attributes)?.[1];
    if (height !== undefined && /\scustomHeight="(?:1|true)"/.test(attributes))
      rowHeights.push({ row, height: Number(height) });
  }
  const isFrozen = pane?.attributes.state === 'frozen';
  return {
    styles: styledAreas(numbers, formats),
    rowHeights,
    freeze: {
      rows: isFrozen ? Number(pane.attributes.ySplit ?? 0) : 0,
      columns: isFrozen ? Number(pane.attributes.xSplit ?? 0) : 0,
    },
    gridlines: !['0', 'false'].includes(view?.attributes.showGridLines ?? '1'),
    tabColor: firstOf(childOf(root, 'sheetPr'), 'tabColor')?.attributes.rgb?.slice(-6) ?? '',
    conditionalFormats: childrenOf(root, 'conditionalFormatting').flatMap((group) =>
      rulesOf(group, differential),
    ),
  };
}

function styledAreas(
  numbers: readonly (readonly number[] | undefined)[],
  formats: FormatStyles,
): StyledArea[] {
  const columns = numbers.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  const found = rectangles(numbers.length, columns, (row, column) => numbers[row]?.[column] || undefined);
  return found.flatMap(({ area, value }): StyledArea[] => {
    const style = formats[value];
    return style === undefined || Object.keys(style).length === 0 ? [] : [{ area, style }];
  });
}

const firstOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent && childOf(parent, name);

/** Only rules that are a formula over one area: the ones we write. */
function rulesOf(
  group: XmlElement,
  differential: readonly ConditionalFormat['style'][],
): ConditionalFormat[] {
  const { sqref = '' } = group.attributes;
  const area = parseArea(sqref);
  if (area === null) return [];
  return childrenOf(group, 'cfRule').flatMap((rule) => {
    const formula = childOf(rule, 'formula');
    const style = differential[Number(rule.attributes.dxfId)];
    if (rule.attributes.type !== 'expression' || formula === undefined || style === undefined) return [];
    // Files write newer functions with a prefix, which sheets do not show.
    return [{ area, formula: textOf(formula).replaceAll('_xlfn.', ''), style }];
  });
}
