import { YEAR } from '#engine/plan/month-keys.ts';
import type { Place } from '#formula/address.ts';
import type { InputSheetKey, InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import type { TablePlace, TablePlaces } from '#workbook/inputs/places.ts';
import { columnKeys, type InputRow, isInPlan, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputSheetDefinitions, inputTables } from '#workbook/sheets/input-tables.ts';

/** Rows above the first table: title, help, an empty one. */
const HEAD_ROWS = 3;

/** What tables are to show. */
export type TableRows = Readonly<Partial<Record<InputTableKey, readonly InputRow[]>>>;

/** What lists are made for: so many people fill the records, over so many months. */
export interface ListSize {
  readonly people?: number;
  readonly months?: number;
}

/**
 * Where everything stands when we write these sheets. Each table has its title in
 * the row above its header.
 */
export function layOut(
  sheets: readonly InputSheetKey[],
  rows: TableRows,
  texts: InputTexts,
  { people = 0, months = YEAR }: ListSize = {},
): TablePlaces {
  const places: Partial<Record<InputTableKey, TablePlace>> = {};
  const placeAt = (table: InputTableKey, sheet: InputSheetKey, row: number, column: number): TablePlace => {
    const place = { sheet: texts.sheets[sheet].name, row, column };
    const { columns, ...definition }: TableDefinition = inputTables[table];
    const own = { ...definition, columns: columns.filter((column) => isInPlan(column, months)) };
    return placeOf(own, rows[table] ?? [], spareRowsOf(own, people), place);
  };
  for (const sheet of sheets) {
    let row = HEAD_ROWS + 1;
    for (const table of inputSheetDefinitions[sheet].above) {
      const place = placeAt(table, sheet, row, 0);
      places[table] = place;
      row += place.area.rows + 2;
    }
    let column = 0;
    for (const table of inputSheetDefinitions[sheet].beside) {
      const place = placeAt(table, sheet, row, column);
      places[table] = place;
      column += place.area.columns + 1;
    }
  }
  return places;
}

/** More would make a build slow; nobody fills so many rows between two builds. */
const MOST_SPARE_ROWS = 3000;

/** Empty rows below what is written of a list. */
export const spareRowsOf = (
  { spareRows, spareRowsPerPerson = 0 }: Pick<TableDefinition, 'spareRows' | 'spareRowsPerPerson'>,
  people: number,
): number => Math.max(spareRows, Math.min(MOST_SPARE_ROWS, spareRowsPerPerson * people));

function placeOf(
  definition: TableDefinition,
  written: readonly InputRow[],
  spare: number,
  { sheet, row, column }: Place,
): TablePlace {
  const keys = definition.columns.filter(({ isOnDemand }) => !isOnDemand).flatMap(columnKeys);
  const columns = Object.fromEntries(keys.map((key, index) => [key, column + index]));
  const fields = Object.fromEntries(definition.fields.map(({ key }, index) => [key, row + 1 + index]));
  const filled = definition.fields.length > 0 ? definition.fields.length : written.length;
  return {
    sheet,
    area: { row, column, rows: 1 + filled + spare, columns: keys.length },
    columns,
    rows: definition.fields.length > 0 ? [] : written.map((_, index) => row + 1 + index),
    fields,
  };
}
