import type { RecordTableKey } from '#language/execution/records.ts';
import { type ComputedCells, computedCells, type TableCells } from '#workbook/inputs/computed.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { actionCells } from '#workbook/sheets/action-list/cells.ts';
import { byHandCells } from '#workbook/sheets/by-hand/cells.ts';
import { channelCells } from '#workbook/sheets/channel-tasks/cells.ts';
import { basePayCells } from '#workbook/sheets/execution-settings/base-pay-cells.ts';
import { executionCells } from '#workbook/sheets/execution-settings/cells.ts';
import { metricCells } from '#workbook/sheets/execution-settings/metrics-cells.ts';
import { logCells } from '#workbook/sheets/log/cells.ts';
import { readingCells } from '#workbook/sheets/readings/cells.ts';
import { revisionCells } from '#workbook/sheets/revisions/cells.ts';
import { monthlyRoundCells } from '#workbook/sheets/round/cells.ts';
import { scoreCells } from '#workbook/sheets/scores/cells.ts';
import { blockCells } from '#workbook/sheets/supervisor/cells.ts';
import { weekPlanCells } from '#workbook/sheets/week-plans/cells.ts';

export const recordCells: Readonly<Partial<Record<RecordTableKey, TableCells<RecordFrame>>>> = {
  log: logCells,
  actionList: actionCells,
  weekPlans: weekPlanCells,
  channelTasks: channelCells,
  scores: scoreCells,
  execution: executionCells,
  round: monthlyRoundCells,
  blocks: blockCells,
  measures: metricCells,
  basePays: basePayCells,
  byHand: byHandCells,
  readings: readingCells,
  revisions: revisionCells,
};

/** All computed cells of the records, live, with the values that the engine gives. */
export const recordComputed = (frame: RecordFrame): ComputedCells =>
  computedCells(recordCells, frame.places.tables, frame);
