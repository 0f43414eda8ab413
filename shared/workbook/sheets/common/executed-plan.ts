import type { Plan } from '#engine/plan/plan.ts';
import type { ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import type { Execution } from '#workbook/records/execution.ts';

/** What the engine's tracking tables are told from. */
export const executedPlan = (plan: Plan, execution: Execution): ExecutedPlan => ({
  plan,
  today: execution.today,
  asOf: execution.asOf,
  isSet: execution.isSet,
  leastDays: execution.leastDays,
  entries: execution.entries,
  byHand: execution.byHand.entries,
  stages: execution.context.stages,
  former: execution.context.former,
  thresholds: execution.thresholds,
  metrics: execution.metrics,
  carried: execution.carried,
});
