import { type FormulaTag, formulasOn } from '#formula/fx.ts';
import { type ColumnPlaces, cellsInRow } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { memberRows, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import type { StandingKey, StandingRow } from './columns.ts';
import type { StandingBlock } from './layout.ts';

/** Where a goal is drawn. */
export interface GoalPlace {
  readonly context: ExecutionContext;
  readonly sheet: string;
  readonly columns: ColumnPlaces;
  readonly block: StandingBlock;
}

/** A row of the organisation as its formulas see it. */
export interface FigureRow<Own> extends TreeRow {
  readonly context: ExecutionContext;
  readonly fx: FormulaTag;
  readonly columns: ColumnPlaces;
  readonly cell: (key: StandingKey) => string;
  /** How it stands. */
  readonly own: Own;
}

/** The rows of the organisation in a goal; `known`: how each of them stands. */
export function figureRows<Own>(
  { context, sheet, columns, block }: GoalPlace,
  known: readonly Own[],
  figuresOf: (row: FigureRow<Own>) => StandingRow['figures'],
): StandingRow[] {
  const fx = formulasOn(sheet);
  return memberRows(context.plan, block.first).map((row): StandingRow => {
    const cell: FigureRow<Own>['cell'] = cellsInRow<string>(columns, row.at, 'none');
    return { ...row, figures: figuresOf({ ...row, context, fx, columns, cell, own: known[row.row]! }) };
  });
}
