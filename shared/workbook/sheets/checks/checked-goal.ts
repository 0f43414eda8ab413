import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { FormulaTag } from '#formula/fx.ts';
import type { GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import type { GoalMonths } from '#workbook/sheets/months/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SplitBlock } from '#workbook/sheets/split/layout.ts';

/** What all checks of a goal follow from. */
export interface CheckedGoal {
  readonly context: PlanContext;
  readonly fx: FormulaTag;
  readonly goal: GoalPlan;
  /** Index in the plan. */
  readonly index: number;
  readonly block: GoalBlock;
  readonly split: SplitBlock;
  readonly months: GoalMonths;
  /** Rows of the organisation. */
  readonly rows: number;
}
