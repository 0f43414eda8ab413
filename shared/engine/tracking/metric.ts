import { type LogEntry, MOST_FIGURES } from '#engine/actuals/row.ts';
import type { Tally } from '#engine/actuals/totals.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';

/** What a goal is reached by: a number of the log, or the numbers that people type by hand month by month. */
export type Metric = LogMetric | { readonly of: 'hand' };

/** A number of the log: the amounts, how often a stage was done, or a further number. */
export type LogMetric = FunnelMetric | { readonly of: 'figure'; readonly figure: number };

/** A number that the funnel explains. */
export type FunnelMetric = { readonly of: 'amount' } | { readonly of: 'stage'; readonly stage: number };

/** The number of a tally that a metric reads; by hand it is the amount. A stage that the log does not have is 0. */
export function metricValue(tally: Tally, metric: Metric): number {
  switch (metric.of) {
    case 'amount':
    case 'hand':
      return tally.amount;
    case 'stage':
      return tally.counts[metric.stage] ?? 0;
    case 'figure':
      return tally.figures[metric.figure] ?? 0;
  }
}

/**
 * By what each goal of a plan that begins is tracked: by what the log says about it (see {@link metricOfGoal}), the
 * others by a further number of the log each, as long as there are any; null: by hand.
 */
export function startingMetrics(inputs: PlanInputs): readonly (LogMetric | null)[] {
  let figures = 0;
  return inputs.goals.map(({ key }) => {
    const told = metricOfGoal(inputs, key);
    return told ?? (figures < MOST_FIGURES ? { of: 'figure', figure: figures++ } : null);
  });
}

/**
 * What the log says about a goal: amounts for the goal that the funnel explains, else for the first one; a stage for a
 * goal that bears the stage's name; null: it says nothing, and the goal is tracked by hand.
 */
export function metricOfGoal({ goals, funnel }: PlanInputs, key: string): LogMetric | null {
  if (funnel.goal === key) return { of: 'amount' };
  const goal = goals.find((each) => each.key === key);
  if (!goal) return null;
  const stage = funnel.stages.findIndex((name) => sameKey(name) === sameKey(goal.name));
  if (stage >= 0) return { of: 'stage', stage };
  return funnel.goal === null && goal === goals[0] ? { of: 'amount' } : null;
}

/** What was done, and what each goal is reached by; `byHand`: of each goal what was typed by hand. */
export interface Counted {
  readonly entries: readonly LogEntry[];
  readonly byHand: readonly (readonly LogEntry[])[];
  readonly metrics: readonly (Metric | null)[];
}

/** What counts for a goal, by its place among the plan's. */
export const entriesOfGoal = ({ entries, byHand, metrics }: Counted, goalAt: number): readonly LogEntry[] =>
  metrics[goalAt]?.of === 'hand' ? (byHand[goalAt] ?? []) : entries;
