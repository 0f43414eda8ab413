import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { formulasOn } from '#formula/fx.ts';
import { type Context, runsOf, unitCell } from '#workbook/sheets/common/context.ts';
import { childrenSum } from '#workbook/sheets/common/tree-rows.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type SplitBlock,
  type SplitColumn,
  type SplitLayout,
  splitCell,
  splitColumns,
  splitSpan,
} from './layout.ts';

/**
 * Sum over those directly below: `SUMIFS` over the branch, which never includes the row itself. A single one below is
 * named as it is, since not every program takes one cell for a range.
 */
export function belowSum(
  layout: SplitLayout,
  block: SplitBlock,
  tree: Tree,
  row: number,
  column: SplitColumn,
): string {
  const { end } = tree.rows[row] as TreeNode;
  const fx = formulasOn(layout.sheet);
  if (end === row + 2) return fx`${splitCell(layout, block, row + 1, column, 'column')}`;
  return fx`SUMIFS(${splitSpan(layout, block, column, row + 1, end - 1)},${splitSpan(layout, block, 'parent', row + 1, end - 1)},${splitCell(layout, block, row, 'key', 'column')})`;
}

/**
 * Place of a row's remainder among its siblings', ties to the earlier. Names the siblings one run at a time: a block
 * over the whole branch would include what depends on the answer.
 */
function orderFormula(
  layout: SplitLayout,
  block: SplitBlock,
  siblings: readonly number[],
  row: number,
): string {
  const fx = formulasOn(layout.sheet);
  const own = fx`${splitCell(layout, block, row, 'remainder', 'column')}`;
  const counted = (rows: readonly number[], comparison: string): string[] =>
    runsOf(rows).map(([first, last]) => {
      const span = fx`${splitSpan(layout, block, 'remainder', first, last)}`;
      return first === last ? `(${span}${comparison}${own})` : `SUMPRODUCT((${span}${comparison}${own})*1)`;
    });
  const earlier = siblings.filter((sibling) => sibling < row);
  const others = siblings.filter((sibling) => sibling !== row);
  return ['1', ...counted(others, '>'), ...counted(earlier, '=')].join('+');
}

export interface Shares {
  readonly tree: Tree;
  readonly weights: readonly number[];
  readonly fixed: readonly (Units | null)[];
  readonly targets: readonly Units[];
  /** Rows that cross the columns by running totals. */
  readonly crossing: ReadonlySet<number>;
  readonly total: { readonly formula: string };
}

