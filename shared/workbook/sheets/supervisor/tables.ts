import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** What a first-line supervisor's time goes to, in parts of the working time. */
export const timeSharesTable: TableDefinition<'timeShares'> = {
  table: 'timeShares',
  sheet: 'supervisor',
  path: ['shares'],
  isStrict: true,
  columns: [
    { key: 'use', cell: { kind: 'choice', choice: 'timeUse' }, required: true, width: 24, named: true },
    { key: 'share', cell: { kind: 'rate', minimum: 0, maximum: 1 }, required: true, width: 10, named: true },
  ],
  fields: [],
  spareRows: 0,
};

/** The week in blocks. */
export const blocksTable: TableDefinition<'blocks'> = {
  table: 'blocks',
  sheet: 'supervisor',
  isStrict: true,
  columns: [
    { key: 'weekday', cell: { kind: 'choice', choice: 'weekday' }, required: true, width: 12, named: true },
    { key: 'from', cell: { kind: 'time' }, required: true, width: 9, named: true },
    { key: 'to', cell: { kind: 'time' }, required: true, width: 9, named: true },
    { key: 'use', cell: { kind: 'choice', choice: 'timeUse' }, required: true, width: 24, named: true },
    { key: 'what', cell: { kind: 'text' }, width: 40, named: true },
    { key: 'order', cell: { kind: 'computed', shows: 'whole' }, width: 8, named: true },
  ],
  fields: [],
  spareRows: 12,
};

/** Hours that were really spent. */
export const timeSpentTable: TableDefinition<'timeSpent'> = {
  table: 'timeSpent',
  sheet: 'supervisor',
  columns: [
    { key: 'day', cell: { kind: 'date' }, required: true, width: 12, named: true },
    { key: 'use', cell: { kind: 'choice', choice: 'timeUse' }, required: true, width: 24, named: true },
    {
      key: 'hours',
      cell: { kind: 'number', minimum: 0, maximum: 24 },
      required: true,
      width: 9,
      named: true,
    },
    { key: 'note', cell: { kind: 'text' }, width: 26 },
  ],
  fields: [],
  spareRows: 60,
};

/** What of the checklists was done on which day. */
export const checksDoneTable: TableDefinition<'checksDone'> = {
  table: 'checksDone',
  sheet: 'supervisor',
  columns: [
    { key: 'day', cell: { kind: 'date' }, required: true, width: 12, named: true },
    { key: 'item', cell: { kind: 'choice', choice: 'checklist' }, required: true, width: 26, named: true },
    { key: 'note', cell: { kind: 'text' }, width: 26 },
  ],
  fields: [],
  spareRows: 60,
};

export const supervisorSheet: SheetDefinition = {
  above: [],
  beside: ['timeShares', 'blocks', 'timeSpent', 'checksDone'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a3',
};
