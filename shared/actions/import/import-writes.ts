import type { ExecutionReading } from '#actions/execution/read-execution.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { foldText } from '#engine/typed/fold.ts';
import { cellStep } from '#host/cell-step.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import { describe } from '#language/messages.ts';
import type { Fate, JudgedImport } from '#workbook/import/import-rows.ts';
import { aliasRows, rowsToKeep } from '#workbook/import/kept.ts';
import { newRejects, rejectRow } from '#workbook/import/rejects.ts';
import { addColumns } from '#workbook/inputs/add-columns.ts';
import { cellContent, cellStyle, typedAmounts } from '#workbook/inputs/cells.ts';
import { nothingComputed } from '#workbook/inputs/computed.ts';
import { layOut } from '#workbook/inputs/layout.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import { columnKeys, type InputRow, type TableDefinition } from '#workbook/inputs/table.ts';
import { renamed, writtenSheets } from '#workbook/inputs/write.ts';
import { appendRows } from '#workbook/records/append-rows.ts';
import { type RecordRow, saidIn, textOf } from '#workbook/records/rows.ts';
import { freeName } from '#workbook/sheets/generated-names.ts';
import { recordTables, tablesOf } from '#workbook/sheets/input-tables.ts';
import type { Understood } from './judged.ts';

export interface ImportWrites {
  readonly steps: readonly PlainStep[];
  /** Rejects that are new on their sheet. */
  readonly kept: number;
}

/** The rows for the log, the rejects, and what is kept of the source: all that an import writes before the build. */
export function importWrites(reading: ExecutionReading, understood: Understood): ImportWrites {
  const rejects = rejectsAfter(reading, understood);
  const { mapping, aliases, name } = understood;
  const texts = messagesFor(reading.inputs).inputs;
  const { importColumns, importAliases } = reading.records.rows;
  const { place } = understood.source;
  const isOwnSheet = place !== null && place.sheet === reading.records.places.tables.importRejects?.sheet;
  const keeps = !isOwnSheet || Object.keys(aliases).length > 0;
  const kept: Lists = {
    importColumns: isOwnSheet
      ? (importColumns as readonly InputRow[])
      : rowsToKeep(importColumns, name, mapping, texts),
    importAliases:
      Object.keys(aliases).length > 0 ? aliasRows(aliases) : (importAliases as readonly InputRow[]),
  };
  return {
    steps: [
      ...completedSteps(reading, understood),
      ...logSteps(reading, understood),
      ...(keeps ? listSteps(reading, 'imports', kept) : []),
      ...(rejects.rows ? listSteps(reading, 'importRejects', { importRejects: rejects.rows }) : []),
    ],
    kept: rejects.added,
  };
}

type Lists = Partial<Record<RecordTableKey, readonly InputRow[]>>;

function logSteps(
  { reply, inputs, records }: ExecutionReading,
  { judged }: Understood,
): readonly PlainStep[] {
  const rows = judged.rows.flatMap(({ fate }) => (fate.fate === 'taken' ? [fate.row] : []));
  if (rows.length === 0) return [];
  const hasIds = rows.some(({ source }) => source !== undefined);
  const { tables } = records.places;
  const numbers = recordTables.log.columns.filter(({ key }) => hasIds && key === 'source');
  const texts = messagesFor(inputs).inputs;
  const added = addColumns(reply, recordTables.log, numbers, { places: tables, texts });
  const places = inputPlaces({ ...tables, ...(added && { log: added.place }) });
  return [...(added?.steps ?? []), ...appendRows({ ...records, places }, 'log', rows, inputs).steps];
}

/** What the log's rows lacked, cell by cell. */
function completedSteps({ inputs, records }: ExecutionReading, { judged }: Understood): readonly PlainStep[] {
  const place = records.places.tables.log;
  if (!place) return [];
  const texts = messagesFor(inputs).inputs;
  const { columns }: TableDefinition = recordTables.log;
  return judged.rows.flatMap(({ fate }) => {
    const row = fate.fate === 'completed' ? place.rows[fate.index] : undefined;
    if (fate.fate !== 'completed' || row === undefined) return [];
    return columns.flatMap((column) =>
      columnKeys(column).flatMap((key): PlainStep[] => {
        const [at, value] = [place.columns[key], fate.row[key]];
        if (at === undefined || value === undefined || column.cell.kind === 'computed') return [];
        const cell = { sheet: place.sheet, row, column: at };
        return [cellStep(cell, cellContent(value, column.cell, texts))];
      }),
    );
  });
}

/**
 * The sheet of rejects with those that are new; rows of that very sheet that are in the log now leave it. Null: it stays as
 * it is.
 */