/** Exact shares rounded down, remainders, who gets one more, the target: for every row of a tree. */
export function drawShares(
  context: Context,
  layout: SplitLayout,
  draft: SheetDraft,
  block: SplitBlock,
  goal: GoalPlan,
  { tree, weights, fixed, targets, crossing, total }: Shares,
): void {
  const fx = formulasOn(layout.sheet);
  const whole = namedStyle('calculation', formats.count);
  const cell = (row: number, key: SplitColumn) => splitCell(layout, block, row, key, 'column');
  const put = (row: number, key: SplitColumn, formula: string, expected: number, style = whole): void =>
    draft.calculate(block.firstRow + row, splitColumns[key], formula, expected, style);
  const steps = shareSteps(tree, weights, fixed, targets);
  const isLeaf = (row: number): boolean => (tree.rows[row] as TreeNode).children.length === 0;
  let running = 0;
  let runningAll = 0;

  tree.rows.forEach((node, row) => {
    const step = steps[row] as Step;
    if (!isLeaf(row)) {
      const last = node.end - 1;
      put(row, 'weightsBelow', belowSum(layout, block, tree, row, 'weight'), step.weightsBelow);
      const parents = splitSpan(layout, block, 'parent', row + 1, last);
      put(
        row,
        'freeBelow',
        last === row + 1
          ? fx`1-${cell(last, 'isFixed')}`
          : fx`COUNTIFS(${parents},${cell(row, 'key')},${splitSpan(layout, block, 'isFixed', row + 1, last)},0)`,
        step.freeBelow,
      );
      put(
        row,
        'sharesBelow',
        fx`IF(${cell(row, 'weightsBelow')}=0,${cell(row, 'freeBelow')},${cell(row, 'weightsBelow')})`,
        step.sharesBelow,
      );
      put(
        row,
        'toShare',
        fx`${cell(row, 'target')}-${belowSum(layout, block, tree, row, 'fixed')}`,
        step.toShare,
      );
      put(
        row,
        'leftOver',
        fx`${cell(row, 'toShare')}-(${childrenSum(tree, row, block.firstRow, splitColumns.floor)})`,
        step.leftOver,
      );
    }
    if (node.parent < 0) {
      put(row, 'target', total.formula, targets[row] as number, namedStyle('link', formats.count));
    } else {
      const parent = (key: SplitColumn) => splitCell(layout, block, node.parent, key, 'both');
      put(
        row,
        'share',
        fx`IF(${cell(row, 'isFixed')}=1,0,IF(${parent('weightsBelow')}=0,1,${cell(row, 'weight')}))`,
        step.share,
      );
      put(
        row,
        'floor',
        fx`IF(${parent('sharesBelow')}=0,0,INT(${parent('toShare')}*${cell(row, 'share')}/${parent('sharesBelow')}))`,
        step.floor,
      );
      put(
        row,
        'remainder',
        fx`${parent('toShare')}*${cell(row, 'share')}-${cell(row, 'floor')}*${parent('sharesBelow')}`,
        step.remainder,
      );
      const siblings = (tree.rows[node.parent] as TreeNode).children;
      put(row, 'order', orderFormula(layout, block, siblings, row), step.order);
      put(
        row,
        'target',
        fx`IF(${cell(row, 'isFixed')}=1,${cell(row, 'fixed')},${cell(row, 'floor')}+IF(${cell(row, 'order')}<=${parent('leftOver')},1,0))`,
        targets[row] as number,
        namedStyle(isLeaf(row) ? 'calculation' : 'subtotal', formats.count),
      );
    }
    put(
      row,
      'amount',
      fx`${cell(row, 'target')}*${unitCell(context, goal)}`,
      toAmount(targets[row] as Units, goal.goal.unit),
      namedStyle(isLeaf(row) ? 'calculation' : 'subtotal', amountFormat(goal.goal.unit)),
    );
    const crosses = crossing.has(row) ? 1 : 0;
    running += crosses * (targets[row] as number);
    runningAll += isLeaf(row) ? (targets[row] as number) : 0;
    draft.put(block.firstRow + row, splitColumns.crosses, crosses, namedStyle('calculation', formats.count));
    const wholeBranch = isWholeBranch(tree, row, crossing) ? 1 : 0;
    draft.put(
      block.firstRow + row,
      splitColumns.wholeBranch,
      wholeBranch,
      namedStyle('calculation', formats.count),
    );
    put(
      row,
      'running',
      fx`${cell(row - 1, 'running')}+${cell(row, 'crosses')}*${cell(row, 'target')}`,
      running,
    );
    put(
      row,
      'runningAll',
      isLeaf(row)
        ? fx`${cell(row - 1, 'runningAll')}+${cell(row, 'target')}`
        : fx`${cell(row - 1, 'runningAll')}`,
      runningAll,
    );
    const divisor = fx`IF(${cell(row, 'runningAll')}=0,1,${cell(row, 'runningAll')})`;
    if (row === tree.rows.length - 1) put(row, 'runningDivisor', divisor, runningAll === 0 ? 1 : runningAll);
  });
}

interface Step {
  readonly weightsBelow: number;
  readonly freeBelow: number;
  readonly sharesBelow: number;
  readonly toShare: number;
  readonly leftOver: number;
  readonly share: number;
  readonly floor: number;
  readonly remainder: number;
  readonly order: number;
}

/** The same steps in numbers, for each row. */
function shareSteps(
  tree: Tree,
  weights: readonly number[],
  fixed: readonly (Units | null)[],
  targets: readonly Units[],
): Step[] {
  const steps = tree.rows.map((): { -readonly [Field in keyof Step]: Step[Field] } => ({
    weightsBelow: 0,
    freeBelow: 0,
    sharesBelow: 0,
    toShare: 0,
    leftOver: 0,
    share: 0,
    floor: 0,
    remainder: 0,
    order: 0,
  }));
  tree.rows.forEach(({ children }, row) => {
    if (children.length === 0) return;
    const own = steps[row] as (typeof steps)[number];
    const free = children.filter((child) => fixed[child] === null);
    own.weightsBelow = children.reduce((sum, child) => sum + (weights[child] as number), 0);
    own.freeBelow = free.length;
    own.sharesBelow = own.weightsBelow === 0 ? own.freeBelow : own.weightsBelow;
    own.toShare = children.reduce((left, child) => left - (fixed[child] ?? 0), targets[row] as number);
    own.leftOver = own.toShare;
    for (const child of children) {
      const step = steps[child] as (typeof steps)[number];
      if (fixed[child] === null) step.share = own.weightsBelow === 0 ? 1 : (weights[child] as number);
      const product = own.toShare * step.share;
      step.floor = own.sharesBelow === 0 ? 0 : Math.floor(product / own.sharesBelow);
      step.remainder = product - step.floor * own.sharesBelow;
      own.leftOver -= step.floor;
    }
    const byRemainder = [...children].sort(
      (one, other) => (steps[other] as Step).remainder - (steps[one] as Step).remainder || one - other,
    );
    byRemainder.forEach((child, index) => {
      (steps[child] as (typeof steps)[number]).order = index + 1;
    });
  });
  return steps;
}

/** Whether all leaves of a branch cross the columns: then its exact share of a column can be told. */
export const isWholeBranch = (tree: Tree, row: number, crossing: ReadonlySet<number>): boolean =>
  tree.leaves.every((leaf) => leaf < row || leaf >= (tree.rows[row] as TreeNode).end || crossing.has(leaf));
