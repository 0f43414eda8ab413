import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import { type GoalMonths, monthCell, yearCell } from '#workbook/sheets/common/month-layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { decimalsCompared } from './common/axis-cells.ts';
import { unitCell } from './common/context.ts';
import type { GoalBlock } from './decomposition/layout.ts';
import type { PlanContext } from './plan-context.ts';
import type { SplitBlock } from './split/layout.ts';

/** What a goal's cells on a sheet follow from. */
export interface GoalTable {
  readonly context: PlanContext;
  readonly goal: GoalPlan;
  /** Index in the plan. */
  readonly index: number;
  /** Formulas of the sheet. */
  readonly fx: FormulaTag;
  /** The unit that the goal's amounts are multiples of, as a formula; the number format of these. */
  readonly unit: string;
  readonly format: string;
  /** Decimals to which its sums are compared; see {@link decimalsCompared}. */
  readonly decimals: number;
  /** Where the goal stands on other sheets. */
  readonly decomposition: GoalBlock;
  readonly split: SplitBlock;
  readonly months: GoalMonths;
  /** A month of a line of the goal's months, and the line's figure for the year. */
  readonly month: (line: string, month: number) => Reference;
  readonly year: (line: string) => Reference;
}

export function goalTable(context: PlanContext, index: number, sheet: string): GoalTable {
  const { plan, layouts } = context;
  const goal = plan.goals[index] as GoalPlan;
  const months = layouts.months.goals[index] as GoalMonths;
  const fx = formulasOn(sheet);
  return {
    context,
    goal,
    index,
    fx,
    unit: fx`${unitCell(context, goal)}`,
    format: amountFormat(goal.goal.unit),
    decimals: decimalsCompared(goal.goal),
    decomposition: layouts.decomposition.goals[index] as GoalBlock,
    split: layouts.split.members[index] as SplitBlock,
    months,
    month: (line, month) => monthCell(layouts.months, months.lines.at(line), month),
    year: (line) => yearCell(layouts.months, months.lines.at(line)),
  };
}
