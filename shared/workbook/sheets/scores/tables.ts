import { type RatedStandard, type Rater, ratedStandards, raters } from '#engine/evaluation/criteria.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

const points = { kind: 'number', minimum: 0, maximum: 100 } as const;
const mean = { kind: 'computed', shows: 'score' } as const;

/** Column of a rater's score for a standard: `qualitySelf`. */
export const scoreColumn = (standard: RatedStandard, rater: Rater) =>
  `${standard}${capitalized(rater)}` as const;

const capitalized = <Word extends string>(word: Word): Capitalize<Word> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;

const scoreColumns = ratedStandards.flatMap((standard) =>
  raters.map((rater) => scoreColumn(standard, rater)),
);

/** What people score a person's week with: each standard but completion, by oneself, the superior and peers. */
export const scoresTable: TableDefinition<'scores'> = {
  table: 'scores',
  sheet: 'scores',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 14, named: true },
    { key: 'person', cell: { kind: 'text', names: true }, width: 16 },
    ...scoreColumns.map((key) => ({ key, cell: points, width: 11 })),
    { key: 'note', cell: { kind: 'text' }, width: 30 },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'completion', cell: { kind: 'computed', shows: 'score' }, width: 12 },
    ...ratedStandards.map((standard) => ({ key: standard, cell: mean, width: 10 })),
    { key: 'total', cell: { kind: 'computed', shows: 'score' }, width: 10, named: true },
  ],
  fields: [],
  spareRows: 100,
  /** Scores that are none; rows that count nowhere: nobody, no week of the plan, or a second row. */
  marks: [
    {
      signal: 'bad',
      over: [scoreColumns[0]!, scoreColumns[scoreColumns.length - 1]!],
      when: ({ self }) =>
        `AND(${self}<>"",ISNUMBER(${self})*(ABS(N(${self})-50)<=50)*(ROUND(N(${self}),2)=N(${self}))=0)`,
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
