import type { Stretch } from '#engine/tracking/executed-plan.ts';
import { monthsAround } from '#engine/tracking/plan-to-date.ts';
import { monthAxis } from './axis.ts';
import type { Context } from './context.ts';
import type { ExecutionContext } from './execution-context.ts';

/** A period of the year as the tracking tables and the sidebar offer it. */
export interface TrackedPeriod extends Stretch {
  /** `year`, `2026-Q1`, `2026-03`. */
  readonly key: string;
  readonly title: string;
}

/** The year, each quarter with its months, in the order of the decomposition's columns. */
export const trackedPeriods = ({ plan, texts }: Pick<Context, 'plan' | 'texts'>): TrackedPeriod[] =>
  monthAxis(plan, texts, 0).map(({ key, title, months }) => ({
    key,
    title,
    months,
    first: plan.months[months[0]]!.first,
    last: plan.months[months[1] - 1]!.last,
  }));

/** The index of the plan's week that today lies in; before the plan its first, after it its last. */
export function weekOfToday({ plan, execution }: Pick<ExecutionContext, 'plan' | 'execution'>): number {
  const after = plan.weeks.findIndex(({ period }) => period.first > execution.today);
  return after < 0 ? plan.weeks.length - 1 : Math.max(0, after - 1);
}

/** The key of the month that today lies in. */
export function monthOfToday(context: Pick<ExecutionContext, 'plan' | 'execution'>): string {
  const { months } = context.plan;
  const after = months.findIndex(({ first }) => first > context.execution.today);
  return months[after < 0 ? months.length - 1 : Math.max(0, after - 1)]?.key ?? '';
}

/** The key of the month that the as-of day lies in: what has been reported last. */
export function reportedMonth({ plan, execution }: Pick<ExecutionContext, 'plan' | 'execution'>): string {
  const { now } = monthsAround({ plan, asOf: execution.asOf });
  return plan.months[now]?.key ?? '';
}
