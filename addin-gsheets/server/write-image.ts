import { parseArea } from '#formula/reference.ts';
import { extentOf } from '#host/areas.ts';
import type { DefinedName } from '#host/host.ts';
import type { Area, SheetImage } from '#host/sheet.ts';
import { layStyles } from '#host/style-layers.ts';
import { chartsWriter } from './charts.ts';
import { markOf, type RecordHolder } from './record.ts';
import type { Regional } from './regional.ts';
import { conditionalFormatsWriter, shapeOf, writeValidations } from './rules.ts';
import { cellInputs, ensureSize, sheetSize } from './sheet-size.ts';
import { type IsNew, writeGroups, writeHeights, writeWidths } from './sizes.ts';
import { writeBorders, writeStyles } from './styles.ts';

export interface FillContext {
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly regional: Regional;
  readonly holder: RecordHolder;
  /** Names that will lie on the sheet. */
  readonly names: readonly DefinedName[];
}

/**
 * Reads what has to be known of a sheet to make it look like the image; gives the writing. It happens in place, so
 * that references of people's formulas survive: no cell is deleted. All contents change in one call, so typed text
 * is either where it was or where it is now.
 */
export function imageWriter(
  { book, sheet, regional, holder, names }: FillContext,
  image: SheetImage,
): () => void {
  const { record } = holder;
  const old = parseArea(sheet.getDataRange().getA1Notation()) ?? { rows: 1, columns: 1 };
  const isNew: IsNew = record.rows === 0 && old.rows === 1 && old.columns === 1 ? 'new' : 'known';
  const has = sheetSize(sheet);
  const filter = isNew === 'known' ? sheet.getFilter() : null;
  const writeConditionalFormats = conditionalFormatsWriter(sheet, record.rules, regional.formulas);
  const writeCharts = chartsWriter(sheet, record.charts, image.charts);

  const { rows, columns } = extentOf(image);
  const height = Math.max(1, rows, record.rows, old.rows);
  const width = Math.max(1, columns, record.columns, old.columns);
  const shapes = image.conditionalFormats.map(({ formula }) => shapeOf(formula));

  return () => {
    // At least two, because the first can be in no group; more than are frozen, as Google wants it; and all that names
    // and widths speak of, which may reach over spare lines.
    const size = ensureSize(
      sheet,
      has,
      Math.max(2, height, image.freeze.rows + 1, ...names.map(({ area }) => area.row + area.rows)),
      Math.max(
        2,
        width,
        image.freeze.columns + 1,
        image.columnWidths.length,
        ...names.map(({ area }) => area.column + area.columns),
      ),
    );
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
    block.setValues(cellInputs(image.cells, height, width, regional.formulas));

    const layers = layStyles(image.styles, { row: 0, column: 0, rows: height, columns: width });
    if (isNew === 'known') block.setBorder(false, null, false, null, null, false);
    writeStyles(block, layers, image.styles, isNew === 'known' ? 'all' : 'named');
    writeBorders(sheet, layers);
    if (isNew === 'known') block.clearDataValidations();
    writeValidations({ book, sheet, regional }, image.validations);
    writeConditionalFormats(image.conditionalFormats);
    writeWidths(sheet, image.columnWidths, isNew === 'known' ? width : 0);
    if (isNew === 'known' || image.rowHeights.length > 0) writeHeights(sheet, image.rowHeights, height);
    writeGroups(sheet, image, isNew, size);
    sheet.setFrozenRows(image.freeze.rows);
    sheet.setFrozenColumns(image.freeze.columns);
    sheet.setHiddenGridlines(!image.gridlines);
    sheet.setTabColor(`#${image.tabColor}`);
    filter?.remove();
    if (image.filter !== null) {
      const { row, column, rows: filtered, columns: across } = image.filter;
      sheet.getRange(row + 1, column + 1, filtered, across).createFilter();
    }
    const charts = writeCharts();
    const widths = image.columnWidths;
    holder.record = { ...holder.record, rows, columns, widths, rules: unique(shapes), charts };
  };
}

const areasOf = (names: readonly DefinedName[]): Readonly<Record<string, Area>> =>
  Object.fromEntries(names.map(({ name, area }) => [name, area]));

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
