import { MOST_MONTHS } from '#engine/actuals/by-hand.ts';
import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** The first of `handReasons` are about the whole row, the others about a month. */
export const ROW_REASONS = 5;

/**
 * What people do of the goals that are tracked by hand: a row for each person and goal, written by builds, a number for
 * each month of the plan. The headers of the months are live.
 */
export const byHandTable: TableDefinition<'byHand'> = {
  table: 'byHand',
  sheet: 'byHand',
  columns: [
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' }, width: 8 },
    { key: 'goalName', cell: { kind: 'computed', shows: 'link' }, width: 18 },
    { key: 'person', cell: { kind: 'text', names: true }, width: 10 },
    { key: 'personName', cell: { kind: 'computed', shows: 'link' }, width: 16 },
    {
      key: 'months',
      cell: { kind: 'number', minimum: -MOST_AMOUNT, maximum: MOST_AMOUNT, isPlain: true },
      repeat: MOST_MONTHS,
      width: 10,
    },
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 44 },
    { key: 'goalAt', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'numbers', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
    {
      key: 'counted',
      cell: { kind: 'computed', shows: 'cents' },
      repeat: MOST_MONTHS,
      width: 11,
      named: true,
    },
  ],
  fields: [],
  spareRows: 10,
  marks: [
    {
      signal: 'bad',
      over: ['goal', 'person'],
      when: ({ at }) => `AND(N(${at('code')})>0,N(${at('code')})<=${ROW_REASONS})`,
    },
    { signal: 'bad', over: ['months.0', `months.${MOST_MONTHS - 1}`], when: ({ self }) => `ISTEXT(${self})` },
    { signal: 'bad', over: ['reason', 'reason'], when: ({ at }) => `N(${at('code')})>0` },
  ],
};

export const byHandSheet: SheetDefinition = {
  above: [],
  beside: ['byHand'],
  frozen: { rows: 5, columns: 4 },
  paper: 'a3',
  isFiltered: true,
};
