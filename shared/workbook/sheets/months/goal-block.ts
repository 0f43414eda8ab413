import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Reference } from '#formula/fx.ts';
import type { LinePlaces } from '#workbook/sheets/common/column-table.ts';
import { goalIndex, unitCell } from '#workbook/sheets/common/context.ts';
import type { GoalMonths } from '#workbook/sheets/common/month-layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SplitBlock } from '#workbook/sheets/split/layout.ts';
import { type Block, blockOf } from './lines.ts';

/** A goal's year. */
export interface GoalBlock extends Block {
  readonly goal: GoalPlan;
  /** Index in the list that the inputs hold. */
  readonly source: number;
  readonly unit: Reference;
  readonly calendar: Block;
  readonly split: SplitBlock;
  readonly own: ReadonlyMap<number, LinePlaces>;
  /** What is left of each month for those who have no months of their own. */
  readonly remaining: readonly number[];
}

export function goalBlock(context: PlanContext, goal: GoalPlan, index: number): GoalBlock {
  const { months, split } = context.layouts;
  const { lines, own } = months.goals[index] as GoalMonths;
  return {
    ...blockOf(context, goal.goal.key, lines),
    goal,
    source: goalIndex(context, goal),
    unit: unitCell(context, goal),
    calendar: blockOf(context, null, months.calendar),
    split: split.members[index] as SplitBlock,
    own,
    remaining: goal.schedule.pattern === 'grid' ? goal.months : goal.schedule.remaining,
  };
}
