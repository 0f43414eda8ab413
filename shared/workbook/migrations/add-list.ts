import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { Area } from '#host/sheet.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import { cellContent, cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOf } from '#workbook/inputs/labels.ts';
import { nameOf, tableName } from '#workbook/inputs/names.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import type { InputRow, TableDefinition } from '#workbook/inputs/table.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { findList } from './list-columns.ts';

/** A list of records that an older format lacks, with its rows; it comes to the right of all that its sheet holds. */
export interface ListAddition {
  readonly table: RecordTableKey;
  /** A list of the same sheet, in whose rows it begins. */
  readonly beside: RecordTableKey;
  readonly rows: readonly InputRow[];
}

/** Writes that put the list there; none without its neighbour, or where it is. */
export function addList(reply: ReadReply, { table, beside, rows }: ListAddition): readonly PlainStep[] {
  const found = findList(reply, beside);
  if (!found || reply.names.some(({ name }) => name === tableName(table))) return [];
  const { texts, anchor } = found;
  const { sheet } = anchor;
  const content = reply.contents.find(({ name }) => name === sheet);
  const definition: TableDefinition = recordTables[table];
  const { columns, spareRows } = definition;
  const first = Math.max(0, ...(content?.cells ?? []).map(({ length }) => length)) + 1;
  const { row } = anchor.area;
  const body = rows.map((each) =>
    columns.map(({ key, cell }) => cellContent(each[key] ?? null, cell, texts)),
  );
  const length = rows.length + spareRows;
  const across: Area = { row, column: first, rows: 1, columns: columns.length };
  const steps: PlainStep[] = [
    {
      step: 'cells',
      sheet,
      row: row - 1,
      column: first,
      cells: [
        [texts.tables[table].title, ...columns.slice(1).map(() => null)],
        columns.map((column) => headerOf(table, column, 0, texts)),
        ...body,
      ],
      styles: [
        { area: { ...across, row: row - 1 }, style: namedStyle('section') },
        { area: across, style: namedStyle('header') },
        ...columns.map(({ cell }, index) => ({
          area: { row: row + 1, column: first + index, rows: length, columns: 1 },
          style: cellStyle(cell, amountFormat(0.01)),
        })),
      ],
      validations: columns.flatMap(({ key, cell }, index) => {
        const rule = cellRule(cell, inputPlaces({}), sheet, texts);
        const { header: title, help: message } = columnText(texts, table, key);
        const area = { row: row + 1, column: first + index, rows: length, columns: 1 };
        return rule ? [{ area, rule, title, message }] : [];
      }),
    },
    { step: 'name', name: { name: tableName(table), sheet, area: { ...across, rows: 1 + length } } },
  ];
  columns.forEach(({ key, named }, index) => {
    const area = { row: row + 1, column: first + index, rows: length, columns: 1 };
    if (named) steps.push({ step: 'name', name: { name: nameOf(table, key), sheet, area } });
  });
  return steps;
}
