import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthsOf } from '#engine/plan/judge.ts';
import type { DefinedName } from '#host/host.ts';
import type { Area, CellContent, SheetImage, Style, ValidatedArea } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { ColumnText, InputSheetKey, InputTexts } from '#language/plan/inputs.ts';
import { putCaptions } from '#workbook/inputs/captions.ts';
import { aligned, cellContent, cellRule, cellStyle, typedAmounts } from '#workbook/inputs/cells.ts';
import type { ComputedCells } from '#workbook/inputs/computed.ts';
import { goalsByKind } from '#workbook/inputs/goal-rows.ts';
import { columnText, fieldText, headerOf } from '#workbook/inputs/labels.ts';
import { layOut, type TableRows } from '#workbook/inputs/layout.ts';
import { marksOf } from '#workbook/inputs/marks.ts';
import { namesOf } from '#workbook/inputs/names.ts';
import { type InputPlaces, inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { planComputed } from '#workbook/inputs/plan-cells.ts';
import { rowHeights, widthOf } from '#workbook/inputs/row-heights.ts';
import { inputRows, monthsIn } from '#workbook/inputs/rows.ts';
import {
  type CellKind,
  columnKeys,
  type InputRow,
  type TableDefinition,
  yearsOfMonths,
} from '#workbook/inputs/table.ts';
import {
  inputSheetDefinitions,
  inputTables,
  planSheetKeys,
  tablesOf,
} from '#workbook/sheets/input-tables.ts';
import { percentFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { pageFooter } from '#workbook/style/page-footer.ts';
import { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { tabColors } from '#workbook/style/styles.ts';

export interface InputSheets {
  /** In the order of the workbook. */
  readonly images: readonly SheetImage[];
  /** One for each table, over header, body and spare rows, and those of named columns and settings. */
  readonly names: readonly DefinedName[];
  readonly places: InputPlaces;
}

/** The sheets that a plan is made from, filled with `inputs`, in its language; `nameFor` may give a sheet another name. */
export function inputSheets(
  inputs: PlanInputs,
  nameFor: (wanted: string) => string = (wanted) => wanted,
): InputSheets {
  const texts = renamed(messagesIn[inputs.language].inputs, planSheetKeys, nameFor);
  const rows = inputRows(inputs);
  const tables = goalsByKind(
    layOut(planSheetKeys, rows, texts, { months: monthsOf(inputs.start, inputs.end) }),
    rows.goals,
  );
  const places = inputPlaces(tables);
  const writing = {
    rows,
    texts,
    places,
    computed: planComputed(tables, rows),
    amounts: typedAmounts(inputs),
  };
  return { ...writtenSheets(planSheetKeys, writing), places };
}

/** What sheets of tables are written from. */
export interface Writing {
  readonly rows: TableRows;
  readonly texts: InputTexts;
  readonly places: InputPlaces;
  readonly computed: ComputedCells;
  /** Number format of typed amounts. */
  readonly amounts: string;
}

/** These sheets with all their tables, and the names of these. */
export const writtenSheets = (
  sheets: readonly InputSheetKey[],
  writing: Writing,
): Pick<InputSheets, 'images' | 'names'> => ({
  images: sheets.map((sheet) => sheetImage(sheet, writing)),
  names: sheets.flatMap((sheet) => {
    return tablesOf(sheet).flatMap((table) =>
      namesOf(inputTables[table], writing.places.tables[table] as TablePlace),
    );
  }),
});

/** The texts with these sheets called otherwise. */
export function renamed(
  texts: InputTexts,
  keys: readonly InputSheetKey[],
  nameFor: (wanted: string) => string,
): InputTexts {
  const sheets = keys.map((key) => [key, { ...texts.sheets[key], name: nameFor(texts.sheets[key].name) }]);
  return { ...texts, sheets: { ...texts.sheets, ...Object.fromEntries(sheets) } };
}

function sheetImage(key: InputSheetKey, writing: Writing): SheetImage {
  const { texts } = writing;
  const draft = new SheetDraft(texts.sheets[key].name, tabColors.input);
  draft.put(0, 0, texts.sheets[key].title, namedStyle('title'));
  draft.rowHeights.push({ row: 0, height: 26 });
  draft.put(1, 0, texts.sheets[key].help, namedStyle('note'));
  const { beside, frozen, paper, isFiltered } = inputSheetDefinitions[key];
  for (const table of tablesOf(key)) {
    putTable(draft, inputTables[table], writing);
    draft.conditionalFormats.push(...marksOf(inputTables[table], writing.places.tables[table] as TablePlace));
  }
  for (const table of tablesOf(key)) putCaptions(draft, table, writing.places, writing.rows);
  const [list] = beside;
  if (isFiltered && list) draft.filter = (writing.places.tables[list] as TablePlace).area;
  draft.freeze = frozen;
  draft.print = {
    landscape: true,
    paper,
    pagesWide: pagesAcross(key, monthsIn(writing.rows)),
    titleRows: frozen.rows,
    titleColumns: frozen.columns,
    footer: pageFooter(texts.footer),
  };
  return draft.image();
}

/** Pages side by side; columns for more months of the plan take as many again for each year. */
export function pagesAcross(key: InputSheetKey, months: number): number {
  const { pagesWide = 1 } = inputSheetDefinitions[key];
  const hasMonths = tablesOf(key).some((table) => {
    const { columns }: TableDefinition = inputTables[table];
    return columns.some(({ from }) => from !== undefined);
  });
  return hasMonths ? pagesWide * yearsOfMonths(months).length : pagesWide;
}

function putTable(draft: SheetDraft, definition: TableDefinition, writing: Writing): void {
  const { texts } = writing;
  const place = writing.places.tables[definition.table] as TablePlace;
  const { row: headerRow, column: firstColumn, columns } = place.area;
  const section = { row: headerRow - 1, column: firstColumn, rows: 1, columns };
  draft.style(section, namedStyle('section'));
  draft.put(headerRow - 1, firstColumn, texts.tables[definition.table].title || null, namedStyle('section'));
  for (const column of definition.columns) {
    columnKeys(column).forEach((key, index) => {
      const at = place.columns[key];
      if (at === undefined) return;
      const text = columnText(texts, definition.table, column.key);
      const header = headerOf(definition.table, column, index, texts);
      draft.put(headerRow, at, header, namedStyle('header'));
      widen(draft, at, column.width);
      if (widthOf(header) > column.width - 2) giveTwoLines(draft, headerRow);
      if (definition.fields.length > 0) return;
      putColumn(draft, { definition, place, key, at, cell: column.cell, ...text }, writing);
    });
  }
  draft.rowHeights.push(
    ...rowHeights(definition.columns, writing.rows[definition.table] ?? [], headerRow + 1),
  );
  if (definition.fields.length > 0) putFields(draft, definition, place, writing);
}

interface ColumnJob {
  readonly definition: TableDefinition;
  readonly place: TablePlace;
  readonly key: string;
  readonly at: number;
  readonly cell: CellKind;
  readonly header: string;
  readonly help: string;
}

/** One column of a list from its first row to its last spare one. */
function putColumn(draft: SheetDraft, job: ColumnJob, writing: Writing): void {
  const { place, key, at, cell } = job;
  const { table } = job.definition;
  const [first, end] = [place.area.row + 1, place.area.row + place.area.rows];
  const plain = cellStyle(cell, writing.amounts);
  for (let row = first; row < end; row += 1) {
    const typed = writing.rows[table]?.[row - first] ?? null;
    const content: CellContent =
      cell.kind === 'computed'
        ? writing.computed.inRow(table, key, row)
        : cellContent(typed?.[key] ?? null, cell, writing.texts);
    const style = isOfRate(cell, typed, writing) ? shareStyle(content) : plain;
    draft.put(row, at, content, style);
  }
  validate(
    draft,
    { cell, area: { row: first, column: at, rows: end - first, columns: 1 }, text: job },
    writing,
  );
}

/** Whether the cell holds a rate: in a row of the goals, or of what is known about them. */
const isOfRate = (cell: CellKind, typed: InputRow | null, { rows }: Writing): boolean =>
  cell.kind === 'amount' &&
  cell.ofGoal === true &&
  (typed?.kind === 'rate' ||
    (rows.goals ?? []).some(({ key, kind }) => kind === 'rate' && typed?.goal === key));

const shareStyle = (content: CellContent): Style =>
  namedStyle('input', percentFormat(typeof content === 'number' ? content : undefined));

/** Labels and values of a table of settings, one a row. */
function putFields(
  draft: SheetDraft,
  definition: TableDefinition,
  place: TablePlace,
  writing: Writing,
): void {
  const { texts } = writing;
  const values = writing.rows[definition.table]?.[0] ?? {};
  const [label, value] = [place.columns.field as number, place.columns.value as number];
  for (const { key, cell } of definition.fields) {
    const row = place.fields[key] as number;
    const text = fieldText(texts, definition.table, key);
    draft.put(row, label, text.header, namedStyle('label'));
    const content =
      cell.kind === 'computed'
        ? writing.computed.field(definition.table, key)
        : cellContent(values[key] ?? null, cell, texts);
    draft.put(row, value, content, aligned(cellStyle(cell, writing.amounts), 'left'));
    validate(draft, { cell, area: { row, column: value, rows: 1, columns: 1 }, text }, writing);
  }
}

/** Cells of one kind and what their column is called. */
export interface TypedCells {
  readonly cell: CellKind;
  readonly area: Area;
  readonly text: ColumnText;
}

function validate(draft: SheetDraft, cells: TypedCells, writing: Writing): void {
  const rule = ruleOn(draft.name, cells, writing);
  if (rule) draft.validations.push(rule);
}

/** What these cells of a sheet accept, with their column's texts; null: anything. */
export function ruleOn(
  sheet: string,
  { cell, area, text: { header, help } }: TypedCells,
  { places, texts }: Pick<Writing, 'places' | 'texts'>,
): ValidatedArea | null {
  const rule = cellRule(cell, places, sheet, texts);
  return rule && { area, rule, title: header.replace(/\s*\{n\}/, ''), message: help };
}

function giveTwoLines(draft: SheetDraft, row: number): void {
  if (!draft.rowHeights.some((known) => known.row === row)) draft.rowHeights.push({ row, height: 32 });
}

/** A column that tables share is as wide as the widest needs; empty ones between tables stay narrow. */
function widen(draft: SheetDraft, column: number, width: number): void {
  while (draft.columnWidths.length < column) draft.columnWidths.push(GAP_WIDTH);
  draft.columnWidths[column] = Math.max(draft.columnWidths[column] ?? 0, width);
}
const GAP_WIDTH = 3;
