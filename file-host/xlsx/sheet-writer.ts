import { areaName, cellName, columnName } from '#formula/address.ts';
import { extentOf } from '#host/areas.ts';
import { DEFAULT_ROW_HEIGHT, type OutlineGroup, type SheetImage } from '#host/sheet.ts';
import { layStyles, type StyleLayers } from '#host/style-layers.ts';
import { attributesText, escapeXml } from '#office/xml.ts';
import { type CellSink, cellXml } from './cell-writer.ts';
import { conditionalFormatsXml, validationsXml } from './rules-writer.ts';
import type { StyleBook } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DEFAULT_WIDTH = 8.43;
const PAPER = { a4: 9, a3: 8 };

/** Relationship ids of what hangs on a sheet; null: nothing does. */
export interface SheetLinks {
  readonly drawing: string | null;
  /** The shapes of notes that people put on cells. */
  readonly legacyDrawing: string | null;
}

/** The whole part of a sheet, its elements in the order of ECMA-376 18.3.1.99. */
export function sheetXml(image: SheetImage, sink: CellSink, links: SheetLinks): string {
  const rowLevels = levelsOf(image.rowGroups);
  const columnLevels = levelsOf(image.columnGroups);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheetPr><tabColor rgb="FF${image.tabColor}"/><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(image),
    `<sheetFormatPr${attributesText({
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      outlineLevelRow: deepest(rowLevels),
      outlineLevelCol: deepest(columnLevels),
    })}/>`,
    columnsXml(image.columnWidths, columnLevels),
    '<sheetData>',
    rowsXml(image, rowLevels, sink),
    '</sheetData>',
    image.filter === null ? '' : `<autoFilter ref="${areaName(image.filter)}"/>`,
    conditionalFormatsXml(image.conditionalFormats, sink.styles),
    validationsXml(image.validations),
    printXml(image),
    links.drawing === null ? '' : `<drawing r:id="${links.drawing}"/>`,
    links.legacyDrawing === null ? '' : `<legacyDrawing r:id="${links.legacyDrawing}"/>`,
    '</worksheet>',
  ].join('');
}

function viewXml({ freeze: { rows, columns }, gridlines }: SheetImage): string {
  const view = attributesText({ showGridLines: gridlines ? undefined : 0, workbookViewId: 0 });
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${view}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = attributesText({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane: pane,
    state: 'frozen',
  });
  return `<sheetViews><sheetView${view}><pane${attributes}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly (number | null)[], levels: ReadonlyMap<number, number>): string {
  const count = Math.max(widths.length, endOf(levels.keys()));
  const columns: string[] = [];
  for (let column = 0; column < count; column++) {
    const width = widths[column] ?? null;
    const outlineLevel = levels.get(column);
    if (width === null && outlineLevel === undefined) continue;
    columns.push(
      `<col${attributesText({
        min: column + 1,
        max: column + 1,
        width: width ?? DEFAULT_WIDTH,
        customWidth: width === null ? undefined : 1,
        outlineLevel,
      })}/>`,
    );
  }
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** The format of each cell, row by row; a style that no cell has in the end gets none. */
function cellFormats(layers: StyleLayers, styles: StyleBook): number[] {
  const known: (number | undefined)[] = [];
  const { rows, columns } = layers.block;
  return Array.from({ length: rows * columns }, (_, at) => {
    const index = layers.indexAt(Math.floor(at / columns), at % columns);
    const format = known[index] ?? styles.format(0, layers.styles[index]!);
    known[index] = format;
    return format;
  });
}

function rowsXml(image: SheetImage, levels: ReadonlyMap<number, number>, sink: CellSink): string {
  const { rows, columns } = extentOf(image);
  const formats = cellFormats(layStyles(image.styles, { row: 0, column: 0, rows, columns }), sink.styles);
  const heights = new Map(image.rowHeights.map(({ row, height }) => [row, height]));
  const count = Math.max(rows, endOf(heights.keys()), endOf(levels.keys()));
  const texts: string[] = [];
  for (let row = 0; row < count; row++) {
    let cells = '';
    for (let column = 0; row < rows && column < columns; column++) {
      const content = image.cells[row]?.[column] ?? null;
      cells += cellXml({ row, column }, content, formats[row * columns + column]!, sink);
    }
    const height = heights.get(row);
    const outlineLevel = levels.get(row);
    if (cells === '' && height === undefined && outlineLevel === undefined) continue;
    const customHeight = height === undefined ? undefined : 1;
    texts.push(
      `<row${attributesText({ r: row + 1, ht: height, customHeight, outlineLevel })}>${cells}</row>`,
    );
  }
  return texts.join('');
}

/** The first line after all of these. */
function endOf(lines: Iterable<number>): number {
  let end = 0;
  for (const line of lines) end = Math.max(end, line + 1);
  return end;
}

/** The deepest level of each grouped line. */
function levelsOf(groups: readonly OutlineGroup[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const { from, to, level } of groups) {
    for (let line = from; line <= to; line++) levels.set(line, Math.max(level, levels.get(line) ?? 0));
  }
  return levels;
}

const deepest = (levels: ReadonlyMap<number, number>): number | undefined =>
  levels.size === 0 ? undefined : Math.max(...new Set(levels.values()));

function printXml({ print }: SheetImage): string {
  const setup = attributesText({
    paperSize: PAPER[print.paper],
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToWidth: print.pagesWide,
    fitToHeight: 0,
  });
  const footer =
    print.footer === ''
      ? ''
      : `<headerFooter><oddFooter>&amp;C${escapeXml(print.footer)}</oddFooter></headerFooter>`;
  return `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup${setup}/>${footer}`;
}

/** What `_xlnm.Print_Titles` must say; null: nothing is repeated. */
export function printTitles(image: SheetImage, prefix: string): string | null {
  const { titleRows, titleColumns } = image.print;
  const parts = [
    ...(titleColumns > 0 ? [`${prefix}$A:$${columnName(titleColumns - 1)}`] : []),
    ...(titleRows > 0 ? [`${prefix}$1:$${titleRows}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(',');
}
