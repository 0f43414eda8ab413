import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** What was agreed with each channel, and what stands beside it. */
export const channelTasksTable: TableDefinition<'channelTasks'> = {
  table: 'channelTasks',
  sheet: 'channelTasks',
  path: ['channels'],
  columns: [
    { key: 'channel', cell: { kind: 'text', names: true }, width: 22 },
    { key: 'assessmentTask', cell: { kind: 'amount', minimum: 0 }, width: 15 },
    { key: 'contractTask', cell: { kind: 'amount', minimum: 0 }, width: 15 },
    { key: 'receivables', cell: { kind: 'amount', minimum: 0 }, width: 14 },
    { key: 'stock', cell: { kind: 'amount', minimum: 0 }, width: 14 },
    { key: 'actual', cell: { kind: 'computed', shows: 'amount' }, width: 14 },
    { key: 'gap', cell: { kind: 'computed', shows: 'amount' }, width: 14 },
    { key: 'receivablesShare', cell: { kind: 'computed', shows: 'rate' }, width: 13 },
    { key: 'stockShare', cell: { kind: 'computed', shows: 'rate' }, width: 13 },
    { key: 'check', cell: { kind: 'computed', shows: 'text' }, width: 36 },
  ],
  fields: [],
  spareRows: 12,
  marks: [{ signal: 'bad', when: ({ at }) => `LEN(${at('check')})>0` }],
};

export const channelTasksSheet: SheetDefinition = {
  above: [],
  beside: ['channelTasks'],
  frozen: { rows: 5, columns: 1 },
  paper: 'a4',
  isFiltered: true,
};
