import { floors, raters, standards } from '#engine/evaluation/criteria.ts';
import type { FloorRules } from '#engine/evaluation/floors.ts';
import type { Band } from '#engine/evaluation/pay.ts';
import type { EvaluationScheme } from '#engine/evaluation/week.ts';
import { recordOf } from '#engine/record-of.ts';
import type { Thresholds } from '#engine/tracking/thresholds.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { factorField, minimumField, weightField } from '#workbook/sheets/execution-settings/fields.ts';
import { plainNumber, type RecordRow } from './rows.ts';

const number = (row: RecordRow, key: string): number => plainNumber(row, key) ?? 0;

export const thresholdsOf = (row: RecordRow): Thresholds => ({
  onPace: number(row, 'onPace'),
  watch: number(row, 'watch'),
  behind: number(row, 'behind'),
});

export const schemeOf = (row: RecordRow): EvaluationScheme => ({
  standards: recordOf(standards, (standard) => number(row, weightField(standard))),
  raters: recordOf(raters, (rater) => number(row, weightField(rater))),
  completionCap: number(row, 'completionCap'),
});

export const floorsOf = (row: RecordRow): FloorRules =>
  recordOf(floors, (floor) => ({
    minimum: plainNumber(row, minimumField(floor)),
    factor: number(row, factorField(floor)),
  }));

/** The settings of a scheme and of floors as a row to write. */
export const settingsRow = (
  { completionCap, ...weights }: EvaluationScheme,
  rules: FloorRules,
): InputRow => ({
  ...Object.fromEntries(standards.map((standard) => [weightField(standard), weights.standards[standard]])),
  ...Object.fromEntries(raters.map((rater) => [weightField(rater), weights.raters[rater]])),
  completionCap,
  ...Object.fromEntries(
    floors.flatMap((floor) => [
      [minimumField(floor), rules[floor].minimum],
      [factorField(floor), rules[floor].factor],
    ]),
  ),
});

export const bandsOf = (rows: readonly RecordRow[]): Band[] =>
  rows.map((row) => ({ from: number(row, 'from'), factor: number(row, 'factor') }));
