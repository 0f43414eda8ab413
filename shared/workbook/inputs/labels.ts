import { nameKey } from '#engine/typed/fold.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { ChoiceKey, ColumnText, InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import { formerCaptions, formerLabels } from '#workbook/inputs/former-captions.ts';
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
  return columnText(texts, table, column.key).header.replace('{n}', `${(column.from ?? 0) + index + 1}`);
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

/** Label of a setting → its key, in all languages and editions. */
export function fieldLabels(definition: TableDefinition): ReadonlyMap<string, string> {
  const labels = everyTexts().flatMap((texts) =>
    definition.fields.map(
      ({ key }) => [nameKey(fieldText(texts, definition.table, key).header), key] as const,
    ),
  );
  const former = Object.entries(formerLabels[definition.table] ?? {}).flatMap(([key, captions]) =>
    captions.map((caption) => [nameKey(caption), key] as const),
  );
  return new Map([...former, ...labels]);
}

const codesByChoice = new Map<ChoiceKey, ReadonlyMap<string, string>>();

/**
 * The code of a choice from its label in any language, with or without what stands in brackets, from the code itself or
 * another word for it; case, width and spaces do not count. Null: there is none.
 */
export function choiceOf(typed: string, choice: ChoiceKey): string | null {
  const known = codesByChoice.get(choice) ?? wordsOf(choice);
  codesByChoice.set(choice, known);
  return known.get(nameKey(typed)) ?? null;
}

/** Labels go before what is short for another. */
function wordsOf(choice: ChoiceKey): ReadonlyMap<string, string> {
  const labels = everyTexts().flatMap(({ choices }) => Object.entries<string>(choices[choice]));
  const others = everyTexts().flatMap(({ choiceWords }) =>
    Object.entries<readonly string[]>(choiceWords[choice] ?? {}),
  );
  return new Map(
    [
      ...others.flatMap(([code, words]) => words.map((word) => [word, code] as const)),
      ...labels.map(([code]) => [code, code] as const),
      ...labels.map(([code, label]) => [label.replace(/[(（].*$/, ''), code] as const),
      ...labels.map(([code, label]) => [label, code] as const),
    ].map(([word, code]) => [nameKey(word), code]),
  );
}

/** Whether formulas, which look choices up among the labels of all languages, find this one. */
export const isChoiceLabel = (typed: string, choice: ChoiceKey): boolean =>
  everyTexts().some(({ choices }) =>
    Object.values<string>(choices[choice]).some((label) => label.toLowerCase() === typed.toLowerCase()),
  );
