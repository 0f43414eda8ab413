import { floors, raters, standards } from '#engine/evaluation/criteria.ts';
import type { CellKind, SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';
import { factorField, minimumField, weightField } from './fields.ts';

const threshold = { kind: 'rate', minimum: 0, maximum: 2 } as const;
const weight = { kind: 'factor' } as const;
const share = { kind: 'rate', minimum: 0, maximum: 1 } as const;

/** How the carrying out of a plan is seen and judged. */
export const executionTable: TableDefinition<'execution'> = {
  table: 'execution',
  sheet: 'execution',
  isStrict: true,
  columns: [
    { key: 'field', cell: { kind: 'label' }, width: 34 },
    { key: 'value', cell: { kind: 'text' }, width: 16 },
  ],
  fields: [
    { key: 'today', cell: { kind: 'date' } },
    { key: 'asOf', cell: { kind: 'computed', shows: 'date' }, named: true },
    { key: 'onPace', cell: threshold, required: true, named: true },
    { key: 'watch', cell: threshold, required: true, named: true },
    { key: 'behind', cell: threshold, required: true, named: true },
    { key: 'leastDays', cell: { kind: 'number', minimum: 0, maximum: 31 }, required: true, named: true },
    ...[...standards, ...raters].map(
      (part) => ({ key: weightField(part), cell: weight, required: true, named: true }) as const,
    ),
    { key: 'completionCap', cell: weight, required: true, named: true },
    ...floors.flatMap(
      (floor) =>
        [
          { key: minimumField(floor), cell: threshold, named: true },
          { key: factorField(floor), cell: share, required: true, named: true },
        ] as const,
    ),
    { key: 'basePay', cell: { kind: 'amount', minimum: 0 }, named: true },
  ],
  spareRows: 0,
};

/** People whom an earlier edition knew and the list of members no longer has; written by builds, never taken away. */
export const formerMembersTable: TableDefinition<'formerMembers'> = {
  table: 'formerMembers',
  sheet: 'execution',
  isStrict: true,
  columns: [
    { key: 'key', cell: { kind: 'key' }, required: true, width: 10, named: true },
    { key: 'name', cell: { kind: 'text', names: true }, width: 16, named: true },
    { key: 'team', cell: { kind: 'text', names: true }, width: 16 },
    { key: 'leftOn', cell: { kind: 'date' }, width: 12 },
  ],
  fields: [],
  spareRows: 20,
};

/** Of a table of bands: from where one begins, and its factor. */
const bandColumns = (from: CellKind) =>
  [
    { key: 'from', cell: from, required: true, width: 12, named: true },
    { key: 'factor', cell: { kind: 'factor' }, required: true, width: 12, named: true },
  ] as const;

/** Performance pay by score: from this score on, the base pay times the factor. */
export const payBandsTable: TableDefinition<'payBands'> = {
  table: 'payBands',
  sheet: 'execution',
  path: ['bands'],
  isStrict: true,
  columns: bandColumns({ kind: 'number', minimum: 0, maximum: 200 }),
  fields: [],
  spareRows: 6,
};

/** Performance pay by the month's completion: from this one on it is multiplied by the factor as well. */
export const completionBandsTable: TableDefinition<'completionBands'> = {
  table: 'completionBands',
  sheet: 'execution',
  isStrict: true,
  columns: bandColumns({ kind: 'rate', minimum: 0, maximum: 10 }),
  fields: [],
  spareRows: 6,
};

/** Base pay of persons and ranks where it is not everybody's. */
export const basePaysTable: TableDefinition<'basePays'> = {
  table: 'basePays',
  sheet: 'execution',
  isStrict: true,
  columns: [
    { key: 'of', cell: { kind: 'text', names: true }, required: true, width: 18 },
    { key: 'base', cell: { kind: 'amount', minimum: 0 }, required: true, width: 13, named: true },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'rank', cell: { kind: 'computed', shows: 'text' }, width: 13, named: true },
  ],
  fields: [],
  spareRows: 20,
  marks: [{ signal: 'bad', when: ({ at }) => `AND(${at('of')}<>"",${at('who')}&${at('rank')}="")` }],
};

/** Which number of the log each goal is tracked by. */
export const metricsTable: TableDefinition<'measures'> = {
  table: 'measures',
  sheet: 'execution',
  columns: [
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' }, width: 9, named: true },
    { key: 'goalName', cell: { kind: 'computed', shows: 'link' }, width: 18, named: true },
    { key: 'measure', cell: { kind: 'choice', choice: 'measure' }, width: 14 },
    { key: 'tracked', cell: { kind: 'computed', shows: 'text' }, width: 16 },
    { key: 'code', cell: { kind: 'computed', shows: 'whole' }, width: 9, named: true },
  ],
  fields: [],
  spareRows: 6,
};

export const executionSheet: SheetDefinition = {
  above: [],
  beside: ['execution', 'payBands', 'completionBands', 'basePays', 'formerMembers', 'measures'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a4',
  pagesWide: 2,
};
