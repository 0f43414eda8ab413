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

/** Names of what the company means to do, which goals serve; nothing is calculated from them. */
export const companyPlansTable: TableDefinition<'companyPlans'> = {
  table: 'companyPlans',
  sheet: 'offers',
  columns: [
    {
      key: 'name',
      cell: { kind: 'text' },
      required: true,
      width: 36,
      entries: { path: ['companyPlans'], firstRow: 0 },
    },
  ],
  fields: [],
  spareRows: 12,
  isOptional: true,
};

export const offersSheet: SheetDefinition = {
  above: [],
  beside: ['offers', 'companyPlans'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a4',
};
