import type { RatePlan } from '#engine/plan/goal-plan.ts';
import type { ExecutedPlan, Stretch } from '#engine/tracking/executed-plan.ts';
import { trackingTable } from '#engine/tracking/table.ts';

/** What was reached and of how much, by row of the organisation; the top has what former members did too. */
export interface Counts {
  readonly number: readonly number[];
  readonly of: readonly number[];
}

/** Places among the plan's goals of the amount that a goal makes up, and of the number it is weighted by. */
export interface BuiltFrom {
  readonly amount: number;
  readonly number: number;
}

/** The two goals that a rate or an average follows from; null: it is read. */
export function builtFrom({ goals }: ExecutedPlan['plan'], { goal }: RatePlan): BuiltFrom | null {
  if (goal.amountOf === null) return null;
  const placeOf = (key: string | null): number => goals.findIndex((each) => each.goal.key === key);
  const [amount, number] = [placeOf(goal.amountOf), placeOf(goal.weightedBy)];
  return amount < 0 || number < 0 ? null : { amount, number };
}

/** What the log says of those two in a stretch; what is not tracked yet is 0. */
export function builtCounts(executed: ExecutedPlan, { amount, number }: BuiltFrom, stretch: Stretch): Counts {
  const doneOf = (goalAt: number): readonly number[] => {
    const { rows, company } = trackingTable(executed, goalAt, stretch);
    return [company, ...rows.slice(1)].map(({ line }) => line?.actual ?? 0);
  };
  return { number: doneOf(amount), of: doneOf(number) };
}
