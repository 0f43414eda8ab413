import { cellName } from '#formula/address.ts';
import { HostFailure } from '#host/host.ts';
import { type CellContent, formulaOf, isError, isFormula, type Style } from '#host/sheet.ts';
import { openSpreadsheet, saveSpreadsheet, stylesOf } from '#simulators/gsheets/files.ts';
import type { SheetModel, Stored } from '#simulators/gsheets/sheet-model.ts';
import type { CalculatedValue, Calculator, SpreadsheetModel } from '#simulators/gsheets/spreadsheet-model.ts';
import { calculation } from '#simulators/ironcalc/calculation.ts';
import { areaNames, type Functions } from '#simulators/ironcalc/contents.ts';
import { readFileFormat, type SheetFormat } from '../file/file-format.ts';
import { withValues } from '../file/values.ts';
import type { Book, SheetView } from './book.ts';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

export interface SheetsBook extends Book {
  readonly spreadsheet: SpreadsheetModel;
}

/** Opens a file in the Sheets stand-in. Rejects with a HostFailure, naming `name`, when it cannot be read. */
export async function openSheetsBook(
  file: Uint8Array | null,
  name: string,
  functions: Functions,
): Promise<SheetsBook> {
  const spreadsheet = await openSpreadsheet(file, calculator(functions), name);
  const format = await readFileFormat(file);
  for (const sheet of spreadsheet.sheets) {
    const sheetFormat = format.sheets.get(sheet.name);
    if (sheetFormat !== undefined) dress(sheet, sheetFormat);
  }
  spreadsheet.active = spreadsheet.find(format.active ?? '') ?? spreadsheet.active;
  return {
    spreadsheet,
    view: () => ({
      sheets: spreadsheet.sheets.map(viewOf),
      names: spreadsheet.names.map(({ name, sheet, area }) => ({ name, sheet: sheet.name, area })),
      active: spreadsheet.active?.name ?? null,
      selected: spreadsheet.selection && {
        sheet: spreadsheet.selection.sheet.name,
        area: spreadsheet.selection.area,
      },
    }),
    type(cells) {
      for (const { sheet } of cells)
        if (spreadsheet.find(sheet)?.locked) throw new HostFailure('sheet.protected', { sheet });
      for (const { sheet, row, column, content } of cells)
        spreadsheet.find(sheet)?.store(row, column, storedOf(content));
      spreadsheet.changed();
    },
    select(name, area) {
      const sheet = spreadsheet.find(name);
      if (sheet === undefined) return;
      spreadsheet.active = sheet;
      spreadsheet.selection = { sheet, area };
    },
    async save() {
      const saved = await saveSpreadsheet(spreadsheet, file);
      return withValues(saved, (name, row, column) => {
        const sheet = spreadsheet.find(name);
        return sheet === undefined ? null : (spreadsheet.valueAt(sheet, row, column) ?? '');
      });
    },
  };
}

function calculator(functions: Functions): Calculator {
  const { calculate } = calculation(functions);
  return ({ contents, names }) => {
    const at = calculate({ sheets: contents, names: areaNames(names) });
    return new Map(
      contents.map(({ name, cells }, sheet) => {
        const values = new Map<string, CalculatedValue>();
        cells.forEach((row, r) => {
          row.forEach((content, c) => {
            const value = formulaOf(content) === null ? '' : at(sheet, r, c);
            if (value !== '') values.set(cellName(r, c), value);
          });
        });
        return [name, values];
      }),
    );
  };
}

function viewOf(sheet: SheetModel): SheetView {
  return {
    name: sheet.name,
    visible: !sheet.hidden,
    cells: sheet.cells.map((row) => Array.from(row, contentOf)),
    styles: stylesOf(sheet),
    columnWidths: Array.from(
      { length: Math.max(0, ...[...sheet.widths.keys()].map((column) => column + 1)) },
      (_, column) => {
        const width = sheet.widths.get(column);
        return width === undefined ? null : (width - PADDING) / CHARACTER;
      },
    ),
    rowHeights: [...sheet.heights].map(([row, height]) => ({ row, height: height * POINTS_A_PIXEL })),
    freeze: { ...sheet.freeze },
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor ?? '',
    conditionalFormats: sheet.rules,
  };
}

function contentOf(stored: Stored | undefined): CellContent {
  if (typeof stored !== 'object' || stored === null) return stored ?? null;
  return 'error' in stored
    ? { error: stored.error, formula: null }
    : { formula: stored.formula, value: null };
}

function storedOf(content: CellContent): Stored {
  if (isFormula(content)) return { formula: content.formula };
  if (!isError(content)) return content;
  return content.formula === null ? { error: content.error } : { formula: content.formula };
}

/** What the port does not tell of a file's sheets, so that they sheetFormat in the grid as they are. */
function dress(sheet: SheetModel, sheetFormat: SheetFormat): void {
  for (const { area, style } of sheetFormat.styles)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        paint(sheet, row, column, style);
  for (const { row, height } of sheetFormat.rowHeights) sheet.heights.set(row, height / POINTS_A_PIXEL);
  sheet.freeze = { ...sheetFormat.freeze };
  sheet.gridlines = sheetFormat.gridlines;
  sheet.tabColor = sheetFormat.tabColor === '' ? null : sheetFormat.tabColor;
  sheet.rules = [...sheetFormat.conditionalFormats];
  sheet.touched.clear();
}

function paint(sheet: SheetModel, row: number, column: number, style: Style): void {
  if (style.fill !== undefined) sheet.paint('background', row, column, style.fill);
  if (style.color !== undefined) sheet.paint('fontColor', row, column, style.color);
  if (style.size !== undefined) sheet.paint('fontSize', row, column, style.size);
  if (style.bold) sheet.paint('fontWeight', row, column, 'bold');
  if (style.italic) sheet.paint('fontStyle', row, column, 'italic');
  if (style.align !== undefined) sheet.paint('horizontalAlignment', row, column, style.align);
  if (style.middle) sheet.paint('verticalAlignment', row, column, 'middle');
  if (style.wrap) sheet.paint('wrap', row, column, true);
  if (style.borderTop !== undefined) sheet.paint('borderTop', row, column, style.borderTop);
  if (style.borderBottom !== undefined) sheet.paint('borderBottom', row, column, style.borderBottom);
}
