import { parseArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import {
  type AreaContent,
  type ReadBatch,
  type ReadReply,
  type Seen,
  type SheetContent,
  type SheetQuery,
  seenOrNothing,
} from '#host/host.ts';
import { rectangles } from '#host/rectangles.ts';
import type { Area } from '#host/sheet.ts';
import type { PartialReply } from '../bridge/protocol.ts';
import { type Book, definedNames, findSheet, protectedSheets, type SheetHandle } from './book.ts';
import { cellContent, withoutEmptyEnds } from './cells.ts';
import { portFormat } from './number-formats.ts';
import { type Regional, regionalOf } from './regional.ts';
import { charactersOf } from './sizes.ts';

/** A reply ends after the sheet that makes it longer than this. */
const CELLS_A_REPLY = 50_000;

/** Reads what the batch asks for: three calls for the cells of a sheet, whatever their number. */
export function readSpreadsheet(book: Book, batch: ReadBatch): PartialReply {
  const { sheets, spreadsheet } = book;
  const locked = protectedSheets(book);
  const names = definedNames(book);
  const wanted = sheets.filter(({ name }) => batch.sheets.some((query) => asksFor(query, name, names)));
  const regional = regionalOf(spreadsheet);
  return {
    sheets: sheets.map(({ sheet, name }) => ({
      name,
      visible: !sheet.isSheetHidden(),
      protected: locked.has(name),
    })),
    names,
    ...readSheets(wanted, regional),
    areas: batch.sheets.flatMap((query) => {
      if (query.by !== 'selection' && query.by !== 'area') return [];
      const place = query.by === 'area' ? query : selection(book);
      const handle = place === null ? undefined : findSheet(book, place.sheet);
      if (place === null || handle === undefined) return [null];
      const area = readArea(handle, place.area, regional);
      return [query.by === 'selection' ? { ...area, ...seenOrNothing(seenIn(handle, place.area)) } : area];
    }),
  };
}

function readSheets(
  wanted: readonly SheetHandle[],
  regional: Regional,
): Pick<PartialReply, 'contents' | 'later'> {
  const contents: SheetContent[] = [];
  let cells = 0;
  for (const handle of wanted) {
    if (cells > CELLS_A_REPLY) break;
    const content = readSheet(handle, regional);
    contents.push(content);
    cells += content.cells.reduce((sum, row) => sum + row.length, 0);
  }
  return { contents, later: wanted.slice(contents.length).map(({ name }) => name) };
}

function asksFor(query: SheetQuery, sheet: string, names: ReadReply['names']): boolean {
  if (query.by === 'all') return true;
  if (query.by === 'title') return sameName(query.name, sheet);
  if (query.by !== 'anchor') return false;
  return names.find(({ name }) => sameName(name, query.name))?.sheet === sheet;
}

function selection({ spreadsheet }: Book): { sheet: string; area: Area } | null {
  const range = spreadsheet.getActiveRange();
  const area = range === null ? null : parseArea(range.getA1Notation());
  return range === null || area === null ? null : { sheet: range.getSheet().getName(), area };
}

/** What a sidebar asks again and again, since Sheets has no event for it. */
export function selected({ spreadsheet }: Book): string | null {
  const range = spreadsheet.getActiveRange();
  return range === null ? null : `${range.getSheet().getName()}!${range.getA1Notation()}`;
}

/** So many rows or columns are asked one by one whether they are hidden. */
const MOST_SEEN = 500;

function seenIn({ sheet }: SheetHandle, { row, column, rows, columns }: Area): Seen {
  const lines = (first: number, count: number, most: number): number[] =>
    Array.from(
      { length: Math.max(0, Math.min(count, most - first, MOST_SEEN)) },
      (_, index) => first + index,
    );
  const inRange = lines(row, rows, sheet.getMaxRows());
  const across = lines(column, columns, sheet.getMaxColumns());
  if (inRange.length === 0 || across.length === 0) return { hiddenRows: [], hiddenColumns: [], merged: [] };
  const range = sheet.getRange(row + 1, column + 1, inRange.length, across.length);
  return {
    hiddenRows: inRange.filter((at) => sheet.isRowHiddenByFilter(at + 1) || sheet.isRowHiddenByUser(at + 1)),
    hiddenColumns: across.filter((at) => sheet.isColumnHiddenByUser(at + 1)),
    merged: range.getMergedRanges().flatMap((each) => parseArea(each.getA1Notation()) ?? []),
  };
}

/** A cell without a fill is white to Sheets. */
const NO_FILL = '#ffffff';

/** Cells beyond the grid are empty. */
function readArea({ sheet, name }: SheetHandle, area: Area, regional: Regional): AreaContent {
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
  const block = <T>(at: (row: number, column: number) => T, beyond: T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => (r < rows && c < columns ? at(r, c) : beyond)),
    );
  if (rows < 1 || columns < 1) {
    return { sheet: name, area, cells: block(() => null, null), fills: block(() => null, null) };
  }
  const range = sheet.getRange(area.row + 1, area.column + 1, rows, columns);
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const fills = range.getBackgrounds();
  return {
    sheet: name,
    area,
    cells: block((r, c) => cellContent(values[r]![c], formulas[r]![c]!, regional), null),
    fills: block((r, c) => (fills[r]![c] === NO_FILL ? null : fills[r]![c]!.slice(1).toUpperCase()), null),
  };
}

function readSheet({ sheet, name, holder }: SheetHandle, regional: Regional): SheetContent {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  const rows = values.map((row, r) => row.map((value, c) => cellContent(value, formulas[r]![c]!, regional)));
  const columns = values[0]?.length ?? 0;
  const styles = rectangles(rows.length, columns, (r, c) => {
    const format = portFormat(formats[r]![c]!);
    return format === 'General' ? undefined : format;
  }).map(({ area, value: numberFormat }) => ({ area, style: { numberFormat } }));
  const { record } = holder;
  // Google tells widths column by column only, so those that we set ourselves are remembered.
  const columnWidths =
    columns <= record.columns
      ? Array.from({ length: columns }, (_, column) => record.widths[column] ?? null)
      : Array.from({ length: columns }, (_, column) => charactersOf(sheet.getColumnWidth(column + 1)));
  return { name, cells: withoutEmptyEnds(rows), styles, columnWidths };
}
