import { cellAt, type Reference } from '#formula/fx.ts';
import { choiceColumns } from '#workbook/sheets/common/choice-line.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';

/** A month has six weeks at most, cut at its ends. */
export const MOST_WEEKS = 6;

export const evaluationColumns = {
  key: 0,
  name: 1,
  firstWeek: 2,
  score: 8,
  rank: 9,
  plan: 10,
  actual: 11,
  completion: 12,
  unit: 13,
  company: 14,
  firstFloor: 15,
  floorFactor: 18,
  bandFactor: 19,
  pay: 20,
  remarks: 21,
  kind: 22,
} as const;

/** Where the evaluation stands. */
export interface EvaluationLayout {
  readonly sheet: string;
  readonly spanRow: number;
  readonly baseRow: number;
  /** Working days above each week. */
  readonly workdaysRow: number;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows of the block: an empty one more where there is only one, since counting over one cell fails somewhere. */
  readonly rows: number;
}

export const layOutEvaluation = ({ plan, texts }: ExecutionContext): EvaluationLayout => ({
  sheet: texts.sheets.evaluation.name,
  spanRow: 3,
  baseRow: 4,
  workdaysRow: 7,
  keyRow: 8,
  headerRow: 9,
  firstRow: 10,
  rows: Math.max(2, plan.tree.rows.length),
});

/** First and last day of the month. */
export const monthDays = ({ sheet, spanRow }: EvaluationLayout): readonly [Reference, Reference] => [
  cellAt({ sheet, row: spanRow, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: spanRow, column: choiceColumns.shown }, 'both'),
];
