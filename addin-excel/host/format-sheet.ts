import { areaName, columnName } from '#formula/address.ts';
import { renameSheets } from '#formula/map-references.ts';
import { runs } from '#host/rectangles.ts';
import type { Chart, RowHeight, SheetImage } from '#host/sheet.ts';
import { rangeOf } from './fill.ts';
import { validate } from './validation.ts';

/** Files tell widths in digits of the default font (Calibri 11, 7 pixels each); Office.js takes points, 4/3 pixels. */
export const POINTS_A_DIGIT = 7 * 0.75;

/** By this name we know our charts again; those of people stay. */
export const OWN_CHART = 'GoalSheet chart ';

/** What a build left on a sheet that the next one does not overwrite. */
export function resetSheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange().untrack();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

/** All that belongs to a sheet besides cells and their styles. `names`: those that sheets have at this moment. */
export function formatSheet(
  sheet: Excel.Worksheet,
  image: SheetImage,
  names: ReadonlyMap<string, string>,
): void {
  setSizes(sheet, image);
  const { rows, columns } = image.freeze;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.showGridlines = image.gridlines;
  sheet.tabColor = `#${image.tabColor}`;
  for (const validation of image.validations) validate(sheet, validation, names);
  formatConditionally(sheet, image, names);
  if (image.filter !== null) sheet.autoFilter.apply(rangeOf(sheet, image.filter));
  image.charts.forEach((chart, index) => {
    drawChart(sheet, chart, OWN_CHART + (index + 1));
  });
  setPages(sheet, image);
}

function setSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetImage): void {
  const widths = new Map([...columnWidths.entries()].filter(([, width]) => width !== null));
  for (const { from, count, value } of runs(widths)) {
    const columns = `${columnName(from)}:${columnName(from + count - 1)}`;
    sheet.getRange(columns).untrack().format.columnWidth = value! * POINTS_A_DIGIT;
  }
  setRowHeights(sheet, rowHeights);
}

export function setRowHeights(sheet: Excel.Worksheet, heights: readonly RowHeight[]): void {
  for (const { from, count, value } of runs(new Map(heights.map(({ row, height }) => [row, height]))))
    sheet.getRange(`${from + 1}:${from + count}`).untrack().format.rowHeight = value;
}

/** The last one first: Excel puts each new rule before the others. */
export function formatConditionally(
  sheet: Excel.Worksheet,
  { conditionalFormats }: Pick<SheetImage, 'conditionalFormats'>,
  names: ReadonlyMap<string, string>,
): void {
  for (const { area, formula, style } of [...conditionalFormats].reverse()) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = `=${renameSheets(formula, names)}`;
    if (style.bold) custom.format.font.bold = true;
    if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
    if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  }
}

const CHART_TYPES = { line: 'Line', column: 'ColumnClustered', bar: 'BarClustered' } as const;

function drawChart(
  sheet: Excel.Worksheet,
  { kind, title, categories, series, area }: Chart,
  name: string,
): void {
  const [first] = series;
  if (first === undefined) return;
  const by = first.values.rows === 1 ? 'Rows' : 'Columns';
  const chart = sheet.charts.add(CHART_TYPES[kind], rangeOf(sheet, first.values), by);
  chart.name = name;
  series.forEach((one, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    drawn.name = one.name;
    if (index > 0) drawn.setValues(rangeOf(sheet, one.values));
    drawn.setXAxisValues(rangeOf(sheet, categories));
  });
  if (title === '') chart.title.visible = false;
  else chart.title.text = title;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 };
  chart.setPosition(areaName({ ...area, rows: 1, columns: 1 }), areaName(last));
}

const PAPER = { a4: 'A4', a3: 'A3' } as const;
/** Half an inch, in points, and a little more above and below. */
const MARGINS = { side: 36, end: 43.2, header: 21.6 };

function setPages({ pageLayout }: Excel.Worksheet, { print }: SheetImage): void {
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = PAPER[print.paper];
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  pageLayout.leftMargin = MARGINS.side;
  pageLayout.rightMargin = MARGINS.side;
  pageLayout.topMargin = MARGINS.end;
  pageLayout.bottomMargin = MARGINS.end;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.header;
  if (print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
  if (print.titleColumns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnName(print.titleColumns - 1)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
