import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

export const offersTable: TableDefinition<'offers'> = {
  table: 'offers',
  sheet: 'offers',
  columns: [
    { key: 'product', cell: { kind: 'text', names: true }, required: true, width: 24 },
    { key: 'channel', cell: { kind: 'text', names: true }, required: true, width: 24 },
    { key: 'weight', cell: { kind: 'factor' }, required: true, width: 16 },
  ],
  fields: [],
  spareRows: 12,
};

export const offersSheet: SheetDefinition = {
  above: [],
  beside: ['offers'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a4',
};
