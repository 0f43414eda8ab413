import { cellAt, type Reference } from '#formula/fx.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { choiceColumns } from '#workbook/sheets/execution-workings/choice-line.ts';

/** Rows of the sheet above the organisation. `workdays`: of the weeks in the month, above their keys. */
export const evaluationRows = {
  span: 3,
  basePay: 4,
  state: 5,
  blocks: 6,
  workdays: 7,
  header: 9,
  first: 10,
} as const;

/** Rows that are counted: an empty one more where there is only one, since counting over one cell fails somewhere. */
export const countedRows = ({ plan }: Pick<ExecutionContext, 'plan'>): number =>
  Math.max(2, plan.tree.rows.length);

/** First and last day of the month. */
export const monthDays = (sheet: string): readonly [Reference, Reference] => [
  cellAt({ sheet, row: evaluationRows.span, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: evaluationRows.span, column: choiceColumns.shown }, 'both'),
];
