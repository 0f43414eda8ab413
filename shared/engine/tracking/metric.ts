import type { Tally } from '#engine/actuals/totals.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';

/** Which number of the log a goal is reached by: the amounts, or how often a stage was done. */
export type Metric = { readonly of: 'amount' } | { readonly of: 'stage'; readonly stage: number };

/** The number of a tally that a metric reads. A stage that the log does not have is 0. */
export const metricValue = (tally: Tally, metric: Metric): number =>
  metric.of === 'amount' ? tally.amount : (tally.counts[metric.stage] ?? 0);

/**
 * What the log says about a goal: amounts for the goal that the funnel explains, else for the first one; a stage for a
 * goal that bears the stage's name; null: it says nothing, and the goal is tracked by hand.
 */
export function metricOfGoal({ goals, funnel }: PlanInputs, key: string): Metric | null {
  if (funnel.goal === key) return { of: 'amount' };
  const goal = goals.find((each) => each.key === key);
  if (!goal) return null;
  const stage = funnel.stages.findIndex((name) => sameKey(name) === sameKey(goal.name));
  if (stage >= 0) return { of: 'stage', stage };
  return funnel.goal === null && goal === goals[0] ? { of: 'amount' } : null;
}
