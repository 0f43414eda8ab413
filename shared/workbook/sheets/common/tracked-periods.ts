import type { Stretch } from '#engine/tracking/executed-plan.ts';
import { monthAxis } from './axis.ts';
import type { Context } from './context.ts';

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
