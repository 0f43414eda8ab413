import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import type { TableDefinition } from './table.ts';

const tables = Object.values<TableDefinition>(inputTables);
const sorted = (keys: readonly string[]): string[] => [...keys].sort();

describe.each<Language>(languages)('the texts of the typed tables in %s', (language) => {
  const texts = messagesIn[language].inputs.tables;

  it.each(tables.map((definition) => [definition.table, definition] as const))(
    'are there for each column and setting of %s, and for nothing else',
    (table, { columns, fields }) => {
      expect(sorted(Object.keys(texts[table].columns))).toEqual(
        sorted([...new Set(columns.map(({ key }) => key))]),
      );
      expect(sorted(Object.keys(texts[table].fields ?? {}))).toEqual(sorted(fields.map(({ key }) => key)));
    },
  );
});
