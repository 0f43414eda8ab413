import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

export const membersTable: TableDefinition<'members'> = {
  table: 'members',
  sheet: 'organisation',
  columns: [
    { key: 'key', cell: { kind: 'key' }, required: true, width: 13 },
    { key: 'name', cell: { kind: 'text', names: true }, required: true, width: 24 },
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
  columns: [
    { key: 'month', cell: { kind: 'computed', shows: 'whole' }, width: 14 },
    {
      key: 'share',
      cell: { kind: 'rate', minimum: 0, maximum: 1 },
      required: true,
      width: 13,
      entries: { path: ['ramp'], firstRow: 0 },
    },
  ],
  fields: [],
  spareRows: 8,
};

export const organisationSheet: SheetDefinition = {
  above: [],
  beside: ['members', 'ranks', 'ramp'],
  frozen: { rows: 5, columns: 2 },
  paper: 'a4',
};
