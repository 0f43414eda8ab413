import type { CellStyle, Model } from '@ironcalc/wasm';
import { areaName } from '#formula/address.ts';
import type { BookView, SheetView } from '../book/book.ts';
import { cellStyles } from './styles.ts';

/** Pixels of the grid: a digit of the default font, and a point. */
const DIGIT = 7;
const PADDING = 5;
const PIXELS_A_POINT = 4 / 3;

/** Makes sheets look as `next` says where `shown` looked otherwise; the model holds the sheets of `next` already. */
export function applyFormats(model: Model, shown: BookView | null, next: BookView): void {
  const before = new Map(shown?.sheets.map((sheet) => [sheet.name, sheet]));
  next.sheets.forEach((sheet, index) => {
    const known = before.get(sheet.name);
    if (known === undefined || formatOf(known) !== formatOf(sheet)) applyFormat(model, index, known, sheet);
  });
}

const formatOf = ({ cells: _cells, ...formats }: SheetView): string => JSON.stringify(formats);

interface RowsAlike {
  readonly row: number;
  readonly rows: number;
  readonly line: readonly CellStyle[];
}

/** Rows in turn whose cells have the same styles. */
function rowsAlike(styles: readonly (readonly CellStyle[])[]): RowsAlike[] {
  const found: RowsAlike[] = [];
  for (const [row, line] of styles.entries()) {
    const last = found.at(-1);
    if (last?.line.every((style, column) => style === line[column]))
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    else found.push({ row, rows: 1, line });
  }
  return found;
}

function applyFormat(model: Model, index: number, before: SheetView | undefined, sheet: SheetView): void {
  const styles = cellStyles(
    [...(before?.styles ?? []).map(({ area }) => ({ area, style: {} })), ...sheet.styles],
    sheet.cells,
  );
  if (styles !== null) {
    model.setSelectedSheet(index);
    // Onto a larger range the engine pastes the same styles again and again: one row for all that look alike.
    for (const { row, rows, line } of rowsAlike(styles)) {
      model.setSelectedCell(row + 1, 1);
      model.setSelectedRange(row + 1, 1, row + rows, line.length);
      model.onPasteStyles([[...line]]);
    }
    model.setSelectedCell(1, 1);
    model.setSelectedRange(1, 1, 1, 1);
  }
  sheet.columnWidths.forEach((width, column) => {
    if (width !== null) model.setColumnsWidth(index, column + 1, column + 1, width * DIGIT + PADDING);
  });
  for (const { row, height } of sheet.rowHeights)
    model.setRowsHeight(index, row + 1, row + 1, height * PIXELS_A_POINT);
  model.setFrozenRowsCount(index, sheet.freeze.rows);
  model.setFrozenColumnsCount(index, sheet.freeze.columns);
  model.setShowGridLines(index, sheet.gridlines);
  if (sheet.tabColor !== '') model.setSheetColor(index, `#${sheet.tabColor}`);
  if (sheet.visible) model.unhideSheet(index);
  else model.hideSheet(index);
  for (const { index: rule } of model.getConditionalFormattingList(index).sort((a, b) => b.index - a.index))
    model.deleteConditionalFormatting(index, rule);
  for (const { area, formula, style } of sheet.conditionalFormats) {
    model.addConditionalFormatting(index, areaName(area), {
      type: 'Formula',
      formula: `=${formula}`,
      format: {
        font: { ...(style.bold && { b: true }), ...(style.color && { color: `#${style.color}` }) },
        ...(style.fill && { fill: { color: `#${style.fill}` } }),
      },
      stop_if_true: false,
    });
  }
}
