import type { InputSheetKey, InputTableKey, InputTexts } from '#language/inputs.ts';
import type { TablePlace, TablePlaces } from '#workbook/inputs/places.ts';
import type { InputRows } from '#workbook/inputs/rows.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables, sheetKeys, sheetPlans } from '#workbook/inputs/tables/index.ts';

/** Rows above the first table: title, help, an empty one. */
const HEAD_ROWS = 3;

/** Where everything stands when we write the sheets. Each table has its title in the row above its header. */
export function layOut(rows: InputRows, texts: InputTexts): Required<TablePlaces> {
  const places: Partial<Record<InputTableKey, TablePlace>> = {};
  for (const sheet of sheetKeys) {
    let row = HEAD_ROWS + 1;
    for (const table of sheetPlans[sheet].above) {
      const place = placeAt(table, sheet, row, 0, rows, texts);
      places[table] = place;
      row += place.area.rows + 2;
    }
    let column = 0;
    for (const table of sheetPlans[sheet].beside) {
      const place = placeAt(table, sheet, row, column, rows, texts);
      places[table] = place;
      column += place.area.columns + 1;
    }
  }
  return places as Required<TablePlaces>;
}

function placeAt(
  table: InputTableKey,
  sheet: InputSheetKey,
  row: number,
  column: number,
  rows: InputRows,
  texts: InputTexts,
): TablePlace {
  const definition: TableDefinition = inputTables[table];
  const keys = definition.columns.flatMap(columnKeys);
  const columns = Object.fromEntries(keys.map((key, index) => [key, column + index]));
  const fields = Object.fromEntries(definition.fields.map(({ key }, index) => [key, row + 1 + index]));
  const filled = definition.fields.length > 0 ? definition.fields.length : rows[table].length;
  return {
    sheet: texts.sheets[sheet].name,
    area: { row, column, rows: 1 + filled + definition.spareRows, columns: keys.length },
    columns,
    rows: definition.fields.length > 0 ? [] : rows[table].map((_, index) => row + 1 + index),
    fields,
  };
}
