import { cellAt, type FormulaTag, formulasOn } from '#formula/fx.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { DerivedCells } from '#workbook/inputs/derived.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { RecordFrame, RowCells, RowFrame } from '#workbook/records/row-frame.ts';
import { actionCells } from '#workbook/sheets/action-list/cells.ts';
import { channelCells } from '#workbook/sheets/channel-tasks/cells.ts';
import { executionField } from '#workbook/sheets/execution-settings/cells.ts';
import { metricCells } from '#workbook/sheets/execution-settings/metrics-cells.ts';
import { logCells } from '#workbook/sheets/log/cells.ts';
import { monthlyRoundCells } from '#workbook/sheets/round/cells.ts';
import { scoreCells } from '#workbook/sheets/scores/cells.ts';
import { blockCells } from '#workbook/sheets/supervisor/cells.ts';
import { weekPlanCells } from '#workbook/sheets/week-plans/cells.ts';

const cellsOf: Readonly<Partial<Record<RecordTableKey, (frame: RecordFrame) => RowCells>>> = {
  log: logCells,
  actionList: actionCells,
  weekPlans: weekPlanCells,
  channelTasks: channelCells,
  scores: scoreCells,
  round: monthlyRoundCells,
  blocks: blockCells,
  measures: metricCells,
};

/** All computed cells of the records, live, with the values that the engine gives. */
export function recordCells(frame: RecordFrame): DerivedCells {
  const tables = new Map<
    InputTableKey,
    { cells: RowCells; indexes: ReadonlyMap<number, number>; place: TablePlace; fx: FormulaTag }
  >();
  const tableOf = (table: InputTableKey) => {
    let known = tables.get(table);
    if (!known) {
      const make = cellsOf[table as RecordTableKey];
      const place = frame.places.tables[table];
      if (!make || !place) throw new Error(`no formulas for ${table}`);
      const indexes = new Map(place.rows.map((row, index) => [row, index]));
      known = { cells: make(frame), place, indexes, fx: formulasOn(place.sheet) };
      tables.set(table, known);
    }
    return known;
  };
  return {
    inRow: (table, key, sheetRow) => {
      const { cells, place, indexes, fx } = tableOf(table);
      return cells(key, rowFrame(place, fx, indexes.get(sheetRow) ?? null, sheetRow));
    },
    field: (_table, key) => executionField(frame, key),
  };
}

const rowFrame = (place: TablePlace, fx: FormulaTag, index: number | null, sheetRow: number): RowFrame => ({
  index,
  sheetRow,
  fx,
  at: (other) => rowFrame(place, fx, index, other),
  cell: (column, anchor = 'column') => {
    const at = place.columns[column];
    if (at === undefined) throw new Error(`${column} stands nowhere on ${place.sheet}`);
    return cellAt({ sheet: place.sheet, row: sheetRow, column: at }, anchor);
  },
});
