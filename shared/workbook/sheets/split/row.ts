import type { Tree } from '#engine/organisation/tree.ts';
import { everyLeafIn } from '#engine/organisation/tree.ts';
import type { GoalPlan, SharedGoal } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import type { Units } from '#engine/units.ts';
import { type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import type { SplitTexts } from '#language/plan/tables.ts';
import { type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { type TreeRow, treeRows } from '#workbook/sheets/common/tree-rows.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type SplitBlock, splitCell, splitSpan } from './layout.ts';
import { type ShareStep, shareSteps } from './steps.ts';

/** A goal's target on its way down the organisation, or to its offers. Lists are by the tree's rows. */
export interface SplitTable {
  readonly context: PlanContext;
  readonly block: SplitBlock;
  readonly goal: SharedGoal & { readonly kept: GoalPlan['kept'] };
  readonly tree: Tree;
  readonly names: readonly string[];
  /** Null: the rows are members. */
  readonly offers: OfferTree | null;
  readonly weights: readonly number[];
  readonly fixed: readonly (Units | null)[];
  readonly targets: readonly Units[];
  /** Rows that cross the columns by running totals. */
  readonly crossing: ReadonlySet<number>;
  /** The target of the top in units, as a formula. */
  readonly total: string;
}

export interface SplitRow extends TreeRow {
  readonly of: SplitTable;
  readonly fx: FormulaTag;
  /** A cell of the row itself, of the one above it in the tree, of the one before it; a column of the branch below. */
  readonly own: (key: string) => Reference;
  readonly parent: (key: string) => Reference;
  readonly before: (key: string) => Reference;
  readonly branch: (key: string) => Reference;
  readonly weight: number;
  readonly fixed: Units | null;
  readonly target: Units;
  readonly step: ShareStep;
  /** Rows of the block in which rows' remainders are gathered, siblings together; and what this row gathers. */
  readonly places: readonly number[];
  readonly gathered: { readonly from: number; readonly remainder: number } | null;
  /** 1: crosses the columns by running totals; all leaves of its branch do, so that its exact share can be told. */
  readonly crosses: 0 | 1;
  readonly wholeBranch: 0 | 1;
  /** Targets so far: of the rows that cross, of all leaves. */
  readonly running: number;
  readonly runningAll: number;
}

export function splitRows(of: SplitTable): SplitRow[] {
  const { block, tree, names, crossing } = of;
  const steps = shareSteps(of);
  const places = siblingsTogether(tree);
  const gatheredFrom = new Map(places.map((place, row) => [place, row]));
  const fx = formulasOn(block.sheet);
  let running = 0;
  let runningAll = 0;
  const gatheredOf = (row: number): SplitRow['gathered'] => {
    if (row === 0) return null;
    const from = gatheredFrom.get(row)!;
    return { from, remainder: steps[from]!.remainder };
  };
  return treeRows(tree, names, block.firstRow).map((each): SplitRow => {
    const { row, node, isLeaf } = each;
    const target = of.targets[row] as Units;
    const crosses = crossing.has(row) ? 1 : 0;
    running += crosses * (target - keptBefore(of, row));
    runningAll += isLeaf ? target : 0;
    return {
      ...each,
      of,
      fx,
      own: (key) => splitCell(block, row, key),
      parent: (key) => splitCell(block, node.parent, key, 'both'),
      before: (key) => splitCell(block, row - 1, key),
      branch: (key) => splitSpan(block, key, row + 1, node.end - 1),
      weight: of.weights[row] as number,
      fixed: of.fixed[row] ?? null,
      target,
      step: steps[row] as ShareStep,
      places,
      gathered: gatheredOf(row),
      crosses,
      wholeBranch: everyLeafIn(tree, row, crossing) ? 1 : 0,
      running,
      runningAll,
    };
  });
}

/** The kept months of a person, in units. */
function keptBefore({ goal, offers, tree }: SplitTable, row: number): number {
  const own = offers ? undefined : goal.kept?.rows[tree.leaves.indexOf(row)];
  return own?.reduce<number>((sum, month) => sum + month, 0) ?? 0;
}

/** A place for each row, so that siblings lie together; the top's is 0. */
function siblingsTogether({ rows }: Tree): number[] {
  const places = rows.map(() => 0);
  let next = 1;
  for (const { children } of rows) for (const child of children) places[child] = next++;
  return places;
}

/**
 * Sum over those directly below: `SUMIFS` over the branch, which never includes the row itself. A single one below is
 * named as it is, since not every program takes one cell for a range.
 */
export function belowSum({ of, fx, own, branch, node, row }: SplitRow, key: string): string {
  if (node.end === row + 2) return fx`${splitCell(of.block, row + 1, key)}`;
  return fx`SUMIFS(${branch(key)},${branch('parent')},${own('key')})`;
}

/** Counts: plain, from another sheet, and marked where they are the sum of those below. */
export const countStyle = namedStyle('calculation', formats.count);
export const linkStyle = namedStyle('link', formats.count);
export const sumStyle = ({ isLeaf }: SplitRow, format: string = formats.count): Style =>
  namedStyle(isLeaf ? 'calculation' : 'subtotal', format);

type Step = Exclude<keyof SplitTexts, 'unitNote' | 'offerBlock'>;

/** Products of shares and remainders, of 15 digits at most. */
const WIDE: ReadonlySet<Step> = new Set(['remainder', 'gathered']);

/** A column of these steps. */
export const stepColumn =
  (messages: Messages) =>
  (key: Step, cell: Column<SplitRow>['cell']): Column<SplitRow> => ({
    key,
    header: caption(messages, ({ tables }) => tables.split[key]),
    width: WIDE.has(key) ? 20 : 14,
    cell,
  });
