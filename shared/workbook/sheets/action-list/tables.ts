import type { TableDefinition } from '#workbook/inputs/table.ts';

/** The dated actions of the execution plan, one a row; they stay when they are carried over. */
export const actionListTable: TableDefinition<'actionList'> = {
  table: 'actionList',
  sheet: 'actionList',
  name: 'GS_ActionList',
  columns: [
    { key: 'kind', cell: { kind: 'choice', choice: 'actionKind' }, width: 12, named: true },
    { key: 'what', cell: { kind: 'text' }, width: 34, named: true },
    { key: 'owner', cell: { kind: 'text' }, width: 16 },
    { key: 'customer', cell: { kind: 'text' }, width: 18, named: true },
    { key: 'due', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'closed', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'result', cell: { kind: 'text' }, width: 28, named: true },
    { key: 'remark', cell: { kind: 'text' }, width: 28, named: true },
    { key: 'at', cell: { kind: 'derived', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'derived', shows: 'text' }, width: 9, named: true },
    { key: 'code', cell: { kind: 'derived', shows: 'whole' }, width: 7 },
    { key: 'counted', cell: { kind: 'derived', shows: 'whole' }, width: 9, named: true },
    { key: 'reason', cell: { kind: 'derived', shows: 'text' }, width: 40 },
    { key: 'carried', cell: { kind: 'derived', shows: 'whole' }, width: 10, named: true },
    { key: 'state', cell: { kind: 'derived', shows: 'text' }, width: 11, named: true },
  ],
  fields: [],
  spareRows: 100,
};

/** What people plan for a week; the weekly form suggests it where nothing is written. */
export const weekPlansTable: TableDefinition<'weekPlans'> = {
  table: 'weekPlans',
  sheet: 'weekPlans',
  name: 'GS_WeekPlans',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 14, named: true },
    { key: 'person', cell: { kind: 'text' }, width: 16 },
    { key: 'line', cell: { kind: 'text' }, width: 16, named: true },
    { key: 'plan', cell: { kind: 'amount', minimum: 0 }, width: 13, named: true },
    { key: 'remark', cell: { kind: 'text' }, width: 34, named: true },
    { key: 'at', cell: { kind: 'derived', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'derived', shows: 'text' }, width: 9, named: true },
  ],
  fields: [],
  spareRows: 100,
};

/** What was agreed with each channel, and what stands beside it. */
export const channelTasksTable: TableDefinition<'channelTasks'> = {
  table: 'channelTasks',
  sheet: 'channelTasks',
  name: 'GS_ChannelTasks',
  columns: [
    { key: 'channel', cell: { kind: 'text' }, width: 22 },
    { key: 'assessmentTask', cell: { kind: 'amount', minimum: 0 }, width: 15 },
    { key: 'contractTask', cell: { kind: 'amount', minimum: 0 }, width: 15 },
    { key: 'receivables', cell: { kind: 'amount', minimum: 0 }, width: 14 },
    { key: 'stock', cell: { kind: 'amount', minimum: 0 }, width: 14 },
    { key: 'actual', cell: { kind: 'derived', shows: 'amount' }, width: 14 },
    { key: 'gap', cell: { kind: 'derived', shows: 'amount' }, width: 14 },
    { key: 'receivablesShare', cell: { kind: 'derived', shows: 'rate' }, width: 13 },
    { key: 'stockShare', cell: { kind: 'derived', shows: 'rate' }, width: 13 },
    { key: 'check', cell: { kind: 'derived', shows: 'text' }, width: 36 },
  ],
  fields: [],
  spareRows: 12,
};
