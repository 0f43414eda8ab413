import { fromSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadBatch, ReadReply, SheetContent } from '#host/host.ts';
import { type CellContent, isError } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { choiceOf } from '#workbook/inputs/labels.ts';
import { contentAt, isBlank, type LocatedIssue, locate, shown } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { type InputPlaces, inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { readTable } from '#workbook/inputs/read.ts';
import { type CellKind, columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { recordSheetKeys, recordTables, tablesOf } from '#workbook/sheets/input-tables.ts';
import { judgeLogLength, MOST_LOG_ROWS } from './length.ts';
import type { RecordRow, RecordRows, RecordValue } from './rows.ts';

export interface RecordReading {
  /** Empty where a table is missing. */
  readonly rows: RecordRows;
  /** The plan's own places and those of the records that were found. */
  readonly places: InputPlaces;
  /** Sheets that somebody has taken away; a build puts them back as they began. */
  readonly missing: readonly RecordSheetKey[];
  readonly issues: readonly LocatedIssue[];
}

/** What {@link readRecords} wants to see. */
export const recordQueries: ReadBatch = {
  sheets: Object.values(recordTables).map(({ table }) => ({ by: 'anchor', name: tableName(table) })),
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
  const missing = recordSheetKeys.filter((sheet) =>
    tablesOf(sheet).every((table) => !isThere(reply, recordTables[table as RecordTableKey])),
  );
  const issues: LocatedIssue[] = [];
  const tables: Partial<Record<InputTableKey, TablePlace>> = { ...places.tables };
  const rows: Partial<Record<RecordTableKey, readonly RecordRow[]>> = {};
  for (const definition of definitions) {
    const { table, sheet } = definition;
    rows[table] = [];
    if (missing.includes(sheet as RecordSheetKey)) continue;
    const located = locate(definition, reply, texts);
    issues.push(...located.issues);
    if (!located.place) continue;
    tables[table] = located.place;
    const content = reply.contents.find(({ name }) => name === located.place?.sheet) as SheetContent;
    rows[table] = definition.isStrict
      ? readTable(definition, located.place, content, texts, issues)
      : readList(definition, located.place, content);
  }
  for (const tooLong of judgeLogLength(rows.log?.length ?? 0, inputs)) {
    const { sheet, area, rows: filled } = tables.log as TablePlace;
    const place = { sheet, row: filled[MOST_LOG_ROWS] as number, column: area.column };
    issues.push({ ...tooLong, place });
  }
  return { rows: rows as RecordRows, places: inputPlaces(tables), missing, issues };
}

function readList(definition: TableDefinition, place: TablePlace, content: SheetContent): RecordRow[] {
  const columns = definition.columns.flatMap((column) =>
    column.cell.kind === 'computed'
      ? []
      : columnKeys(column).flatMap((key) => {
          const at = place.columns[key];
          return at === undefined ? [] : [{ key, at, cell: column.cell }];
        }),
  );
  return place.rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, at, cell }) => [key, typedValue(contentAt(content, row, at), cell)]),
    ),
  );
}

/** The value of a cell, or what stands there instead. */
function typedValue(content: CellContent, cell: CellKind): RecordValue {
  if (isError(content)) return { typed: content.error };
  if (isBlank(content)) return null;
  const value = shown(content);
  const typed = { typed: String(value) };
  switch (cell.kind) {
    case 'date': {
      const isDay = typeof value === 'number' && !(cell.wholeDays && !Number.isInteger(value));
      const day = isDay ? fromSerial(value) : null;
      return day?.ok ? day.value : typed;
    }
    case 'choice':
      return choiceOf(String(value), cell.choice) ?? typed;
    case 'amount':
    case 'factor':
    case 'rate':
    case 'number':
    case 'time':
    case 'whole':
      return typeof value === 'number' ? value : typed;
    default:
      return String(value).trim();
  }
}
