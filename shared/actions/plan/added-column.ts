import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { PlanTableKey } from '#language/plan/inputs.ts';
import { cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOfKey } from '#workbook/inputs/labels.ts';
import { contentAt, isBlank } from '#workbook/inputs/locate.ts';
import { namesOf } from '#workbook/inputs/names.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import type { InputReading } from '#workbook/inputs/read.ts';
import { columnKeys } from '#workbook/inputs/table.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

export interface MissingColumn {
  readonly table: PlanTableKey;
  /** Repeated ones as `months.3`. */
  readonly column: string;
}

/**
 * Writes the header of a column that is gone behind the last one of its table, whose names reach over it then. Nothing where
 * it is there, or where something else stands in its place.
 */
export function addedColumn(
  reply: ReadReply,
  { table, column }: MissingColumn,
  { places, language }: InputReading,
): readonly PlainStep[] {
  const definition = planTables[table];
  const found = definition.columns.find((each) => columnKeys(each).includes(column));
  const place = places.tables[table];
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content || !found || place.columns[column] !== undefined) return [];
  const { row, rows } = place.area;
  const at = place.area.column + place.area.columns;
  const isFree = Array.from({ length: rows }, (_, index) => contentAt(content, row + index, at)).every(
    isBlank,
  );
  if (!isFree) return [];
  const area = { ...place.area, columns: place.area.columns + 1 };
  const after = { ...place, area, columns: { ...place.columns, [column]: at } };
  const { inputs: texts } = messagesIn[language];
  const body = { row: row + 1, column: at, rows: rows - 1, columns: 1 };
  const { header, help } = columnText(texts, table, found.key);
  const rule = cellRule(found.cell, inputPlaces({ ...places.tables, [table]: after }), place.sheet, texts);
  return [
    {
      step: 'cells',
      sheet: place.sheet,
      row,
      column: at,
      cells: [[headerOfKey(table, column, texts)]],
      styles: [
        { area: { ...body, row, rows: 1 }, style: namedStyle('header') },
        { area: body, style: cellStyle(found.cell, amountFormat(1)) },
      ],
      validations: rule ? [{ area: body, rule, title: header, message: help }] : [],
    },
    ...namesOf(definition, after).map((name): PlainStep => ({ step: 'name', name })),
  ];
}
