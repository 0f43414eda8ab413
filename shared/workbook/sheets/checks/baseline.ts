import { toSerial } from '#engine/days/serial.ts';
import { baselineOf, type GoalBaseline } from '#engine/revision/locked-goals.ts';
import type { Revision } from '#engine/revision/record.ts';
import type { Messages } from '#language/messages.ts';
import { BASELINE_NAME, baselineColumns } from '#workbook/records/baseline.ts';
import {
  type Cell,
  type Column,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { checkPlaces } from './columns.ts';

/** The baseline of a goal with its row of the sheet and the unit of its amounts. */
interface BaselineRow extends GoalBaseline {
  readonly at: number;
  readonly unit: number;
}
type BaselineColumn = (typeof baselineColumns)[number];

/** The first of the baseline's columns on the Checks sheet. */
const FIRST_COLUMN = checkPlaces.end;
/** Where a field of it stands. */
export const baselinePlaces = placesInOrder(
  baselineColumns.map((key) => ({ key })),
  FIRST_COLUMN,
);

function columnsOf({ revisions }: Messages): readonly Column<BaselineRow>[] {
  const { goal, rows, amount, end } = revisions.checks.baseline;
  const shown = (value: string | number, format: string): Cell => ({
    value,
    style: namedStyle('label', format),
  });
  const columns: Readonly<Record<BaselineColumn, Omit<Column<BaselineRow>, 'key'>>> = {
    goal: { header: goal, width: 14, cell: (row) => shown(row.goal, formats.text) },
    rows: { header: rows, width: 9, cell: (row) => shown(row.revisions, formats.count) },
    total: { header: amount, width: 16, cell: (row) => shown(row.total, amountFormat(row.unit)) },
    end: { header: end, width: 13, cell: (row) => shown(toSerial(row.end), formats.day) },
  };
  return baselineColumns.map((key) => ({ key, ...columns[key] }));
}

/** Checks of a goal: its amount, its rows on record, the amount and end of the baseline. */
const CHECKS_OF_GOAL = 4;
/** Checks of the plan's days before those of the goals. */
const CHECKS_OF_DAYS = 2;

/** The row that a goal's checks begin at, and its baseline stands on; `firstRow`: that of all these checks. */
export const baselineRow = (firstRow: number, goal: number): number =>
  firstRow + CHECKS_OF_DAYS + goal * CHECKS_OF_GOAL;

/** The baseline beside the checks of revisions: goal, rows, amount and end, as the record says them at this build. */
export function drawBaseline(
  draft: SheetDraft,
  { plan, messages }: Context,
  record: readonly Revision[],
  firstRow: number,
): void {
  const { goals } = plan.inputs;
  const columns = columnsOf(messages);
  const baselines = new Map(baselineOf(record).map((baseline) => [baseline.goal, baseline]));
  const rows = goals.flatMap(({ key, unit }, index): BaselineRow[] => {
    const baseline = baselines.get(key);
    return baseline ? [{ ...baseline, unit, at: baselineRow(firstRow, index) }] : [];
  });
  drawHeader(draft, firstRow - 1, columns, FIRST_COLUMN);
  drawRows(draft, rows, columns, FIRST_COLUMN);
  const area = {
    row: firstRow,
    column: FIRST_COLUMN,
    rows: baselineRow(0, goals.length),
    columns: baselineColumns.length,
  };
  draft.named.push({ name: BASELINE_NAME, area });
}
