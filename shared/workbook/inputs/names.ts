import type { DefinedName } from '#host/host.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';

/** The defined name of a whole table: header row, body and spare rows; its first cell is the first header. */
export const tableName = (table: InputTableKey): `GS_${string}` => `GS_${capitalised(table)}`;

/**
 * The defined name of a named column (its body, spare rows included) or setting, to be used in formulas:
 * `GS_Log_Date`, `GS_Log_Counts1` for the first of repeated columns (key `counts.0`), `GS_Execution_AsOf`.
 */
export function nameOf(table: InputTableKey, key: string): string {
  const [head = '', index] = key.split('.');
  const number = index === undefined ? '' : Number(index) + 1;
  return `${tableName(table)}_${capitalised(head)}${number}`;
}

const capitalised = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** All defined names of a table where it stands: of the whole, of named columns and settings. */
export function namesOf(
  definition: TableDefinition,
  { sheet, area, columns, fields }: TablePlace,
): DefinedName[] {
  const { table } = definition;
  const body = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
  const ofColumns = definition.columns
    .filter(({ named }) => named)
    .flatMap(columnKeys)
    .flatMap((key): DefinedName[] => {
      const column = columns[key];
      return column === undefined ? [] : [{ name: nameOf(table, key), sheet, area: { ...body, column } }];
    });
  const ofFields = definition.fields
    .filter(({ named }) => named)
    .flatMap(({ key }): DefinedName[] => {
      const [row, column] = [fields[key], columns.value];
      if (row === undefined || column === undefined) return [];
      return [{ name: nameOf(table, key), sheet, area: { row, column, rows: 1, columns: 1 } }];
    });
  return [{ name: tableName(table), sheet, area }, ...ofColumns, ...ofFields];
}
