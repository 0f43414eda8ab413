import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host, WriteStep } from '#host/host.ts';
import {
  type CellContent,
  isError,
  isFormula,
  type OutlineGroup,
  type SheetImage,
  type Style,
  type StyledArea,
} from '#host/sheet.ts';
import { plainPrint } from '#workbook/style/sheet-draft.ts';
import { runs } from './grid.ts';
import { SheetModel, type Stored } from './sheet-model.ts';
import { type Calculator, SpreadsheetModel } from './spreadsheet-model.ts';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

/** Opens an .xlsx file as Sheets does; what it knows nothing about waits in the file. Null: a new spreadsheet. `name`: of the file, for what cannot be read. */
export async function openSpreadsheet(
  file: Uint8Array | null,
  calculator: Calculator,
  name = '',
): Promise<SpreadsheetModel> {
  const book = new SpreadsheetModel(calculator);
  if (file === null) {
    book.add('Sheet1', 0);
    return book;
  }
  const { host } = await openLocalWorkbook(file, name);
  const { sheets, names, contents } = await host.read({ sheets: [{ by: 'all' }] });
  sheets.forEach(({ name, visible, protected: locked }, index) => {
    const sheet = new SheetModel(name);
    sheet.origin = name;
    sheet.hidden = !visible;
    sheet.locked = locked;
    const { cells, styles, columnWidths } = contents[index]!;
    cells.forEach((row, r) => {
      row.forEach((content, c) => {
        sheet.store(r, c, storedOf(content));
      });
    });
    for (const { area, style } of styles)
      for (let r = area.row; r < area.row + area.rows; r++)
        for (let c = area.column; c < area.column + area.columns; c++)
          sheet.paint('numberFormat', r, c, style.numberFormat);
    columnWidths.forEach((width, column) => {
      if (width !== null) sheet.widths.set(column, Math.round(width * CHARACTER + PADDING));
    });
    const { rows, columns } = sheet.extent();
    sheet.rows = Math.max(sheet.rows, rows);
    sheet.columns = Math.max(sheet.columns, columns);
    sheet.touched.clear();
    book.sheets.push(sheet);
  });
  for (const { name, sheet, area } of names) book.names.push({ name, sheet: book.find(sheet)!, area });
  book.active = book.sheets.find(({ hidden }) => !hidden);
  return book;
}

/** The spreadsheet as an .xlsx file; `file`: the one it was opened from, of which the rest stays as it was. */
export async function saveSpreadsheet(book: SpreadsheetModel, file: Uint8Array | null): Promise<Uint8Array> {
  const { host, save } = await openLocalWorkbook(file);
  const steps: WriteStep[] = book.removed.map((sheet) => ({ step: 'removeSheet', sheet }));
  book.sheets.forEach((sheet, position) => {
    if (sheet.whole)
      steps.push({ step: 'sheet', previous: sheet.origin, image: imageOf(book, sheet), position });
    else steps.push(...changesOf(book, sheet));
  });
  steps.push(...(await nameSteps(book, host)));
  if (book.active !== undefined) steps.push({ step: 'activate', sheet: book.active.name });
  await host.write({ steps });
  return save();
}

async function nameSteps(book: SpreadsheetModel, host: Host): Promise<WriteStep[]> {
  const before = (await host.read({ sheets: [] })).names;
  const kept = new Set(book.names.map(({ name }) => name.toLowerCase()));
  return [
    ...before
      .filter(({ name }) => !kept.has(name.toLowerCase()))
      .map(({ name }) => ({ step: 'removeName' as const, name })),
    ...book.names.map(({ name, sheet, area }) => ({
      step: 'name' as const,
      name: { name, sheet: sheet.name, area },
    })),
  ];
}

function changesOf(book: SpreadsheetModel, sheet: SheetModel): WriteStep[] {
  const { origin, name, validations } = sheet;
  const rules = { step: 'cells', sheet: origin ?? name, row: 0, column: 0, cells: [], styles: [] } as const;
  const ruled: WriteStep[] = validations.length > 0 ? [{ ...rules, validations }] : [];
  const changed = [...sheet.touched].flatMap(([row, columns]) =>
    [...columns].map(
      (column): WriteStep => ({
        step: 'cells',
        sheet: sheet.origin ?? sheet.name,
        row,
        column,
        cells: [[contentOf(book, sheet, row, column)]],
        styles: [{ area: { row, column, rows: 1, columns: 1 }, style: styleAt(sheet, row, column) }],
      }),
    ),
  );
  return [...ruled, ...changed];
}

