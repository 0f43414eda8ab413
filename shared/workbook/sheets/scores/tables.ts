import { ratedStandards } from '#engine/evaluation/criteria.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';
import { scoreColumn } from '#workbook/sheets/execution-settings/fields.ts';

const points = { kind: 'number', minimum: 0, maximum: 100 } as const;
const mean = { kind: 'computed', shows: 'score' } as const;

const insiders = ['self', 'superior', 'peer'] as const;
const scoreColumns = ratedStandards.flatMap((standard) =>
  insiders.map((rater) => scoreColumn(standard, rater)),
);
/** Side by side, also to the right of a list that had none. */
const customerColumns = ratedStandards.map((standard) => scoreColumn(standard, 'customer'));

const noScore = ({ self }: { readonly self: string }): string =>
  `AND(${self}<>"",ISNUMBER(${self})*(ABS(N(${self})-50)<=50)*(ROUND(N(${self}),2)=N(${self}))=0)`;

/** What people score a person's week with: three standards, by oneself, the superior, peers and customers. */
export const scoresTable: TableDefinition<'scores'> = {
  table: 'scores',
  sheet: 'scores',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 26, named: true },
    { key: 'person', cell: { kind: 'text', names: true }, width: 16 },
    ...[...scoreColumns, ...customerColumns].map((key) => ({ key, cell: points, width: 11 })),
    { key: 'note', cell: { kind: 'text' }, width: 30 },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'completion', cell: { kind: 'computed', shows: 'score' }, width: 12 },
    ...ratedStandards.map((standard) => ({ key: standard, cell: mean, width: 10, named: true as const })),
    { key: 'total', cell: { kind: 'computed', shows: 'score' }, width: 10, named: true },
    { key: 'weekFound', cell: { kind: 'computed', shows: 'text' }, width: 12, named: true },
  ],
  fields: [],
  spareRows: 100,
  /** Scores that are none; rows that count nowhere: nobody, no week of the plan, or a second row. */
  marks: [
    { signal: 'bad', over: [scoreColumns[0]!, scoreColumns[scoreColumns.length - 1]!], when: noScore },
    {
      signal: 'bad',
      over: [customerColumns[0]!, customerColumns[customerColumns.length - 1]!],
      when: noScore,
    },
    {
      signal: 'watch',
      over: ['week', 'person'],
      when: ({ at }) => `AND(${at('week')}&${at('person')}<>"",${at('total')}="")`,
    },
  ],
};

export const scoresSheet: SheetDefinition = {
  above: [],
  beside: ['scores'],
  frozen: { rows: 5, columns: 2 },
  paper: 'a3',
  isFiltered: true,
};
