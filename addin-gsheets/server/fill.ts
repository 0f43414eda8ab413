import type { DefinedName } from '#host/host.ts';
import type { Area, CellContent, SheetImage, StyledArea } from '#host/sheet.ts';
import type { ContentStep } from '../bridge/protocol.ts';
import { areaOf } from './areas.ts';
import { cellInput } from './cells.ts';
import { writeCharts } from './charts.ts';
import type { ZonedDates } from './dates.ts';
import { styleGrid, writeBorders, writeLooks } from './looks.ts';
import { markOf, type RecordHolder } from './record.ts';
import { shapeOf, writeConditionalFormats, writeValidations } from './rules.ts';
import { type IsNew, writeGroups, writeHeights, writeWidths } from './sizes.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FillContext {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly dates: ZonedDates;
  readonly holder: RecordHolder;
  /** Names that will lie on the sheet. */
  readonly names: readonly DefinedName[];
}

/** Puts the content of a step into its sheet, which is there under its final name. */
export function fillSheet(context: FillContext, step: ContentStep): void {
  if (step.step === 'sheet') writeImage(context, step.image);
  else writeCells(context.sheet, step);
}

/**
 * Makes the sheet look like the image, in place, so that references of people's formulas survive: no cell is
 * deleted. All contents change in one call, so typed text is either where it was or where it is now.
 */
function writeImage({ book, sheet, dates, holder, names }: FillContext, image: SheetImage): void {
  const { record } = holder;
  const old = areaOf(sheet.getDataRange().getA1Notation()) ?? { rows: 1, columns: 1 };
  const isNew: IsNew = record.rows === 0 && old.rows === 1 && old.columns === 1 ? 'new' : 'known';
  const { rows, columns } = extent(image);
  const height = Math.max(rows, record.rows, old.rows);
  const width = Math.max(columns, record.columns, old.columns);
  growTo(sheet, Math.max(height, image.freeze.rows + 1), Math.max(width, image.freeze.columns + 1));
  const shapes = image.conditionalFormats.map(({ formula }) => shapeOf(`=${formula}`));
  // Should we not come to the end, the next build knows all that may be ours.
  if (record.rows > 0) {
    const pending = { names: areasOf(names), keys: markOf(image.cells.map(([first]) => first)) };
    const rules = unique([...record.rules, ...shapes]);
    holder.record = { ...record, rows: height, columns: width, rules, pending };
    holder.save();
  }

  const block = sheet.getRange(1, 1, height, width);
  // Cells of the format "plain text" would keep apostrophes and formulas as text.
  if (isNew === 'known') block.setNumberFormat('General');
  block.setValues(inputs(image.cells, height, width));

  const grid = styleGrid(image.styles, 0, 0, height, width);
  if (isNew === 'known') block.setBorder(false, null, false, null, null, false);
  writeLooks(block, grid, image.styles, isNew === 'known' ? 'all' : 'named');
  writeBorders(sheet, grid, 0, 0);
  if (isNew === 'known') block.clearDataValidations();
  writeValidations({ book, sheet, dates }, image.validations);
  writeConditionalFormats(sheet, image.conditionalFormats, record.rules);
  writeWidths(sheet, image.columnWidths, isNew === 'known' ? width : 0);
  if (isNew === 'known' || image.rowHeights.length > 0) writeHeights(sheet, image.rowHeights, height);
  writeGroups(sheet, image, isNew);
  sheet.setFrozenRows(image.freeze.rows);
  sheet.setFrozenColumns(image.freeze.columns);
  sheet.setHiddenGridlines(!image.gridlines);
  sheet.setTabColor(`#${image.tabColor}`);
  if (isNew === 'known') sheet.getFilter()?.remove();
  if (image.filter !== null) {
    const { row, column, rows: filtered, columns: across } = image.filter;
    sheet.getRange(row + 1, column + 1, filtered, across).createFilter();
  }
  const charts = writeCharts(sheet, image.charts, record.charts);
  const widths = image.columnWidths;
  holder.record = { ...holder.record, rows, columns, widths, rules: unique(shapes), charts };
}

const areasOf = (names: readonly DefinedName[]): Readonly<Record<string, Area>> =>
  Object.fromEntries(names.map(({ name, area }) => [name, area]));

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Only these cells and styles. */
function writeCells(sheet: Sheet, step: Extract<ContentStep, { step: 'cells' }>): void {
  const { row, column, cells, styles } = step;
  const bottom = Math.max(row + cells.length, ...styles.map(({ area }) => area.row + area.rows));
  const lengths = cells.map((line) => line.length);
  const right = Math.max(column + 1, column + Math.max(0, ...lengths), ...styles.map(rightOf));
  growTo(sheet, bottom, right);
  for (const { from, count, length } of blocksOf(lengths)) {
    const block = sheet.getRange(row + from + 1, column + 1, count, length);
    const formats = block.getNumberFormats();
    const isText = formats.some((line) => line.includes('@'));
    if (isText) block.setNumberFormat('General');
    block.setValues(inputs(cells.slice(from, from + count), count, length));
    if (isText) block.setNumberFormats(formats);
  }
  for (const styled of styles) {
    const { area } = styled;
    const range = sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);
    const grid = styleGrid([styled], area.row, area.column, area.rows, area.columns);
    writeLooks(range, grid, [styled], 'named');
    writeBorders(sheet, grid, area.row, area.column);
  }
}

const rightOf = ({ area }: StyledArea): number => area.column + area.columns;

/** Neighbouring rows of one length, each a block; rows without cells are none. */
function blocksOf(lengths: readonly number[]): { from: number; count: number; length: number }[] {
  const blocks: { from: number; count: number; length: number }[] = [];
  lengths.forEach((length, index) => {
    const last = blocks[blocks.length - 1];
    if (length === 0) return;
    if (last !== undefined && last.length === length && last.from + last.count === index) last.count++;
    else blocks.push({ from: index, count: 1, length });
  });
  return blocks;
}

const inputs = (cells: readonly (readonly CellContent[])[], rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cellInput(cells[r]?.[c])));

/** The smallest block from the first cell that holds all cells and styles of the image. */
function extent({ cells, styles }: SheetImage): { rows: number; columns: number } {
  let rows = Math.max(1, cells.length);
  let columns = 1;
  for (const row of cells) columns = Math.max(columns, row.length);
  for (const { area } of styles) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns };
}

function growTo(sheet: Sheet, rows: number, columns: number): void {
  const hasRows = sheet.getMaxRows();
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  const hasColumns = sheet.getMaxColumns();
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}