/** The sheet as whole, in terms of the port. */
function imageOf(book: SpreadsheetModel, sheet: SheetModel): SheetImage {
  const { rows, columns } = sheet.extent();
  return {
    name: sheet.name,
    cells: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => contentOf(book, sheet, r, c)),
    ),
    styles: stylesOf(sheet),
    columnWidths: Array.from(
      { length: Math.max(0, ...[...sheet.widths.keys()].map((c) => c + 1)) },
      (_, c) => {
        const width = sheet.widths.get(c);
        return width === undefined ? null : (width - PADDING) / CHARACTER;
      },
    ),
    rowHeights: [...sheet.heights].map(([row, height]) => ({ row, height: height * POINTS_A_PIXEL })),
    rowGroups: groupsOf(sheet.rowDepths),
    columnGroups: groupsOf(sheet.columnDepths),
    freeze: { ...sheet.freeze },
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor ?? 'FFFFFF',
    validations: sheet.validations,
    conditionalFormats: sheet.rules,
    filter: sheet.filter,
    charts: sheet.charts.map(({ chart }) => chart),
    print: plainPrint,
  };
}

/** The styles of cells as areas of one style each, row by row. */
export function stylesOf(sheet: SheetModel): StyledArea[] {
  const rows = Math.max(0, ...Object.values(sheet.formats).map((grid) => grid.length));
  return Array.from({ length: rows }, (_, row) => {
    const columns = Math.max(0, ...Object.values(sheet.formats).map((grid) => grid[row]?.length ?? 0));
    const styles = Array.from({ length: columns }, (_, column) => styleAt(sheet, row, column));
    return runs(styles, (one, other) => JSON.stringify(one) === JSON.stringify(other))
      .filter(({ value }) => Object.keys(value).length > 0)
      .map(({ from, count, value }) => ({
        area: { row, column: from, rows: 1, columns: count },
        style: value,
      }));
  }).flat();
}

function styleAt({ formats }: SheetModel, row: number, column: number): Style {
  const numberFormat = formats.numberFormat[row]?.[column];
  const fill = formats.background[row]?.[column];
  const color = formats.fontColor[row]?.[column];
  const size = formats.fontSize[row]?.[column];
  const align = formats.horizontalAlignment[row]?.[column] as Style['align'];
  const borderTop = formats.borderTop[row]?.[column];
  const borderBottom = formats.borderBottom[row]?.[column];
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(formats.fontWeight[row]?.[column] !== undefined && { bold: true }),
    ...(formats.fontStyle[row]?.[column] !== undefined && { italic: true }),
    ...(formats.wrap[row]?.[column] && { wrap: true }),
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    ...(size !== undefined && { size }),
    ...(align !== undefined && { align }),
    ...(formats.verticalAlignment[row]?.[column] === 'middle' && { middle: true }),
    ...(borderTop !== undefined && { borderTop }),
    ...(borderBottom !== undefined && { borderBottom }),
  };
}

function groupsOf(depths: readonly number[]): OutlineGroup[] {
  const deepest = Math.max(0, ...depths.map((depth) => depth ?? 0));
  return Array.from({ length: deepest }, (_, index) => index + 1).flatMap((level) =>
    runs(
      Array.from(depths, (depth) => ((depth ?? 0) >= level ? true : undefined)),
      () => true,
    ).map(({ from, count }) => ({ from, to: from + count - 1, level })),
  );
}

function storedOf(content: CellContent): Stored {
  if (isFormula(content)) return { formula: content.formula };
  if (isError(content))
    return content.formula === null ? { error: content.error } : { formula: content.formula };
  return content === '' ? null : content;
}

function contentOf(book: SpreadsheetModel, sheet: SheetModel, row: number, column: number): CellContent {
  const content = sheet.at(row, column);
  if (typeof content !== 'object' || content === null) return content;
  if ('error' in content) return { error: content.error, formula: null };
  const value = book.valueAt(sheet, row, column);
  return typeof value === 'object' && value !== null
    ? { error: value.error, formula: content.formula }
    : { formula: content.formula, value };
}
