import { expect, it } from 'vitest';
import { nameKey } from '#engine/typed/fold.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { findColumns } from './columns.ts';
import { formerCaptions } from './former-captions.ts';
import { fieldLabels, headerOf } from './labels.ts';
import { columnKeys, type TableDefinition } from './table.ts';

const all = Object.entries(formerCaptions).flatMap(([table, columns]) =>
  Object.entries(columns).flatMap(([key, captions]) =>
    captions.map((caption) => [table as InputTableKey, key, caption] as const),
  ),
);

it.each(all)('a column of %s with key %s is known by %s, a person’s own beside it', (table, key, caption) => {
  const definition: TableDefinition = inputTables[table];
  const header = definition.columns.flatMap((column) =>
    columnKeys(column).flatMap((each, index) => {
      const text = headerOf(table, column, index, messagesIn['zh-CN'].inputs);
      return each === key ? ['mine', caption, 'mine too'] : [text];
    }),
  );
  const { columns, missing } = findColumns(definition, header, 0);
  expect(missing).toEqual([]);
  expect(columns[key]).toBe(header.indexOf(caption));
});

it('a setting is known by its former labels', () => {
  expect(fieldLabels(inputTables.execution).get(nameKey('Seen as of'))).toBe('asOf');
  expect(fieldLabels(inputTables.execution).get(nameKey('截至日期'))).toBe('asOf');
  expect(fieldLabels(inputTables.funnelSettings).get(nameKey('Working days a year'))).toBe('workingDays');
  expect(fieldLabels(inputTables.funnelSettings).get(nameKey('全年工作周'))).toBe('workingWeeks');
});
