import type { TableDefinition } from '#workbook/inputs/table.ts';

/** The monthly round, eight steps for each month of the plan; people write who does it and when it was done. */
export const monthlyRoundTable: TableDefinition<'round'> = {
  table: 'round',
  sheet: 'round',
  columns: [
    { key: 'month', cell: { kind: 'key' }, width: 12, named: true },
    { key: 'step', cell: { kind: 'whole', minimum: 1, maximum: 8 }, width: 8, named: true },
    { key: 'what', cell: { kind: 'computed', shows: 'text' }, width: 46 },
    { key: 'due', cell: { kind: 'computed', shows: 'date' }, width: 13, named: true },
    { key: 'owner', cell: { kind: 'text' }, width: 18 },
    { key: 'done', cell: { kind: 'date' }, width: 13, named: true },
    { key: 'state', cell: { kind: 'computed', shows: 'text' }, width: 11 },
  ],
  fields: [],
  spareRows: 8,
};
