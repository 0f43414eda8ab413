import { nameKey } from '#engine/typed/fold.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { aligned, cellContent, cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { fieldText, headerOf } from '#workbook/inputs/labels.ts';
import { contentAt, isBlank, shownText } from '#workbook/inputs/locate.ts';
import { nameOf, tableName } from '#workbook/inputs/names.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import type { InputValue, TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** Settings that a table of an older workbook lacks, with what is set in them; they come below the others. */
export interface SettingsChange {
  readonly table: InputTableKey;
  readonly added: Readonly<Record<string, InputValue>>;
}

/** Writes that give a table of settings those that it lacks; none without the table. What is below it stays. */
export function addSettings(reply: ReadReply, { table, added }: SettingsChange): readonly PlainStep[] {
  const definition: TableDefinition = inputTables[table];
  const anchor = reply.names.find(({ name }) => name === tableName(table));
  const content = reply.contents.find(({ name }) => name === anchor?.sheet);
  if (!anchor || !content) return [];
  const { sheet, area } = anchor;
  const shows = (row: number, column: number): string => nameKey(shownText(contentAt(content, row, column)));
  const columns = Array.from({ length: area.columns }, (_, offset) => area.column + offset);
  const [labels, values] = definition.columns;
  const columnOf = (key: typeof labels, texts: InputTextsOf): number | undefined =>
    key && columns.find((column) => shows(area.row, column) === nameKey(headerOf(table, key, 0, texts)));
  const texts = inEveryLanguage(({ inputs }) => inputs).find((each) => columnOf(labels, each) !== undefined);
  const at = texts && [columnOf(labels, texts), columnOf(values, texts)];
  const [labelColumn, valueColumn] = at ?? [];
  if (!texts || labelColumn === undefined || valueColumn === undefined) return [];
  const known = new Set(
    Array.from({ length: area.rows }, (_, offset) => shows(area.row + offset, labelColumn)),
  );
  const steps: PlainStep[] = [];
  let row = area.row + area.rows;
  for (const [key, value] of Object.entries(added)) {
    const field = definition.fields.find((each) => each.key === key);
    const { header, help } = fieldText(texts, table, key);
    if (!field || known.has(nameKey(header))) continue;
    while (![labelColumn, valueColumn].every((column) => isBlank(contentAt(content, row, column)))) row += 1;
    const cell = (column: number) => ({ row, column, rows: 1, columns: 1 });
    const rule = cellRule(field.cell, inputPlaces({}), sheet, texts);
    steps.push(
      {
        step: 'cells',
        sheet,
        row,
        column: labelColumn,
        cells: [[header]],
        styles: [{ area: cell(labelColumn), style: namedStyle('label') }],
      },
      {
        step: 'cells',
        sheet,
        row,
        column: valueColumn,
        cells: [[cellContent(value, field.cell, texts)]],
        styles: [
          { area: cell(valueColumn), style: aligned(cellStyle(field.cell, amountFormat(0.01)), 'left') },
        ],
        ...(rule && { validations: [{ area: cell(valueColumn), rule, title: header, message: help }] }),
      },
    );
    if (field.named) {
      steps.push({ step: 'name', name: { name: nameOf(table, key), sheet, area: cell(valueColumn) } });
    }
    row += 1;
  }
  if (steps.length === 0) return [];
  return [...steps, { step: 'name', name: { ...anchor, area: { ...area, rows: row - area.row } } }];
}

type InputTextsOf = Parameters<typeof fieldText>[0];
