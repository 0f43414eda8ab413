import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** The dated actions of the execution plan, one a row; they stay when they are carried over. */
export const actionListTable: TableDefinition<'actionList'> = {
  table: 'actionList',
  sheet: 'actionList',
  path: ['actions'],
  columns: [
    { key: 'kind', cell: { kind: 'choice', choice: 'actionKind' }, width: 12, named: true },
    { key: 'what', cell: { kind: 'text' }, width: 34, named: true },
    { key: 'owner', cell: { kind: 'text', names: true }, width: 16 },
    { key: 'customer', cell: { kind: 'text' }, width: 18, named: true },
    { key: 'due', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'closed', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'result', cell: { kind: 'text' }, width: 28, named: true },
    { key: 'remark', cell: { kind: 'text' }, width: 30, named: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'counted', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 40 },
    { key: 'carried', cell: { kind: 'computed', shows: 'whole' }, width: 10, named: true },
    { key: 'state', cell: { kind: 'computed', shows: 'text' }, width: 11, named: true },
    { key: 'onTime', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
  ],
  fields: [],
  spareRows: 100,
  marks: [
    { signal: 'bad', when: ({ at }) => `N(${at('code')})>0` },
    { signal: 'watch', when: ({ at }) => `AND(N(${at('carried')})>0,${at('closed')}="")` },
  ],
};

export const actionListSheet: SheetDefinition = {
  above: [],
  beside: ['actionList'],
  frozen: { rows: 5, columns: 2 },
  paper: 'a4',
  isFiltered: true,
};
