import { cellsStep } from '#host/cell-step.ts';
import type { ReadReply, WriteStep } from '#host/host.ts';
import type { StyledArea, ValidatedArea } from '#host/sheet.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import { cellStyle } from '#workbook/inputs/cells.ts';
import { columnText } from '#workbook/inputs/labels.ts';
import { marksOf } from '#workbook/inputs/marks.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { ruleOn, type Writing } from '#workbook/inputs/write.ts';
import { inputSheetDefinitions } from '#workbook/sheets/input-tables.ts';

/**
 * What the rows of a list look like, accept and show, for those that it has got below what its name covers: people
 * typed on below it, or a build gives it new spare rows. None for a list that has not grown.
 */
export function growListSteps(
  { names }: ReadReply,
  definition: TableDefinition<RecordTableKey>,
  place: TablePlace,
  writing: Writing,
): WriteStep[] {
  const known = names.find(({ name }) => name === tableName(definition.table))?.area;
  const first = known && known.row + known.rows;
  const { row, rows, column } = place.area;
  if (first === undefined || first >= row + rows || definition.fields.length > 0) return [];
  const added: TablePlace = {
    ...place,
    area: { ...place.area, row: first - 1, rows: row + rows - first + 1 },
  };
  const columns = definition.columns.flatMap((each) =>
    columnKeys(each).flatMap((key) => {
      const at = place.columns[key];
      if (at === undefined) return [];
      return [{ ...each, area: { row: first, column: at, rows: row + rows - first, columns: 1 } }];
    }),
  );
  return [
    {
      step: 'cells',
      sheet: place.sheet,
      row: first,
      column,
      cells: [],
      styles: columns.map(
        ({ area, cell }): StyledArea => ({ area, style: cellStyle(cell, writing.amounts) }),
      ),
      validations: columns.flatMap(({ key, area, cell }): ValidatedArea[] => {
        const text = columnText(writing.texts, definition.table, key);
        const rule = ruleOn(place.sheet, { cell, area, text }, writing);
        return rule ? [rule] : [];
      }),
      conditionalFormats: marksOf(definition, added),
      ...(inputSheetDefinitions[definition.sheet].isFiltered && { filter: place.area }),
    },
  ];
}

/** Columns that offer the entries of another list, once that list reaches further than its name did. */
export function growChoiceSteps(
  { names }: ReadReply,
  definition: TableDefinition<RecordTableKey>,
  { sheet, area: { row, column, rows }, columns }: TablePlace,
  writing: Writing,
): WriteStep[] {
  const rules = definition.columns.flatMap(({ key, cell }): ValidatedArea[] => {
    const at = columns[key];
    if (at === undefined || cell.kind !== 'reference') return [];
    const known = names.find(({ name }) => name === tableName(cell.table))?.area;
    if (known?.rows === writing.places.tables[cell.table]?.area.rows) return [];
    const area = { row: row + 1, column: at, rows: rows - 1, columns: 1 };
    const text = columnText(writing.texts, definition.table, key);
    const rule = ruleOn(sheet, { cell, area, text }, writing);
    return rule ? [rule] : [];
  });
  if (rules.length === 0) return [];
  return [{ ...cellsStep({ sheet, row, column }, []), validations: rules }];
}
