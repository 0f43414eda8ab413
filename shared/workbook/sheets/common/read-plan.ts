import type { ReadPlan } from '#engine/standing/read-plan.ts';
import type { ExecutionContext } from './execution-context.ts';

/** What the standing of levels, rates and averages is told from. */
export const readPlan = ({ plan, execution }: Pick<ExecutionContext, 'plan' | 'execution'>): ReadPlan => ({
  plan,
  today: execution.today,
  isSet: execution.isSet,
  leastDays: execution.leastDays,
  readings: execution.readings.counted,
});
