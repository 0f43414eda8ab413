import { done, type Outcome, refused } from '#actions/outcome.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { messagesFor } from '#actions/plan/generated-sheets.ts';
import { type PlanReading, readPlan, typedQueries } from '#actions/plan/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host, ReadReply, WriteStep } from '#host/host.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys, type InputRow } from '#workbook/inputs/table.ts';
import { rowBelow } from '#workbook/records/append-rows.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';

const issue = issuesOf<SidebarIssues>();

/** A plan that is being carried out, as its workbook says it. */
export interface CarriedPlan extends Omit<PlanReading, 'carried'> {
  readonly records: RecordReading;
  readonly execution: Execution;
}

/**
 * Reads plan and records with one read, and no generated sheet; refused with `execution.notStarted` where there are no
 * records yet.
 */
export const readCarried = async (host: Host, today: Day): Promise<Outcome<CarriedPlan>> =>
  carriedIn(await host.read(typedQueries), today);

/** The same from a reply to {@link typedQueries} at least; a workbook of an older format is to be built first. */
export function carriedIn(reply: ReadReply, today: Day): Outcome<CarriedPlan> {
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const reading = readPlan(reply, today);
  if (reading.kind === 'refused') return reading;
  const { carried, ...plan } = reading.value;
  if (!carried) {
    return refused([{ ...issue('execution.notStarted', ['records'], {}), place: null }]);
  }
  const { records } = carried;
  const execution = executionOf(plan.inputs, records.rows, today, messagesFor(plan.inputs));
  return done({ ...plan, records, execution }, reading.issues);
}

/**
 * Writes one row below the last of a record. Computed columns stand in its spare rows already; where none is left the
 * plan is built again, which gives the record new ones.
 */
export async function appendRow(
  host: Host,
  { inputs, records }: CarriedPlan,
  table: RecordTableKey,
  row: InputRow,
  today: Day,
): Promise<Outcome<{ readonly row: number }>> {
  const place = records.places.tables[table] as TablePlace;
  const at = rowBelow(place);
  await host.write({ steps: cellSteps(place, table, at, row, messagesFor(inputs).inputs) });
  if (at < place.area.row + place.area.rows) return done({ row: at });
  const built = await buildPlan(host, today);
  return built.kind === 'refused' ? built : done({ row: at });
}

/** Changes these cells of a row that is there, by its index in the list. */
export async function changeRow(
  host: Host,
  { inputs, records }: CarriedPlan,
  table: RecordTableKey,
  index: number,
  changes: InputRow,
): Promise<Outcome<{ readonly row: number }>> {
  const place = records.places.tables[table] as TablePlace;
  const at = place.rows[index];
  if (at === undefined) {
    return refused([{ ...issue('record.rowGone', [table], { sheet: place.sheet }), place: null }]);
  }
  await host.write({ steps: cellSteps(place, table, at, changes, messagesFor(inputs).inputs) });
  return done({ row: at });
}

/** Where a row of a record was changed on the sheet since a person looked at it. */
export function changedSince({ records }: CarriedPlan, table: RecordTableKey, index: number): Outcome<never> {
  const { sheet, rows, area } = records.places.tables[table] as TablePlace;
  const row = rows[index];
  const place = row === undefined ? null : { sheet, row, column: area.column };
  const code = row === undefined ? 'record.rowGone' : 'record.changedSince';
  return refused([{ ...issue(code, [table], { sheet }), place }]);
}

type Texts = ReturnType<typeof messagesFor>['inputs'];

const cellSteps = (
  { sheet, columns }: TablePlace,
  table: RecordTableKey,
  row: number,
  values: InputRow,
  texts: Texts,
): WriteStep[] =>
  recordTables[table].columns.flatMap((column) =>
    columnKeys(column).flatMap((key): WriteStep[] => {
      const at = columns[key];
      const value = values[key];
      if (at === undefined || value === undefined || column.cell.kind === 'computed') return [];
      const cells = [[cellContent(value, column.cell, texts)]];
      return [{ step: 'cells', sheet, row, column: at, cells, styles: [] }];
    }),
  );
