import { contains } from '#host/areas.ts';
import type { Area, Chart, SheetImage } from '#host/sheet.ts';
import {
  freePath,
  type Parts,
  partText,
  relate,
  relationshipsOf,
  removePart,
  setPart,
  setRelationships,
} from '#office/package.ts';
import { childOf, documentOf, isElement, localName, parseXml, type XmlElement } from '#office/xml.ts';
import { chartXml } from './chart-writer.ts';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** By this name we know our charts again; pictures and charts of people on our sheets stay. */
const OWN_NAME = 'GoalSheet chart ';

/** Puts the charts in place of those that we put there before. Gives the relationship of the drawing; null: none is left. */
export function replaceCharts(
  parts: Parts,
  sheetPath: string,
  { name: sheet, charts, styles }: Pick<SheetImage, 'name' | 'charts' | 'styles'>,
): string | null {
  const known = relationshipsOf(parts, sheetPath).find(({ kind }) => kind === 'drawing');
  if (known === undefined && charts.length === 0) return null;
  const path = known?.target ?? freePath(parts, 'xl/drawings/drawing');
  const root = known === undefined ? emptyDrawing() : parseXml(partText(parts, path));
  removeOwnCharts(parts, path, root);
  if (charts.length === 0 && !root.children.some(isElement)) {
    removeDrawing(parts, sheetPath, path);
    return null;
  }
  charts.forEach((chart, index) => {
    const chartPath = freePath(parts, 'xl/charts/chart');
    setPart(parts, chartPath, CHART_TYPE, chartXml(chart, sheet, formatOf(chart, styles)));
    root.children.push(anchor(chart.area, index + 1, relate(parts, path, 'chart', chartPath)));
  });
  setPart(parts, path, DRAWING_TYPE, documentOf(root));
  return known?.id ?? relate(parts, sheetPath, 'drawing', path);
}

/** The number format of the first value of a chart, as it shows numbers above 0. */
function formatOf({ series }: Chart, styles: SheetImage['styles']): string | undefined {
  const values = series[0]?.values;
  const covering = styles.filter(
    ({ area, style }) =>
      values !== undefined && style.numberFormat !== undefined && contains(area, values.row, values.column),
  );
  return covering[covering.length - 1]?.style.numberFormat?.split(';')[0];
}

const emptyDrawing = (): XmlElement =>
  parseXml(`<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}"/>`);

function removeOwnCharts(parts: Parts, path: string, root: XmlElement): void {
  const own = root.children.filter(isElement).filter(isOwn);
  root.children = root.children.filter((child) => !isElement(child) || !own.includes(child));
  const ids = new Set(own.map(chartRelationship));
  const related = relationshipsOf(parts, path);
  setRelationships(
    parts,
    path,
    related.filter(({ id }) => !ids.has(id)),
  );
  for (const { id, target } of related) if (ids.has(id)) removePart(parts, target);
}

function removeDrawing(parts: Parts, sheetPath: string, path: string): void {
  setRelationships(
    parts,
    sheetPath,
    relationshipsOf(parts, sheetPath).filter(({ target }) => target !== path),
  );
  removePart(parts, path);
}

const frameOf = (anchored: XmlElement): XmlElement | undefined => childOf(anchored, 'graphicFrame');

function isOwn(anchored: XmlElement): boolean {
  const frame = frameOf(anchored);
  const properties = frame && childOf(frame, 'nvGraphicFramePr');
  return (properties && childOf(properties, 'cNvPr'))?.attributes.name?.startsWith(OWN_NAME) ?? false;
}

function chartRelationship(anchored: XmlElement): string | undefined {
  const search = (node: XmlElement): string | undefined => {
    if (localName(node) === 'chart') return node.attributes['r:id'];
    return node.children
      .filter(isElement)
      .map(search)
      .find((id) => id !== undefined);
  };
  return search(anchored);
}

function anchor({ row, column, rows, columns }: Area, number: number, chart: string): XmlElement {
  const corner = (name: string, atRow: number, atColumn: number) =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return parseXml(
    `<xdr:twoCellAnchor xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}">${corner('from', row, column)}${corner('to', row + rows, column + columns)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${1000 + number}" name="${OWN_NAME}${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
}
