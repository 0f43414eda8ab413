import { parseArea } from '#formula/reference.ts';
import type { Area } from '#host/sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads a sheet's filter; gives the writing, which brings one that begins there and shows all rows over the area. */
export function filterGrower(sheet: Sheet, area: Area): () => void {
  const filter = sheet.getFilter();
  const now = filter === null ? null : parseArea(filter.getRange().getA1Notation());
  if (filter === null || now?.row !== area.row || now.column !== area.column) return () => undefined;
  const columns = Array.from({ length: now.columns }, (_, index) => now.column + index + 1);
  if (columns.some((column) => filter.getColumnFilterCriteria(column) !== null)) return () => undefined;
  return () => {
    filter.remove();
    sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns).createFilter();
  };
}
