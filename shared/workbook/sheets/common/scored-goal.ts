import type { Plan } from '#engine/plan/plan.ts';
import { type LogMetric, metricOfGoal } from '#engine/tracking/metric.ts';

/** The goal by which completion is scored, at its index in the plan, and what of the log it is measured by. */
export interface ScoredGoal {
  readonly index: number;
  readonly metric: LogMetric;
}

/** The goal that the funnel explains, else the first that the log says something about; null: none is. */
export function scoredGoal({ goals, inputs }: Plan): ScoredGoal | null {
  const metrics = goals.map(({ goal }) => metricOfGoal(inputs, goal.key));
  const amount = metrics.findIndex((metric) => metric?.of === 'amount');
  const index = amount >= 0 ? amount : metrics.findIndex((metric) => metric !== null);
  const metric = metrics[index];
  return metric ? { index, metric } : null;
}
