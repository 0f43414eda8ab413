import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

const text = { kind: 'text', wraps: true } as const;
const amount = { kind: 'amount', minimum: 0 } as const;

/** Every version of each goal, written by the wizard only; rates as text: `15% 60% 15%`. */
export const revisionsTable: TableDefinition<'revisions'> = {
  table: 'revisions',
  sheet: 'revisions',
  columns: [
    { key: 'goal', cell: { kind: 'key' }, width: 9, named: true },
    { key: 'goalName', cell: { kind: 'computed', shows: 'link' }, isOptional: true, width: 18 },
    { key: 'step', cell: { kind: 'choice', choice: 'revisionStep' }, width: 14, named: true },
    { key: 'date', cell: { kind: 'date' }, width: 12 },
    { key: 'author', cell: { kind: 'text' }, width: 14 },
    { key: 'reason', cell: text, width: 40 },
    { key: 'from', cell: { kind: 'text' }, isOptional: true, width: 12 },
    { key: 'totalBefore', cell: amount, width: 14, named: true },
    { key: 'totalAfter', cell: amount, width: 14, named: true },
    { key: 'startBefore', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'startAfter', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'endBefore', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'endAfter', cell: { kind: 'date' }, width: 12, named: true },
    { key: 'averageDealBefore', cell: amount, width: 13 },
    { key: 'averageDealAfter', cell: amount, width: 13 },
    { key: 'ratesBefore', cell: { kind: 'text' }, width: 20 },
    { key: 'ratesAfter', cell: { kind: 'text' }, width: 20 },
    { key: 'actionsBefore', cell: text, width: 45 },
    { key: 'actionsAfter', cell: text, width: 45 },
  ],
  fields: [],
  spareRows: 20,
};

export const revisionsSheet: SheetDefinition = {
  above: [],
  beside: ['revisions'],
  frozen: { rows: 5, columns: 4 },
  paper: 'a3',
  isFiltered: true,
};
