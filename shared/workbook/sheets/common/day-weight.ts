import type { Plan } from '#engine/plan/plan.ts';
import type { Context } from './context.ts';
import { workdaysFormula } from './workday-formula.ts';

/** Columns of the sheet of day weights that formulas elsewhere read; the sheet is there where a plan has day weights. */
export const dayNames = {
  day: 'GS_DayDates',
  weight: 'GS_DayWeights',
  soFar: 'GS_DaysSoFar',
} as const;

/** Whether days of the plan count other than 1. */
export const isWeighted = ({ calendar }: Pick<Plan, 'calendar'>): boolean => calendar.weights !== undefined;

/**
 * What the days from one day of a formula to another count, both included: working days, of a plan with day weights
 * hundredths of these; see `weightWithin` in the engine.
 */
export function weightFormula(context: Context, sheet: string, from: string, to: string): string {
  if (!isWeighted(context.plan)) return workdaysFormula(context, sheet, from, to);
  const { day, weight } = dayNames;
  return `ROUND(100*SUMIFS(${weight},${day},">="&${from},${day},"<="&${to}),0)`;
}

/** The lines of Month workings that tell what a month's days count, and those of them that somebody is in post. */
export const weightLines = (plan: Plan) =>
  isWeighted(plan) ? { month: 'dayWeights', inPost: 'weights' } : { month: 'workdays', inPost: 'days' };
