import type { TableDefinition } from '#workbook/inputs/table.ts';

const points = { kind: 'number', minimum: 0, maximum: 100 } as const;

/** What people score a person's week with: three standards, by oneself, the superior and peers. */
export const scoresTable: TableDefinition<'scores'> = {
  table: 'scores',
  sheet: 'scores',
  name: 'GS_Scores',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 14, named: true },
    { key: 'person', cell: { kind: 'text' }, width: 16 },
    { key: 'qualitySelf', cell: points, width: 11 },
    { key: 'qualitySuperior', cell: points, width: 11 },
    { key: 'qualityPeer', cell: points, width: 11 },
    { key: 'growthSelf', cell: points, width: 11 },
    { key: 'growthSuperior', cell: points, width: 11 },
    { key: 'growthPeer', cell: points, width: 11 },
    { key: 'teamworkSelf', cell: points, width: 11 },
    { key: 'teamworkSuperior', cell: points, width: 11 },
    { key: 'teamworkPeer', cell: points, width: 11 },
    { key: 'note', cell: { kind: 'text' }, width: 30 },
    { key: 'at', cell: { kind: 'derived', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'derived', shows: 'text' }, width: 9, named: true },
    { key: 'completion', cell: { kind: 'derived', shows: 'score' }, width: 12 },
    { key: 'quality', cell: { kind: 'derived', shows: 'score' }, width: 10 },
    { key: 'growth', cell: { kind: 'derived', shows: 'score' }, width: 10 },
    { key: 'teamwork', cell: { kind: 'derived', shows: 'score' }, width: 10 },
    { key: 'total', cell: { kind: 'derived', shows: 'score' }, width: 10, named: true },
  ],
  fields: [],
  spareRows: 100,
};

/** Performance pay by score: from this score on, the base pay times the factor. */
export const payBandsTable: TableDefinition<'payBands'> = {
  table: 'payBands',
  sheet: 'execution',
  name: 'GS_PayBands',
  columns: [
    {
      key: 'from',
      cell: { kind: 'number', minimum: 0, maximum: 200 },
      required: true,
      width: 12,
      named: true,
    },
    { key: 'factor', cell: { kind: 'factor' }, required: true, width: 12, named: true },
  ],
  fields: [],
  spareRows: 6,
};
