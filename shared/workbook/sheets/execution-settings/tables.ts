import type { TableDefinition } from '#workbook/inputs/table.ts';

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
    { key: 'completionWeight', cell: weight, required: true, named: true },
    { key: 'qualityWeight', cell: weight, required: true, named: true },
    { key: 'growthWeight', cell: weight, required: true, named: true },
    { key: 'teamworkWeight', cell: weight, required: true, named: true },
    { key: 'selfWeight', cell: weight, required: true, named: true },
    { key: 'superiorWeight', cell: weight, required: true, named: true },
    { key: 'peerWeight', cell: weight, required: true, named: true },
    { key: 'completionCap', cell: weight, required: true, named: true },
    { key: 'personalMinimum', cell: threshold, named: true },
    { key: 'personalFactor', cell: share, required: true, named: true },
    { key: 'unitMinimum', cell: threshold, named: true },
    { key: 'unitFactor', cell: share, required: true, named: true },
    { key: 'companyMinimum', cell: threshold, named: true },
    { key: 'companyFactor', cell: share, required: true, named: true },
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