function rejectsAfter(
  { inputs, records, today }: ExecutionReading,
  { source, table, mapping, name, judged }: Understood,
): { readonly rows: readonly InputRow[] | null; readonly added: number } {
  const messages = messagesFor(inputs);
  const inWords = (issue: Parameters<typeof describe>[0]): string => describe(issue, messages);
  const old = records.rows.importRejects as readonly InputRow[];
  const place = records.places.tables.importRejects;
  if (place && source.place?.sheet === place.sheet) {
    const { row: first } = source.place.area;
    const index = new Map(place.rows.map((row, at) => [row, at]));
    const gone = new Set<number>();
    const reasons = new Map<number, string>();
    for (const { source: own, fate } of judged.rows) {
      const at = index.get(first + own.row);
      if (at === undefined) continue;
      if (isInLog(fate)) gone.add(at);
      if (fate.fate === 'rejected') reasons.set(at, fate.issues.map(inWords).join(' '));
    }
    const rows = old.flatMap((row, at) => {
      if (gone.has(at)) return [];
      const reason = reasons.get(at);
      return [reason === undefined ? row : { ...row, reason }];
    });
    return { rows, added: 0 };
  }
  const frame = { table, mapping, name, today, inWords };
  const all = judged.rows.filter(({ fate }) => fate.fate === 'rejected').map((row) => rejectRow(row, frame));
  const added = newRejects(all, records.rows.importRejects);
  const left = old.filter((row) => !isSettled(row, name, judged));
  const isSame = added.length === 0 && left.length === old.length;
  return { rows: isSame ? null : [...left, ...added], added: added.length };
}

const isInLog = ({ fate }: Fate): boolean => fate === 'taken' || fate === 'completed' || fate === 'duplicate';

const settledOf = new WeakMap<JudgedImport, ReadonlySet<string>>();
/** A reject whose number this source has now, and in no row that is rejected: it was put right where it came from. */
function isSettled(reject: RecordRow, name: string, judged: JudgedImport): boolean {
  const id = textOf(reject, 'source');
  if (id === '' || textOf(reject, 'of') !== name) return false;
  const known = settledOf.get(judged) ?? settledIds(judged);
  settledOf.set(judged, known);
  return known.has(foldText(id));
}

function settledIds({ rows }: JudgedImport): ReadonlySet<string> {
  const open = new Set(rows.flatMap(({ id, fate }) => (fate.fate === 'rejected' ? [foldText(id)] : [])));
  return new Set(
    rows.flatMap(({ id, fate }) =>
      id !== '' && fate.fate !== 'aside' && !open.has(foldText(id)) ? [foldText(id)] : [],
    ),
  );
}

/** Writes lists of a sheet anew, or the sheet with them where there is none yet. */
function listSteps(reading: ExecutionReading, sheet: RecordSheetKey, lists: Lists): readonly PlainStep[] {
  const { records, inputs } = reading;
  const isThere = tablesOf(sheet).every((table) => records.places.tables[table]);
  if (!isThere) return newSheet(reading.reply, inputs, sheet, lists);
  return Object.entries(lists).flatMap(([table, rows]) =>
    isSame(rows, records.rows[table as RecordTableKey])
      ? []
      : rewritten(reading, table as RecordTableKey, rows),
  );
}

/** The same rows, in whatever order. */
function isSame(rows: readonly InputRow[], old: readonly RecordRow[]): boolean {
  const said = (of: readonly RecordRow[]): string => JSON.stringify(of.map((row) => saidIn(row)).sort());
  return said(rows) === said(old);
}

function newSheet(
  reply: ReadReply,
  inputs: ExecutionReading['inputs'],
  sheet: RecordSheetKey,
  lists: Lists,
): readonly PlainStep[] {
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const texts = renamed(messagesFor(inputs).inputs, [sheet], (wanted) => freeName(wanted, taken));
  const tables = layOut([sheet], lists, texts);
  const amounts = typedAmounts(inputs);
  const writing = { rows: lists, texts, places: inputPlaces(tables), computed: nothingComputed, amounts };
  const { images, names } = writtenSheets([sheet], writing);
  return [
    ...images.map(
      (image): PlainStep => ({ step: 'sheet', previous: null, image, position: reply.sheets.length }),
    ),
    ...names.map((name): PlainStep => ({ step: 'name', name })),
  ];
}

function rewritten(
  { records, inputs }: ExecutionReading,
  table: RecordTableKey,
  rows: readonly InputRow[],
): readonly PlainStep[] {
  const place = records.places.tables[table];
  if (!place) return [];
  const texts = messagesFor(inputs).inputs;
  const amounts = typedAmounts(inputs);
  const first = place.area.row + 1;
  const count = Math.max(rows.length, 1 + Math.max(-1, ...place.rows.slice(-1).map((row) => row - first)));
  const definition: TableDefinition = recordTables[table];
  return definition.columns.flatMap((column) =>
    columnKeys(column).flatMap((key): PlainStep[] => {
      const at = place.columns[key];
      if (at === undefined || count === 0) return [];
      const cells = Array.from({ length: count }, (_, index) => [
        asTyped(rows[index]?.[key] ?? null, column.cell, texts),
      ]);
      const area = { row: first, column: at, rows: count, columns: 1 };
      const styles = [{ area, style: cellStyle(column.cell, amounts) }];
      return [{ step: 'cells', sheet: place.sheet, row: first, column: at, cells, styles }];
    }),
  );
}

/** What stands in a cell that cannot be read stays as it was typed. */
const asTyped = (
  value: InputRow[string] | { readonly typed: string },
  cell: TableDefinition['columns'][number]['cell'],
  texts: Parameters<typeof cellContent>[2],
) => (value !== null && typeof value === 'object' ? value.typed : cellContent(value, cell, texts));
