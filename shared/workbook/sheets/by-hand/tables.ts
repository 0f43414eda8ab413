import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import {
  type Mark,
  monthColumns,
  type SheetDefinition,
  type TableDefinition,
  yearsOfMonths,
} from '#workbook/inputs/table.ts';

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
    // Their headers are live, so those that come later are known by their names.
    ...monthColumns(
      {
        key: 'months',
        cell: { kind: 'number', minimum: -MOST_AMOUNT, maximum: MOST_AMOUNT, isPlain: true },
        width: 10,
      },
      { named: true },
    ),
    { key: 'reason', cell: { kind: 'computed', shows: 'text' }, width: 44 },
    { key: 'goalAt', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 7, named: true },
    { key: 'numbers', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
    ...monthColumns({ key: 'counted', cell: { kind: 'computed', shows: 'cents' }, width: 11, named: true }),
  ],
  fields: [],
  spareRows: 10,
  marks: [
    {
      signal: 'bad',
      over: ['goal', 'person'],
      when: ({ at }) => `AND(N(${at('code')})>0,N(${at('code')})<=${ROW_REASONS})`,
    },
    ...yearsOfMonths(MOST_MONTHS).map(
      (from): Mark => ({
        signal: 'bad',
        over: [`months.${from}`, `months.${from + YEAR - 1}`],
        when: ({ self }) => `ISTEXT(${self})`,
      }),
    ),
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
