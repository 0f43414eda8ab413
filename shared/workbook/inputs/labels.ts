import { nameKey } from '#engine/typed/fold.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { ChoiceKey, ColumnText, InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import { formerCaptions } from '#workbook/inputs/former-captions.ts';
import { type ColumnDefinition, columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';

/** Every language: a sheet may have been written in one and is read in any. */
const everyTexts = (): InputTexts[] => inEveryLanguage(({ inputs }) => inputs);

/** Header → column key, in all languages and editions. */
export function headersOf(definition: TableDefinition): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [key, captions] of Object.entries(formerCaptions[definition.table] ?? {})) {
    for (const caption of captions) headers.set(nameKey(caption), key);
  }
  for (const texts of everyTexts()) {
    for (const column of definition.columns) {
      columnKeys(column).forEach((key, index) => {
        headers.set(nameKey(headerOf(definition.table, column, index, texts)), key);
      });
    }
  }
  return headers;
}

/** What stands over a column in that language; `index`: which of repeated ones. */
export function headerOf(
  table: InputTableKey,
  column: ColumnDefinition,
  index: number,
  texts: InputTexts,
): string {
  return columnText(texts, table, column.key).header.replace('{n}', `${index + 1}`);
}

/** The same by the key of the column, of repeated ones `months.3`. */
export function headerOfKey(table: InputTableKey, key: string, texts: InputTexts): string {
  const [column = '', index = '0'] = key.split('.');
  return columnText(texts, table, column).header.replace('{n}', `${Number(index) + 1}`);
}

/** Header and help of a column. */
export const columnText = (texts: InputTexts, table: InputTableKey, key: string): ColumnText =>
  known(texts.tables[table].columns[key], `${table}.${key}`);

/** Label and help of a setting. */
export const fieldText = (texts: InputTexts, table: InputTableKey, key: string): ColumnText =>
  known(texts.tables[table].fields?.[key], `${table}.${key}`);

function known(text: ColumnText | undefined, what: string): ColumnText {
  if (!text) throw new Error(`no text for ${what}`);
  return text;
}

/** Label of a setting → its key, in all languages. */
export function fieldLabels(definition: TableDefinition): ReadonlyMap<string, string> {
  const labels = everyTexts().flatMap((texts) =>
    definition.fields.map(
      ({ key }) => [nameKey(fieldText(texts, definition.table, key).header), key] as const,
    ),
  );
  return new Map(labels);
}

/** The code of a choice from its label in any language, or from the code itself; null if there is none. */
export function choiceOf(label: string, choice: ChoiceKey): string | null {
  for (const texts of everyTexts()) {
    for (const [code, text] of Object.entries<string>(texts.choices[choice])) {
      if (nameKey(text) === nameKey(label)) return code;
    }
  }
  return null;
}
