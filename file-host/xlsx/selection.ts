import { areaName, cellName } from '#formula/address.ts';
import { parseArea } from '#formula/reference.ts';
import type { Area } from '#host/sheet.ts';

const VIEW = /<sheetView\b([^>]*?)(?:\/>|>([\s\S]*?)<\/sheetView>)/;
const SELECTION = /<selection\b[^>]*\/>|<selection\b[^>]*>[\s\S]*?<\/selection>/g;
const PANE = /<pane\b[^>]*?(?:\/>|>\s*<\/pane>)/;
/** What stands before the views of a sheet. */
const HEAD =
  /<worksheet\b[^>]*>(?:\s*<sheetPr\b(?:[^>]*\/>|[\s\S]*?<\/sheetPr>))?(?:\s*<dimension\b[^>]*\/>)?/;

/** The sheet's part with these cells selected, in the part of the window that scrolls. */
export function selectCells(xml: string, area: Area): string {
  if (!VIEW.test(xml)) {
    const view = `<sheetViews><sheetView workbookViewId="0">${selectionXml(area, '')}</sheetView></sheetViews>`;
    return xml.replace(HEAD, (head) => head + view);
  }
  return xml.replace(VIEW, (_, attributes: string, inner = '') => {
    const rest = inner.replace(SELECTION, '');
    const [pane = ''] = PANE.exec(rest) ?? [];
    const active = /\sactivePane="([^"]*)"/.exec(pane)?.[1];
    const selection = selectionXml(area, active === undefined ? '' : ` pane="${active}"`);
    return `<sheetView${attributes}>${pane}${selection}${rest.replace(pane, '')}</sheetView>`;
  });
}

const selectionXml = (area: Area, pane: string): string =>
  `<selection${pane} activeCell="${cellName(area.row, area.column)}" sqref="${areaName(area)}"/>`;

/** The cells selected in a sheet's part; null: none, or several areas. */
export function selectedCells(xml: string): Area | null {
  const view = VIEW.exec(xml)?.[2] ?? '';
  const areas = [...view.matchAll(/<selection\b[^>]*\ssqref="([^"]*)"/g)].map(([, reference]) => reference!);
  return parseArea(areas.at(-1) ?? '');
}
