import { runs } from '#host/rectangles.ts';
import type { OutlineGroup, RowHeight } from '#host/sheet.ts';
import type { SheetSize } from './sheet-size.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels of Sheets' columns and rows when nobody sets them. */
const COLUMN = 100;
const ROW = 21;
/** A character of Excel's default font, and what a column has beside its characters (ECMA-376 18.3.1.13). */
const CHARACTER = 7;
const PADDING = 5;
const PIXELS_A_POINT = 4 / 3;

const pixelsOf = (characters: number): number => Math.round(characters * CHARACTER + PADDING);

/** Null: the width that Sheets gives every column. */
export const charactersOf = (pixels: number): number | null =>
  pixels === COLUMN ? null : (pixels - PADDING) / CHARACTER;

/** One call for each run of columns of one width. Columns up to `columns` that nobody sized get the usual one. */
export function writeWidths(sheet: Sheet, widths: readonly (number | null)[], columns: number): void {
  const pixels = Array.from({ length: Math.max(columns, widths.length) }, (_, column) => {
    const width = widths[column] ?? null;
    return width === null ? COLUMN : pixelsOf(width);
  });
  for (const { from, count, value } of runs(pixels.entries())) sheet.setColumnWidths(from + 1, count, value);
}

export function writeHeights(sheet: Sheet, heights: readonly RowHeight[], rows: number): void {
  const pixels = Array.from({ length: rows }, () => ROW);
  for (const { row, height } of heights) pixels[row] = pixelsHigh(height);
  forceHeights(sheet, pixels.entries());
}

/** Of these rows only. */
export const writeSomeHeights = (sheet: Sheet, heights: readonly RowHeight[]): void =>
  forceHeights(sheet, new Map(heights.map(({ row, height }) => [row, pixelsHigh(height)])));

const pixelsHigh = (points: number): number => Math.round(points * PIXELS_A_POINT);

function forceHeights(sheet: Sheet, pixels: Iterable<readonly [number, number]>): void {
  for (const { from, count, value } of runs(pixels)) sheet.setRowHeightsForced(from + 1, count, value);
}

/** Deepest level that Sheets has. */
const LEVELS = 8;

export interface Outline {
  readonly rowGroups: readonly OutlineGroup[];
  readonly columnGroups: readonly OutlineGroup[];
}

/** Groups fold under the line before them; the first line of a sheet can be in none. */
export function writeGroups(
  sheet: Sheet,
  { rowGroups, columnGroups }: Outline,
  isNew: IsNew,
  { rows, columns }: SheetSize,
): void {
  const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
  if (isNew === 'known' || rowGroups.length > 0) {
    sheet.setRowGroupControlPosition(BEFORE);
    if (isNew === 'known') sheet.getRange(2, 1, rows - 1, 1).shiftRowGroupDepth(-LEVELS);
    for (const { from, to } of rowGroups) sheet.getRange(from + 1, 1, to - from + 1, 1).shiftRowGroupDepth(1);
  }
  if (isNew === 'known' || columnGroups.length > 0) {
    sheet.setColumnGroupControlPosition(BEFORE);
    if (isNew === 'known') sheet.getRange(1, 2, 1, columns - 1).shiftColumnGroupDepth(-LEVELS);
    for (const { from, to } of columnGroups)
      sheet.getRange(1, from + 1, 1, to - from + 1).shiftColumnGroupDepth(1);
  }
}

/** Whether the sheet was made for this image, so that nothing has to be taken back. */
export type IsNew = 'new' | 'known';
