import type { ReadReply, SheetContent } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOf } from '#workbook/inputs/labels.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputPlaces, type TablePlace, type TablePlaces } from '#workbook/inputs/places.ts';
import { type ColumnDefinition, columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

interface LackingColumn {
  readonly column: ColumnDefinition;
  readonly key: string;
  /** Among the columns that are repeated. */
  readonly index: number;
  /** Column of the sheet. */
  readonly at: number;
}
export interface LackingColumns {
  readonly columns: readonly LackingColumn[];
  /** The table as it is with them. */
  readonly place: TablePlace;
}

/** What of these columns a list lacks, to the right of all that stands beside it. */
export function lackingColumns(
  { place, content }: { readonly place: TablePlace; readonly content: SheetContent },
  wanted: readonly ColumnDefinition[],
): LackingColumns {
  const { area } = place;
  const free = content.cells
    .slice(area.row - 1)
    .map((row) => row.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0))
    .reduce((end, each) => Math.max(end, each), area.column + area.columns);
  const columns = wanted
    .flatMap((column) => columnKeys(column).map((key, index) => ({ column, key, index })))
    .filter(({ key }) => place.columns[key] === undefined)
    .map((each, index): LackingColumn => ({ ...each, at: free + index }));
  return { columns, place: withColumns(place, columns) };
}

/** The table as it is with columns to its right. */
export function withColumns(
  place: TablePlace,
  columns: readonly Pick<LackingColumn, 'key' | 'at'>[],
): TablePlace {
  const { area } = place;
  const end = columns.reduce((last, { at }) => Math.max(last, at + 1), area.column + area.columns);
  return {
    ...place,
    area: { ...area, columns: end - area.column },
    columns: { ...place.columns, ...Object.fromEntries(columns.map(({ key, at }) => [key, at])) },
  };
}

/** The writes that put them there, empty. */
export const columnSteps = (
  { columns, place: { sheet, area } }: LackingColumns,
  { table }: TableDefinition,
  texts: InputTexts,
  places: TablePlaces,
): PlainStep[] =>
  columns.map(({ column, index, at }): PlainStep => {
    const { header, help } = columnText(texts, table, column.key);
    const body = { row: area.row + 1, column: at, rows: area.rows - 1, columns: 1 };
    const rule = cellRule(column.cell, inputPlaces(places), sheet, texts);
    return {
      step: 'cells',
      sheet,
      row: area.row,
      column: at,
      cells: [[headerOf(table, column, index, texts)]],
      styles: [
        { area: { ...body, row: area.row, rows: 1 }, style: namedStyle('header') },
        { area: body, style: cellStyle(column.cell, amountFormat(1)) },
      ],
      validations: rule ? [{ area: body, rule, title: header.replace(/\s*\{n\}/, ''), message: help }] : [],
    };
  });

interface AddedColumns {
  readonly steps: readonly PlainStep[];
  /** Where the list stands then. */
  readonly place: TablePlace;
}

/** Columns of these that a list lacks, empty, to the right of all that stands beside it; its name reaches over them. */
export function addColumns(
  reply: ReadReply,
  definition: TableDefinition,
  wanted: readonly ColumnDefinition[],
  { places, texts }: { readonly places: TablePlaces; readonly texts: InputTexts },
): AddedColumns | null {
  const place = places[definition.table];
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content) return null;
  const lacking = lackingColumns({ place, content }, wanted);
  if (lacking.columns.length === 0) return null;
  const { sheet, area } = lacking.place;
  const name = { name: tableName(definition.table), sheet, area };
  return {
    steps: [...columnSteps(lacking, definition, texts, places), { step: 'name', name }],
    place: lacking.place,
  };
}
