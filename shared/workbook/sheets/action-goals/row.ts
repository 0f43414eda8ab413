import type { TreeNode } from '#engine/organisation/tree.ts';
import type { StageGoals } from '#engine/plan/actions.ts';
import { stageFigures } from '#engine/plan/by-row.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Member } from '#engine/plan/inputs.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import { tableCell } from '#workbook/sheets/common/column-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { type ActionsLayout, memberRow } from './layout.ts';

/** What all rows follow from. */
export interface ActionTable {
  readonly context: PlanContext;
  readonly layout: ActionsLayout;
  readonly fx: FormulaTag;
  readonly funnel: FunnelPlan;
  readonly goal: GoalPlan;
}

/** A member's target, or one stage of the funnel for it. */
export interface ActionRow {
  readonly of: ActionTable;
  /** Row of the sheet, and of the member's target. */
  readonly at: number;
  readonly targetAt: number;
  /** Row of the organisation. */
  readonly row: number;
  readonly node: TreeNode;
  readonly member: Member;
  readonly isLeaf: boolean;
  /** Deals first; null: the target. */
  readonly stage: number | null;
  /** What the engine says: activities, or amounts of the target. */
  readonly figures: StageGoals;
  readonly label: StyleName;
  /** A cell of the row, and the same on the row of the target. */
  readonly own: (key: string) => Reference;
  readonly target: (key: string) => Reference;
}

export function actionTable(context: PlanContext, layout: ActionsLayout, funnel: FunnelPlan): ActionTable {
  const goal = context.plan.goals[funnel.goal] as GoalPlan;
  return { context, layout, fx: formulasOn(layout.sheet), funnel, goal };
}

/** For each member the target, then every stage. */
export function actionRows(of: ActionTable): ActionRow[] {
  const { context, layout, funnel, goal } = of;
  const { plan } = context;
  const stages = stageFigures(plan, funnel);
  const amounts = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  return plan.tree.rows.flatMap((node, row) => {
    const targetAt = memberRow(layout, row);
    const year = toAmount(goal.targets[row] as Units, goal.goal.unit);
    const line = (stage: number | null, figures: StageGoals): ActionRow => {
      const at = stage === null ? targetAt : targetAt + 1 + stage;
      return {
        of,
        at,
        targetAt,
        row,
        node,
        member: plan.members[row] as Member,
        isLeaf: node.children.length === 0,
        stage,
        figures,
        label: stage !== null ? 'label' : row === 0 ? 'total' : 'subtotal',
        own: (key) => tableCell(layout, at, key),
        target: (key) => tableCell(layout, targetAt, key),
      };
    };
    const target: StageGoals = { year, months: amounts[row] as readonly number[] };
    return [line(null, target), ...(stages[row] ?? []).map((figures, stage) => line(stage, figures))];
  });
}
