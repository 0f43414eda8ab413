import type { TableDefinition } from '#workbook/inputs/table.ts';

export const membersTable: TableDefinition<'members'> = {
  table: 'members',
  sheet: 'organisation',
  name: 'GS_Members',
  columns: [
    { key: 'key', cell: { kind: 'key' }, required: true, width: 13 },
    { key: 'name', cell: { kind: 'text' }, required: true, width: 24 },
    { key: 'parent', cell: { kind: 'reference', table: 'members', column: 'key' }, width: 12 },
    { key: 'rank', cell: { kind: 'reference', table: 'ranks', column: 'name' }, width: 14 },
    { key: 'headcount', cell: { kind: 'factor' }, width: 11 },
    { key: 'start', cell: { kind: 'date' }, width: 12 },
    { key: 'end', cell: { kind: 'date' }, width: 12 },
    { key: 'method', cell: { kind: 'choice', choice: 'splitMethod' }, width: 20 },
    { key: 'weight', cell: { kind: 'factor' }, width: 10 },
  ],
  fields: [],
  spareRows: 30,
};

export const ranksTable: TableDefinition<'ranks'> = {
  table: 'ranks',
  sheet: 'organisation',
  name: 'GS_Ranks',
  columns: [
    { key: 'name', cell: { kind: 'key' }, required: true, width: 14 },
    { key: 'multiple', cell: { kind: 'factor' }, required: true, width: 10 },
  ],
  fields: [],
  spareRows: 8,
};

export const rampTable: TableDefinition<'ramp'> = {
  table: 'ramp',
  sheet: 'organisation',
  name: 'GS_Ramp',
  columns: [
    { key: 'month', cell: { kind: 'derived', shows: 'whole' }, width: 14 },
    { key: 'share', cell: { kind: 'rate', minimum: 0, maximum: 1 }, required: true, width: 13 },
  ],
  fields: [],
  spareRows: 8,
};

export const basesTable: TableDefinition<'bases'> = {
  table: 'bases',
  sheet: 'bases',
  name: 'GS_Bases',
  columns: [
    {
      key: 'member',
      cell: { kind: 'reference', table: 'members', column: 'key' },
      required: true,
      width: 14,
    },
    { key: 'memberName', cell: { kind: 'derived', shows: 'link' }, width: 22 },
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' }, required: true, width: 12 },
    { key: 'fixed', cell: { kind: 'amount', minimum: 0 }, width: 16 },
    { key: 'growth', cell: { kind: 'rate', minimum: -1, maximum: 5 }, width: 10 },
    { key: 'average', cell: { kind: 'amount', minimum: 0 }, width: 13 },
    { key: 'potential', cell: { kind: 'amount', minimum: 0 }, width: 13 },
    { key: 'lastPeriod', cell: { kind: 'amount', minimum: 0 }, repeat: 12, width: 12 },
    { key: 'lastPeriodTotal', cell: { kind: 'derived', shows: 'amount' }, width: 15 },
  ],
  fields: [],
  spareRows: 30,
};

export const offersTable: TableDefinition<'offers'> = {
  table: 'offers',
  sheet: 'offers',
  name: 'GS_Offers',
  columns: [
    { key: 'product', cell: { kind: 'text' }, required: true, width: 24 },
    { key: 'channel', cell: { kind: 'text' }, required: true, width: 24 },
    { key: 'weight', cell: { kind: 'factor' }, required: true, width: 16 },
  ],
  fields: [],
  spareRows: 12,
};
