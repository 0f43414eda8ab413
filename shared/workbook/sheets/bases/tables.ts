import { YEAR } from '#engine/plan/month-keys.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

export const basesTable: TableDefinition<'bases'> = {
  table: 'bases',
  sheet: 'bases',
  columns: [
    {
      key: 'member',
      cell: { kind: 'reference', table: 'members', column: 'key' },
      required: true,
      width: 14,
    },
    { key: 'memberName', cell: { kind: 'computed', shows: 'link' }, width: 22 },
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' }, required: true, width: 12 },
    { key: 'fixed', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 16 },
    { key: 'growth', cell: { kind: 'rate', minimum: -1, maximum: 5 }, width: 10 },
    { key: 'average', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 13 },
    { key: 'potential', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 13 },
    { key: 'lastPeriod', cell: { kind: 'amount', minimum: null, ofGoal: true }, repeat: YEAR, width: 12 },
    {
      key: 'lastPeriodTotal',
      cell: { kind: 'computed', shows: 'amount', overMonths: true },
      width: 15,
    },
    { key: 'method', cell: { kind: 'choice', choice: 'splitMethod' }, isOptional: true, width: 20 },
    { key: 'weight', cell: { kind: 'factor' }, isOptional: true, width: 10 },
  ],
  fields: [],
  spareRows: 30,
};

export const basesSheet: SheetDefinition = {
  above: [],
  beside: ['bases'],
  frozen: { rows: 5, columns: 3 },
  paper: 'a3',
};
