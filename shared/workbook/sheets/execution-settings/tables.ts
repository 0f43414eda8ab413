import { floors, raters, standards } from '#engine/evaluation/criteria.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { factorField, minimumField, weightField } from './fields.ts';

const threshold = { kind: 'rate', minimum: 0, maximum: 2 } as const;
const weight = { kind: 'factor' } as const;
const share = { kind: 'rate', minimum: 0, maximum: 1 } as const;

/** How the carrying out of a plan is seen and judged. */
export const executionTable: TableDefinition<'execution'> = {
  table: 'execution',
  sheet: 'execution',
  name: 'GS_Execution',
  columns: [
    { key: 'field', cell: { kind: 'label' }, width: 34 },
    { key: 'value', cell: { kind: 'text' }, width: 16 },
  ],
  fields: [
    { key: 'today', cell: { kind: 'date' } },
    { key: 'asOf', cell: { kind: 'derived', shows: 'date' }, named: true },
    { key: 'onPace', cell: threshold, required: true, named: true },
    { key: 'watch', cell: threshold, required: true, named: true },
    { key: 'behind', cell: threshold, required: true, named: true },
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
  name: 'GS_FormerMembers',
  columns: [
    { key: 'key', cell: { kind: 'key' }, required: true, width: 10, named: true },
    { key: 'name', cell: { kind: 'text' }, width: 16, named: true },
    { key: 'team', cell: { kind: 'text' }, width: 16 },
    { key: 'leftOn', cell: { kind: 'date' }, width: 12 },
  ],
  fields: [],
  spareRows: 20,
};
