import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** What people plan for a week; the weekly form suggests it where nothing is written. */
export const weekPlansTable: TableDefinition<'weekPlans'> = {
  table: 'weekPlans',
  sheet: 'weekPlans',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 26, named: true },
    { key: 'person', cell: { kind: 'text', names: true }, width: 16 },
    { key: 'line', cell: { kind: 'text', names: true }, width: 16, named: true },
    { key: 'plan', cell: { kind: 'amount', minimum: 0 }, width: 13, named: true },
    { key: 'remark', cell: { kind: 'text' }, width: 34, named: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 40 },
    { key: 'weekFound', cell: { kind: 'computed', shows: 'text' }, width: 12, named: true },
    { key: 'done', cell: { kind: 'computed', shows: 'amount' }, width: 13 },
    { key: 'kept', cell: { kind: 'computed', shows: 'score' }, width: 10, named: true },
  ],
  fields: [],
  spareRows: 100,
  marks: [{ signal: 'bad', when: ({ at }) => `${at('reason')}<>""` }],
};

export const weekPlansSheet: SheetDefinition = {
  above: [],
  beside: ['weekPlans'],
  frozen: { rows: 5, columns: 3 },
  paper: 'a4',
  isFiltered: true,
};
