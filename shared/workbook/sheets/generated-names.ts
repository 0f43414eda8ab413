import type { ReadReply } from '#host/host.ts';
import { executionSheetKeys } from '#language/execution/execution-tables.ts';
import { type GeneratedSheetKey, planSheetKeys, type TableTexts } from '#language/plan/tables.ts';

export const tableKeys: readonly GeneratedSheetKey[] = [...planSheetKeys, ...executionSheetKeys];

/** Named before sheets were named after their keys. */
const olderNames: Partial<Record<GeneratedSheetKey, `GS_${string}`>> = {
  split: 'GS_SplitWorkings',
  months: 'GS_MonthWorkings',
};
const tableNameOf = (key: GeneratedSheetKey): `GS_${string}` =>
  olderNames[key] ?? `GS_${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/**
 * The defined name that stands on each generated table, by which builds find it: a key that workbooks know is not renamed.
 * Valid in every host: Latin letters, digits, underscore.
 */
export const tableNames = Object.fromEntries(tableKeys.map((key) => [key, tableNameOf(key)])) as Readonly<
  Record<GeneratedSheetKey, `GS_${string}`>
>;

/**
 * What each generated sheet is called in this workbook: as it is now where there is one (people may have renamed
 * it), else its name in the plan's language, with a number where that is taken by a sheet of theirs.
 */
export function sheetNames(reply: ReadReply, texts: TableTexts): Readonly<Record<GeneratedSheetKey, string>> {
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const entries = tableKeys.map((key) => {
    const now = reply.names.find(({ name }) => name === tableNames[key]);
    return [key, now ? now.sheet : freeName(texts.sheets[key].name, taken)] as const;
  });
  return Object.fromEntries(entries) as Record<GeneratedSheetKey, string>;
}

/** The name, or the name with the first free number; marks it as taken. At most 31 characters, as Excel allows. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` ${number}`;
    name = wanted.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}
