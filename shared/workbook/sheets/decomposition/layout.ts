import type { Plan } from '#engine/plan/plan.ts';
import type { Anchor, Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { type AxisColumn, monthAxis } from '#workbook/sheets/common/axis.ts';

/** Rows of one goal's block, the organisation's rows from `first` on. */
export interface GoalBlock {
  readonly title: number;
  readonly first: number;
  readonly difference: number;
  readonly uplift: number;
  readonly withUplift: number;
}
export interface DecompositionLayout {
  readonly sheet: string;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly axis: readonly AxisColumn[];
  readonly columns: {
    readonly key: 0;
    readonly name: 1;
    readonly rank: 2;
    readonly difference: number;
    readonly remarks: number;
  };
  /** First column that belongs to people. */
  readonly freeColumn: number;
  readonly goals: readonly GoalBlock[];
}

export function layOutDecomposition(plan: Plan, texts: TableTexts): DecompositionLayout {
  const headerRow = 4;
  const axis = monthAxis(plan, texts, 3);
  const difference = Math.max(...axis.map(({ column }) => column)) + 1;
  let row = headerRow + 1;
  const goals = plan.goals.map(() => {
    const title = row;
    const first = title + 1;
    const foot = first + plan.tree.rows.length;
    row = foot + 4;
    return { title, first, difference: foot, uplift: foot + 1, withUplift: foot + 2 };
  });
  return {
    sheet: texts.sheets.decomposition.name,
    keyRow: headerRow - 1,
    headerRow,
    axis,
    columns: { key: 0, name: 1, rank: 2, difference, remarks: difference + 1 },
    freeColumn: difference + 2,
    goals,
  };
}

/** Column of a month. */
export const monthColumn = ({ axis }: { readonly axis: readonly AxisColumn[] }, month: number): number =>
  (axis.find(({ kind, index }) => kind === 'month' && index === month) as AxisColumn).column;

/** A cell of a goal's block: a row of the organisation in a column of the sheet. */
export function decompositionCell(
  { sheet, goals }: DecompositionLayout,
  goal: number,
  treeRow: number,
  column: number,
  anchor: Anchor = 'none',
): Reference {
  const row = (goals[goal] as GoalBlock).first + treeRow;
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
}
