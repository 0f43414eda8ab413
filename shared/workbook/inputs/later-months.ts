import type { ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOf } from '#workbook/inputs/labels.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputPlaces, type TablePlace, type TablePlaces } from '#workbook/inputs/places.ts';
import { type ColumnDefinition, columnKeys, isInPlan, type TableDefinition } from '#workbook/inputs/table.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';
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
  if (columns.length === 0) return { columns, place };
  return {
    columns,
    place: {
      ...place,
      area: { ...area, columns: free + columns.length - area.column },
      columns: { ...place.columns, ...Object.fromEntries(columns.map(({ key, at }) => [key, at])) },
    },
  };
}

/** The writes that put them there, empty. */
export const columnSteps = (
  { columns, place: { sheet, area } }: LackingColumns,
  { table }: TableDefinition,
  texts: InputTexts,
  places: TablePlaces,
): WriteStep[] =>
  columns.map(({ column, index, at }): WriteStep => {
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

interface LaterMonths {
  readonly steps: readonly WriteStep[];
  /** The tables as they are with them. */
  readonly places: TablePlaces;
}

/** Columns for the months of another year that the lists of a plan lack; the names of these lists reach over them. */
export function laterMonths(
  reply: ReadReply,
  places: TablePlaces,
  months: number,
  texts: InputTexts,
): LaterMonths {
  const added = Object.values<TableDefinition>(planTables).flatMap((definition) => {
    const place = places[definition.table];
    const content = reply.contents.find(({ name }) => name === place?.sheet);
    const wanted = definition.columns.filter(
      (column) => column.from !== undefined && isInPlan(column, months),
    );
    if (!place || !content) return [];
    const lacking = lackingColumns({ place, content }, wanted);
    return lacking.columns.length === 0 ? [] : [{ definition, lacking }];
  });
  return {
    steps: added.flatMap(({ definition, lacking }) => {
      const { sheet, area } = lacking.place;
      const name = { name: tableName(definition.table), sheet, area };
      return [...columnSteps(lacking, definition, texts, places), { step: 'name', name }];
    }),
    places: {
      ...places,
      ...Object.fromEntries(added.map(({ definition, lacking }) => [definition.table, lacking.place])),
    },
  };
}
