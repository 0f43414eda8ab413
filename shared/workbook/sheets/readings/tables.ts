import { MOST_READING } from '#engine/actuals/readings.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

const number = { kind: 'number', minimum: -MOST_READING, maximum: MOST_READING, isPlain: true } as const;

/** What levels stand at, and what of how much rates and averages are; one reading a row. */
export const readingsTable: TableDefinition<'readings'> = {
  table: 'readings',
  sheet: 'readings',
  columns: [
    { key: 'date', cell: { kind: 'date', wholeDays: true }, width: 12 },
    { key: 'person', cell: { kind: 'text', names: true }, width: 16 },
    { key: 'goal', cell: { kind: 'text', names: true }, width: 18 },
    { key: 'number', cell: number, width: 14, named: true },
    { key: 'of', cell: number, width: 14, named: true },
    { key: 'note', cell: { kind: 'text' }, width: 26 },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'goalAt', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'counted', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 44 },
    { key: 'order', cell: { kind: 'computed', shows: 'whole' }, width: 14, named: true },
  ],
  fields: [],
  spareRows: 100,
  // A reading a quarter.
  spareRowsPerPerson: 4,
  marks: [{ signal: 'bad', when: ({ at }) => `N(${at('code')})>0` }],
};

export const readingsSheet: SheetDefinition = {
  above: [],
  beside: ['readings'],
  frozen: { rows: 5, columns: 3 },
  paper: 'a4',
  isFiltered: true,
};
