import { isUnreadable } from '#engine/actuals/row.ts';
import type { ClosingRecord } from '#engine/closing/record.ts';
import { civilOf } from '#engine/days/day.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { ReadBatch, ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import { type CellContent, isError } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import type { InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import { findTable } from '#workbook/inputs/find-table.ts';
import { contentAt, type LocatedIssue, locate, shown } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { type FoundCells, normalisingIssue, normalisingSteps, noteCell } from '#workbook/inputs/normalise.ts';
import { type InputPlaces, inputPlaces, type TablePlace, type TablePlaces } from '#workbook/inputs/places.ts';
import { type FoundTable, readTable } from '#workbook/inputs/read.ts';
import { type CellReader, plainContent, readCell } from '#workbook/inputs/read-cell.ts';
import { type CellKind, columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { isOnDemand, recordSheetKeys, recordTables, tablesOf } from '#workbook/sheets/input-tables.ts';
import { CLOSED_MONTHS_NAME, readClosing } from './closing.ts';
import { judgeLogLength, MOST_LOG_ROWS } from './length.ts';
import type { RecordRow, RecordRows, RecordValue } from './rows.ts';

export interface RecordReading {
  /** Empty where a table is missing. */
  readonly rows: RecordRows;
  readonly closing: ClosingRecord;
  /** The plan's own places and those of the records that were found. */
  readonly places: InputPlaces;
  /** Sheets that somebody has taken away; a build puts them back as they began. */
  readonly missing: readonly RecordSheetKey[];
  readonly issues: readonly LocatedIssue[];
  /** Writes that put numbers, days and names plainly where people typed them otherwise; often none. */
  readonly repairs: readonly WriteStep[];
}

/** What {@link readRecords} wants to see. */
export const recordQueries: ReadBatch = {
  sheets: [
    ...Object.values(recordTables).map(({ table }) => ({ by: 'anchor' as const, name: tableName(table) })),
    { by: 'anchor', name: CLOSED_MONTHS_NAME },
  ],
};

/** Whether the workbook holds any record of a plan that is being carried out. */
export const isInExecution = (reply: Pick<ReadReply, 'names'>): boolean =>
  Object.values<TableDefinition>(recordTables).some((table) => isThere(reply, table));

const isThere = ({ names }: Pick<ReadReply, 'names'>, { table }: TableDefinition): boolean =>
  names.some(({ name }) => name === tableName(table));

/** The records of a workbook; null: its plan is not being carried out yet. */
export function readRecords(reply: ReadReply, inputs: PlanInputs, places: InputPlaces): RecordReading | null {
  const definitions = Object.values<TableDefinition<RecordTableKey>>(recordTables);
  if (!isInExecution(reply)) return null;
  const texts = messagesIn[inputs.language].inputs;
  const reader = { texts, conventions: conventionsOf(inputs.language, yearOf(inputs)) };
  const missing = recordSheetKeys.filter((sheet) =>
    tablesOf(sheet).every((table) => !isThere(reply, recordTables[table as RecordTableKey])),
  );
  const found: FoundCells = { issues: [], normalised: [] };
  const { issues } = found;
  const tables: Partial<Record<InputTableKey, TablePlace>> = { ...places.tables };
  const rows: Partial<Record<RecordTableKey, readonly RecordRow[]>> = {};
  for (const definition of definitions) {
    const { table, sheet } = definition;
    rows[table] = [];
    if (missing.includes(sheet as RecordSheetKey) || (isOnDemand(sheet) && !isThere(reply, definition))) {
      issues.push(...lostName(reply, definition, texts, tables));
      continue;
    }
    const located = locate(definition, reply, texts);
    issues.push(...located.issues);
    if (!located.place) continue;
    tables[table] = located.place;
    issues.push(...rowsBelow(reply, definition, located.place, texts));
    const content = reply.contents.find(({ name }) => name === located.place?.sheet) as SheetContent;
    const list = { definition, place: located.place, content };
    rows[table] = definition.isStrict ? readTable(list, reader, found) : readList(list, reader, found);
  }
  for (const tooLong of judgeLogLength(rows.log?.length ?? 0, inputs)) {
    const { sheet, area, rows: filled } = tables.log as TablePlace;
    const place = { sheet, row: filled[MOST_LOG_ROWS] as number, column: area.column };
    issues.push({ ...tooLong, place });
  }
  issues.push(...normalisingIssue(found.normalised));
  const repairs = normalisingSteps(found.normalised);
  const closing = readClosing(reply, inputs);
  issues.push(...closing.issues);
  return {
    rows: rows as RecordRows,
    closing: closing.record,
    places: inputPlaces(tables),
    missing,
    issues,
    repairs,
  };
}

/**
 * A list whose name was deleted while those of its columns are there, or it still stands on a sheet that was read: it would
 * be taken for one that never was, and nothing on it would count.
 */
function lostName(
  reply: ReadReply,
  definition: TableDefinition,
  texts: InputTexts,
  known: TablePlaces,
): LocatedIssue[] {
  const own = `${tableName(definition.table)}_`;
  const ours = new Set(reply.names.flatMap(({ name, sheet }) => (/^GS_/i.test(name) ? [sheet] : [])));
  const contents = reply.contents.filter(({ name }) => !ours.has(name));
  const left =
    reply.names.find(({ name }) => name.startsWith(own)) ??
    findTable(definition, { ...reply, contents }, known);
  if (!left) return [];
  const place = { sheet: left.sheet, row: left.area.row, column: left.area.column };
  return locate(definition, reply, texts).issues.map((issue) => ({ ...issue, place }));
}

/** The rows that formulas count as the workbook stands: those below the lists wait for a build. */
export function rowsInReach(
  { names }: Pick<ReadReply, 'names'>,
  { rows, places }: Pick<RecordReading, 'rows' | 'places'>,
): RecordRows {
  const inReach = Object.entries(rows).map(([table, all]) => {
    const place = places.tables[table as RecordTableKey];
    const end = endOf(names, table as RecordTableKey);
    const isList = place && place.rows.length > 0 && end !== undefined;
    return [table, isList ? all.filter((_, index) => (place.rows[index] ?? 0) < end) : all];
  });
  return Object.fromEntries(inReach) as RecordRows;
}

/** One past the last row of a list that its name covers. */
function endOf(names: ReadReply['names'], table: RecordTableKey): number | undefined {
  const known = names.find(({ name }) => name === tableName(table))?.area;
  return known && known.row + known.rows;
}

/** Rows that people typed on below what the list's name covers: no formula counts them before a build. */
function rowsBelow(
  { names }: ReadReply,
  { table, sheet, fields }: TableDefinition<RecordTableKey>,
  { sheet: name, rows, area: { column } }: TablePlace,
  texts: InputTexts,
): LocatedIssue[] {
  const end = endOf(names, table);
  const below = end !== undefined && fields.length === 0 ? rows.filter((row) => row >= end) : [];
  const [row] = below;
  if (row === undefined) return [];
  const title = texts.tables[table].title || texts.sheets[sheet].name;
  const issue = inputIssue('input.rows.below', [table], { table: title, rows: below.length }, 'warning');
  return [{ ...issue, place: { sheet: name, row, column } }];
}

/** The year of days that are typed without one; null: the plan lies in two. */
const yearOf = ({ start, end }: PlanInputs): number | null => {
  const { year } = civilOf(start);
  return civilOf(end).year === year ? year : null;
};

function readList(
  { definition, place, content }: FoundTable,
  reader: CellReader,
  found: FoundCells,
): RecordRow[] {
  const columns = definition.columns.flatMap((column) =>
    column.cell.kind === 'computed'
      ? []
      : columnKeys(column).flatMap((key) => {
          const at = place.columns[key];
          return at === undefined ? [] : [{ key, at, cell: column.cell }];
        }),
  );
  const isSealed = definition.table === 'revisions';
  return place.rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, at, cell }) => {
        const held = contentAt(content, row, at);
        const value = typedValue(held, cell, reader);
        // A revision is on record as it was written: what stands there in another way was typed since.
        const isOther =
          isSealed && !isUnreadable(value) && plainContent(held, cell, value, reader.texts) !== undefined;
        if (isOther) return [key, { typed: String(shown(held)) }];
        if (!isUnreadable(value)) {
          noteCell(found, content, { row, column: at, cell, value }, reader);
        }
        return [key, value];
      }),
    ),
  );
}

/** The value of a cell, or what stands there instead. */
function typedValue(content: CellContent, cell: CellKind, reader: CellReader): RecordValue {
  if (isError(content)) return { typed: content.error };
  const reading = readCell(content, cell, reader);
  if (reading.kind === 'blank') return null;
  if (reading.kind !== 'understood') return { typed: String(shown(content)) };
  return cell.kind === 'text' ? String(reading.value).trim() : reading.value;
}
