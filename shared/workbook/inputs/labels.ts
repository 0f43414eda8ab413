import { en } from '#language/en/index.ts';
import type { ChoiceKey, ColumnText, InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { type ColumnDefinition, columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';

/** Texts that differ only in case, width or spaces are the same: `ＫＰＩ`, `kpi` and ` KPI`. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Every language: a sheet may have been written in one and is read in any. */
const languages: readonly InputTexts[] = [zhCN.inputs, en.inputs];

/** Header → column key, in all languages. */
export function headersOf(definition: TableDefinition): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const texts of languages) {
    for (const column of definition.columns) {
      columnKeys(column).forEach((key, index) => {
        headers.set(folded(headerOf(definition.table, column, index, texts)), key);
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
  const columns: Readonly<Record<string, ColumnText>> = texts.tables[table].columns;
  return (columns[column.key]?.header ?? '').replace('{n}', `${index + 1}`);
}

/** Label of a setting → its key, in all languages. */
export function fieldLabels(definition: TableDefinition): ReadonlyMap<string, string> {
  const labels = languages.flatMap((texts) =>
    Object.entries<ColumnText>(texts.tables[definition.table].fields).map(
      ([key, { header }]) => [folded(header), key] as const,
    ),
  );
  return new Map(labels);
}

/** The code of a choice from its label in any language, or from the code itself; null if there is none. */
export function choiceOf(label: string, choice: ChoiceKey): string | null {
  for (const texts of languages) {
    for (const [code, text] of Object.entries<string>(texts.choices[choice])) {
      if (folded(text) === folded(label)) return code;
    }
  }
  return null;
}
