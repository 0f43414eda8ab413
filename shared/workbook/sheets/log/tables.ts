import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** Every day's work, one row at a time. The headers of the counts are the stages of the funnel, those of the further
 * numbers the goals that are reached by them, by formula. */
export const logTable: TableDefinition<'log'> = {
  table: 'log',
  sheet: 'log',
  columns: [
    { key: 'date', cell: { kind: 'date', wholeDays: true }, width: 12, named: true },
    { key: 'person', cell: { kind: 'text', names: true }, width: 16 },
    {
      key: 'counts',
      cell: { kind: 'number', minimum: -MOST_AMOUNT, maximum: MOST_AMOUNT, isPlain: true },
      repeat: MOST_STAGES,
      width: 13,
      named: true,
    },
    { key: 'amount', cell: { kind: 'amount', minimum: null }, width: 13, named: true },
    {
      key: 'figures',
      cell: { kind: 'number', minimum: -MOST_AMOUNT, maximum: MOST_AMOUNT, isPlain: true },
      repeat: MOST_FIGURES,
      width: 11,
      named: true,
    },
    { key: 'product', cell: { kind: 'text', names: true }, width: 16, named: true },
    { key: 'channel', cell: { kind: 'text', names: true }, width: 16, named: true },
    { key: 'kind', cell: { kind: 'choice', choice: 'logKind' }, width: 12, named: true },
    { key: 'customer', cell: { kind: 'text' }, width: 16 },
    { key: 'note', cell: { kind: 'text' }, width: 26 },
    { key: 'source', cell: { kind: 'text' }, width: 18, isOptional: true, isOnDemand: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'channelFound', cell: { kind: 'computed', shows: 'text' }, width: 14, named: true },
    { key: 'amountCounted', cell: { kind: 'computed', shows: 'cents' }, width: 13, named: true },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'counted', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 48 },
  ],
  fields: [],
  spareRows: 200,
  // A month of working days.
  spareRowsPerPerson: 23,
  marks: [{ signal: 'bad', when: ({ at }) => `N(${at('code')})>0` }],
};

export const logSheet: SheetDefinition = {
  above: [],
  beside: ['log'],
  frozen: { rows: 5, columns: 2 },
  paper: 'a3',
  isFiltered: true,
};
