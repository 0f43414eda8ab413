import { sameName } from '#formula/sheet-name.ts';
import type { DefinedName, Host, ReadReply, SheetContent, SheetQuery } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { executionSheetKeys } from '#language/execution/execution-tables.ts';
import type { RecordSheetKey } from '#language/execution/records.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import { shownText } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { isInExecution } from '#workbook/records/read.ts';
import { tableKeys, tableNames } from '#workbook/sheets/generated-names.ts';
import { inputTables, recordSheetKeys, tablesOf } from '#workbook/sheets/input-tables.ts';
import { type FrameIds, idsOf } from './frame.ts';
import type { FreshSheet, OldSheet } from './merge-user-content.ts';

/**
 * The same workbook with generated sheets that have lost their defined name as if they had it still: else a build would
 * make another one beside each, and what people have put on it would be left behind. Such a name `isLost`, and reaches over
 * all that its sheet holds. Sheets of records that may have lost theirs are read as well.
 */
export const withLostNames = (host: Host): Host => ({
  write: (batch) => host.write(batch),
  read: async (batch) => {
    const reply = await host.read(batch);
    const lost = lostSheets(reply);
    if (lost.length === 0) return reply;
    const missing = lost.filter((sheet) => !reply.contents.some(({ name }) => name === sheet));
    const queries = missing.map((name): SheetQuery => ({ by: 'title', name }));
    const { contents } = queries.length > 0 ? await host.read({ sheets: queries }) : { contents: [] };
    const all = [...reply.contents, ...contents];
    const names = all.flatMap((content) => (lost.includes(content.name) ? foundName(reply, content) : []));
    return { ...reply, names: [...reply.names, ...names], contents: inOrder(all, reply) };
  },
});

const isNamed = ({ names }: Pick<ReadReply, 'names'>, wanted: string): boolean =>
  names.some(({ name }) => sameName(name, wanted));

/** Generated sheets that a workbook of that kind has, and whose name is not there. */
function missingKeys(reply: Pick<ReadReply, 'names'>): readonly GeneratedSheetKey[] {
  if (!tableKeys.some((key) => isNamed(reply, tableNames[key]))) return [];
  const isStarted = isInExecution(reply);
  const ofExecution: readonly string[] = executionSheetKeys;
  return tableKeys.filter(
    (key) => !isNamed(reply, tableNames[key]) && (isStarted || !ofExecution.includes(key)),
  );
}

/** Sheets of records none of whose tables has its name. */
const missingRecords = (reply: Pick<ReadReply, 'names'>): readonly RecordSheetKey[] =>
  isInExecution(reply)
    ? recordSheetKeys.filter((key) => tablesOf(key).every((table) => !isNamed(reply, tableName(table))))
    : [];

const anchors = [
  ...Object.values(tableNames),
  ...Object.values(inputTables).map(({ table }) => tableName(table)),
];

/** Sheets of nobody yet, that are called as one of ours, or bear a name of ours for some of their cells. */
function lostSheets(reply: Pick<ReadReply, 'sheets' | 'names'>): readonly string[] {
  const generated = missingKeys(reply);
  const records = missingRecords(reply);
  if (generated.length + records.length === 0) return [];
  const taken = new Set(
    reply.names.flatMap(({ name, sheet }) => (anchors.some((each) => sameName(each, name)) ? [sheet] : [])),
  );
  const named = new Set(reply.names.flatMap(({ name, sheet }) => (/^GS_/i.test(name) ? [sheet] : [])));
  const usual = inEveryLanguage(({ tables, inputs }) => [
    ...generated.map((key) => tables.sheets[key].name),
    ...records.map((key) => inputs.sheets[key].name),
  ]).flat();
  const isUsual = (sheet: string): boolean =>
    usual.some((each) => sameName(sheet.replace(/ \d+$/, ''), each));
  return reply.sheets.flatMap(({ name }) =>
    !taken.has(name) && (named.has(name) || isUsual(name)) ? [name] : [],
  );
}

/** The name of the generated sheet whose title stands in the first line, in any language. */
function foundName(reply: ReadReply, { name: sheet, cells }: SheetContent): readonly DefinedName[] {
  const [first = []] = cells;
  const title = first.slice(0, 2).map(shownText);
  const key = missingKeys(reply).find((each) =>
    inEveryLanguage(({ tables }) => tables.sheets[each].title).some((text) => title.includes(text)),
  );
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const area = { row: 0, column: 0, rows: cells.length, columns };
  return key ? [{ name: tableNames[key], sheet, area, isLost: true }] : [];
}

/** In the order of the workbook. */
function inOrder(contents: readonly SheetContent[], { sheets }: ReadReply): readonly SheetContent[] {
  const order = sheets.map(({ name }) => name);
  return [...contents].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

/** How far a table reaches whose name is lost: over all its rows and columns that are drawn anew; what is beyond is people's. */
export function areaDrawn({ content, area }: OldSheet, { image, area: drawn, keyed }: FreshSheet): Area {
  const before = idsOf({ cells: content.cells, area }, keyed);
  const after = idsOf({ cells: image.cells, area: drawn }, keyed);
  return {
    ...area,
    rows: reach(before.rows, after.rows) - area.row,
    columns: reach(before.columns, after.columns) - area.column,
  };
}

/** One past the last that both have. */
function reach(before: FrameIds['rows'], after: FrameIds['rows']): number {
  const known = new Set(after.values());
  return 1 + Math.max(0, ...[...before].flatMap(([at, id]) => (known.has(id) ? [at] : [])));
}
