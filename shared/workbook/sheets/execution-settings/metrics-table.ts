import type { TableDefinition } from '#workbook/inputs/table.ts';

/** Which number of the log each goal is tracked by. */
export const metricsTable: TableDefinition<'measures'> = {
  table: 'measures',
  sheet: 'execution',
  name: 'GS_Measures',
  columns: [
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' }, width: 9, named: true },
    { key: 'goalName', cell: { kind: 'derived', shows: 'link' }, width: 18 },
    { key: 'measure', cell: { kind: 'choice', choice: 'measure' }, width: 14 },
    { key: 'tracked', cell: { kind: 'derived', shows: 'text' }, width: 16 },
    { key: 'code', cell: { kind: 'derived', shows: 'whole' }, width: 9, named: true },
  ],
  fields: [],
  spareRows: 6,
};
