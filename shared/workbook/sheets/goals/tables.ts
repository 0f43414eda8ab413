import {
  monthColumns,
  quarterColumns,
  type SheetDefinition,
  type TableDefinition,
} from '#workbook/inputs/table.ts';

export const settingsTable: TableDefinition<'settings'> = {
  table: 'settings',
  sheet: 'goals',
  path: [],
  columns: [
    { key: 'field', cell: { kind: 'label' }, width: 14 },
    { key: 'value', cell: { kind: 'text' }, width: 22 },
  ],
  fields: [
    { key: 'title', cell: { kind: 'text' } },
    { key: 'start', cell: { kind: 'date' }, required: true },
    { key: 'end', cell: { kind: 'date' }, required: true },
    { key: 'language', cell: { kind: 'choice', choice: 'language' }, required: true },
    { key: 'version', cell: { kind: 'whole', minimum: 1, maximum: 9999 }, required: true, named: true },
  ],
  spareRows: 0,
};

const score = { kind: 'whole', minimum: 1, maximum: 5 } as const;

export const goalsTable: TableDefinition<'goals'> = {
  table: 'goals',
  sheet: 'goals',
  columns: [
    { key: 'key', cell: { kind: 'key' }, required: true, width: 14 },
    { key: 'name', cell: { kind: 'text', names: true }, required: true, width: 22 },
    { key: 'measure', cell: { kind: 'text' }, width: 9 },
    { key: 'total', cell: { kind: 'amount', minimum: 0, ofGoal: true }, required: true, width: 15 },
    { key: 'unit', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 10 },
    { key: 'uplift', cell: { kind: 'rate', minimum: 0, maximum: 1 }, width: 9 },
    { key: 'monthMethod', cell: { kind: 'choice', choice: 'monthMethod' }, width: 20 },
    ...monthColumns({ key: 'months', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 12 }),
    { key: 'setBy', cell: { kind: 'choice', choice: 'setBy' }, width: 16 },
    { key: 'importance', cell: score, width: 11 },
    { key: 'urgency', cell: score, width: 9 },
    { key: 'priority', cell: { kind: 'computed', shows: 'whole' }, width: 9 },
    { key: 'kind', cell: { kind: 'choice', choice: 'goalKind' }, isOptional: true, width: 16 },
    { key: 'opening', cell: { kind: 'amount', minimum: 0 }, isOptional: true, width: 13 },
    {
      key: 'weightedBy',
      cell: { kind: 'reference', table: 'goals', column: 'key' },
      isOptional: true,
      width: 13,
    },
    {
      key: 'amountOf',
      cell: { kind: 'reference', table: 'goals', column: 'key' },
      isOptional: true,
      width: 13,
    },
    { key: 'joiners', cell: { kind: 'choice', choice: 'joiners' }, isOptional: true, width: 22 },
    ...quarterColumns({ key: 'quarters', cell: { kind: 'amount', minimum: 0, ofGoal: true }, width: 12 }),
    { key: 'statement', cell: { kind: 'text' }, width: 100 },
  ],
  fields: [],
  spareRows: 6,
};

export const goalsSheet: SheetDefinition = {
  above: ['settings'],
  beside: ['goals'],
  frozen: { rows: 0, columns: 2 },
  paper: 'a3',
  pagesWide: 2,
};
