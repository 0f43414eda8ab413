import { splitMethods } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Anchor, Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';

const columnList = [
  'key',
  'name',
  'parent',
  'methodBelow',
  'methodCode',
  ...splitMethods,
  'isFixed',
  'fixed',
  'weight',
  'weightsBelow',
  'freeBelow',
  'share',
  'sharesBelow',
  'toShare',
  'floor',
  'remainder',
  'leftOver',
  'order',
  'target',
  'amount',
  'crosses',
  'wholeBranch',
  'running',
  'runningAll',
  'runningDivisor',
] as const;
export type SplitColumn = (typeof columnList)[number];

/** Columns of the sheet on which targets go down the organisation. */
export const splitColumns = Object.fromEntries(columnList.map((key, column) => [key, column])) as Readonly<
  Record<SplitColumn, number>
>;
export const splitColumnCount = columnList.length;

/** Where one tree's rows stand: the row above the first holds the zeros that running totals start from. */
export interface SplitBlock {
  readonly titleRow: number;
  readonly firstRow: number;
  readonly rows: number;
}
export interface SplitLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** Per goal. */
  readonly members: readonly SplitBlock[];
  readonly offers: readonly (SplitBlock | null)[];
}

export function layOutSplit({ goals, tree, offers }: Plan, texts: TableTexts): SplitLayout {
  const headerRow = 3;
  let row = headerRow + 1;
  const block = (rows: number): SplitBlock => {
    const titleRow = row;
    row += rows + 2;
    return { titleRow, firstRow: titleRow + 1, rows };
  };
  return {
    sheet: texts.sheets.split.name,
    headerRow,
    members: goals.map(() => block(tree.rows.length)),
    offers: goals.map(() => (offers ? block(offers.tree.rows.length) : null)),
  };
}

/** A cell of the block's `row`-th row (−1: the row above the first). */
export function splitCell(
  { sheet }: SplitLayout,
  block: SplitBlock,
  row: number,
  key: SplitColumn,
  anchor: Anchor = 'none',
): Reference {
  const at = block.firstRow + row;
  const column = splitColumns[key];
  return { sheet, row: at, column, lastRow: at, lastColumn: column, anchor };
}

/** A row's weights by every way, in the order of the list of ways. */
export function splitWeights(layout: SplitLayout, block: SplitBlock, row: number): Reference {
  const [first, ...others] = splitMethods.map((method) => splitCell(layout, block, row, method, 'column'));
  return { ...first!, lastColumn: (others.at(-1) ?? first!).lastColumn };
}

/** The cells of a column from one row of the block to another, both included. */
export function splitSpan(
  { sheet }: SplitLayout,
  block: SplitBlock,
  key: SplitColumn,
  from: number,
  to: number,
): Reference {
  const column = splitColumns[key];
  return {
    sheet,
    row: block.firstRow + from,
    column,
    lastRow: block.firstRow + to,
    lastColumn: column,
    anchor: 'both',
  };
}
