import {
  buildChange,
  type CellChange,
  type Change,
  changeWorkbook,
} from '#actions/protocol/change-workbook.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { typedQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { columnKeys, type InputRow } from '#workbook/inputs/table.ts';
import { rowBelow } from '#workbook/records/append-rows.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';
import { type ExecutionReading, executionIn } from './read-execution.ts';

const issue = issuesOf<SidebarIssues>();

/** Row of the sheet that was written, from 0. */
export interface WrittenRow {
  readonly row: number;
}

/** Changes a record as `decide` says after one look at plan and records. */
export const changeRecords = (
  host: Host,
  today: Day,
  decide: (reading: ExecutionReading) => Outcome<Change<WrittenRow>>,
): Promise<Outcome<WrittenRow>> =>
  changeWorkbook(host, {
    read: typedQueries,
    decide: (reply) => {
      const reading = executionIn(reply, today);
      return reading.kind === 'refused' ? reading : decide(reading.value);
    },
  });

/**
 * One row below the last of a record. Computed columns stand in its spare rows already; where none is left a build in
 * the same batch gives the record new ones.
 */
export function appendedRow(
  { inputs, records, today }: ExecutionReading,
  table: RecordTableKey,
  values: InputRow,
): Change<WrittenRow> {
  const place = records.places.tables[table] as TablePlace;
  const row = rowBelow(place);
  const steps = cellSteps({ place, row, table, values, inputs });
  const result = { row };
  return row < place.area.row + place.area.rows
    ? { kind: 'cells', steps, result }
    : buildChange({ today, typed: steps, result: () => result });
}

/** These cells of a row that is there, by its index in the list. */
export function changedRow(
  { inputs, records }: ExecutionReading,
  table: RecordTableKey,
  index: number,
  changes: InputRow,
): Outcome<CellChange<WrittenRow>> {
  const place = records.places.tables[table] as TablePlace;
  const row = place.rows[index];
  if (row === undefined) {
    return refused([{ ...issue('record.rowGone', [table], { sheet: place.sheet }), place: null }]);
  }
  const steps = cellSteps({ place, row, table, values: changes, inputs });
  return done({ kind: 'cells', steps, result: { row } });
}

/** Where a row of a record was changed on the sheet since a person looked at it. */
export function changedSince(
  { records }: ExecutionReading,
  table: RecordTableKey,
  index: number,
): Outcome<never> {
  const { sheet, rows, area } = records.places.tables[table] as TablePlace;
  const row = rows[index];
  const place = row === undefined ? null : { sheet, row, column: area.column };
  const code = row === undefined ? 'record.rowGone' : 'record.changedSince';
  return refused([{ ...issue(code, [table], { sheet }), place }]);
}

interface RowWriting {
  readonly place: TablePlace;
  readonly row: number;
  readonly table: RecordTableKey;
  readonly values: InputRow;
  readonly inputs: PlanInputs;
}
const cellSteps = ({ place, row, table, values, inputs }: RowWriting): PlainStep[] =>
  recordTables[table].columns.flatMap((column) =>
    columnKeys(column).flatMap((key): PlainStep[] => {
      const at = place.columns[key];
      const value = values[key];
      if (at === undefined || value === undefined || column.cell.kind === 'computed') return [];
      const content = cellContent(value, column.cell, messagesFor(inputs).inputs);
      return [cellStep({ sheet: place.sheet, row, column: at }, content)];
    }),
  );
