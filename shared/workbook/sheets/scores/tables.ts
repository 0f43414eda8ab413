import { type RatedStandard, type Rater, ratedStandards, raters } from '#engine/evaluation/criteria.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';

const points = { kind: 'number', minimum: 0, maximum: 100 } as const;
const mean = { kind: 'computed', shows: 'score' } as const;

/** Column of a rater's score for a standard: `qualitySelf`. */
export const scoreColumn = (standard: RatedStandard, rater: Rater) =>
  `${standard}${capitalized(rater)}` as const;

const capitalized = <Word extends string>(word: Word): Capitalize<Word> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;

/** What people score a person's week with: each standard but completion, by oneself, the superior and peers. */
export const scoresTable: TableDefinition<'scores'> = {
  table: 'scores',
  sheet: 'scores',
  columns: [
    { key: 'week', cell: { kind: 'key' }, width: 14, named: true },
    { key: 'person', cell: { kind: 'text' }, width: 16 },
    ...ratedStandards.flatMap((standard) =>
      raters.map((rater) => ({ key: scoreColumn(standard, rater), cell: points, width: 11 })),
    ),
    { key: 'note', cell: { kind: 'text' }, width: 30 },
    { key: 'at', cell: { kind: 'computed', shows: 'whole' }, width: 7 },
    { key: 'who', cell: { kind: 'computed', shows: 'text' }, width: 9, named: true },
    { key: 'completion', cell: { kind: 'computed', shows: 'score' }, width: 12 },
    ...ratedStandards.map((standard) => ({ key: standard, cell: mean, width: 10 })),
    { key: 'total', cell: { kind: 'computed', shows: 'score' }, width: 10, named: true },
  ],
  fields: [],
  spareRows: 100,
};
