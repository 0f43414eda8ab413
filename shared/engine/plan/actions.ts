import { volumesOf } from '#engine/funnel/volumes.ts';
import { roundedAsFormula } from '#engine/split/as-formula.ts';
import type { Units } from '#engine/units.ts';
import { wholeUp } from '#engine/whole.ts';

/** What one person has to do to reach a year's target: one entry per stage, deals first, the top last. */
export interface ActionGoals {
  readonly stages: readonly StageGoals[];
  /** First months that stay, each with its activities per stage; none of a month: they follow the funnel. */
  readonly kept: readonly (readonly number[])[];
}
export interface StageGoals {
  /** Whole activities in the year. */
  readonly year: number;
  /** Whole activities per month; they add up to the year. */
  readonly months: readonly number[];
}

/** A year's target in amounts and by month, and the funnel that leads to it. */
export interface ActionQuestion {
  readonly target: number;
  readonly months: readonly Units[];
  readonly averageDeal: number;
  readonly rates: readonly number[];
  /** Months that each stage runs ahead of the deals. */
  readonly leads: readonly number[];
  readonly kept?: ActionGoals['kept'];
}

/**
 * The funnel applied to one year's target. A stage's year is rounded up from the whole deals ÷ the rates so far
 * (as FUNNEL_STAGES does); its months follow the target's months, `leads[stage]` months earlier, by rounding the
 * running total. What falls before the first month is added to the first. Months that are kept stay, the others are as
 * they would be without them, and the year is the sum of both.
 *
 * By hand: 12 months of 100,000, deals of 10,000, one meeting in 4 a deal: 40 meetings a month. One in 5 from March on:
 * January and February stay at 40, the other ten are 50, the year 580.
 */
export function actionGoals(question: ActionQuestion): ActionGoals {
  const { target, months, averageDeal, rates, leads, kept = [] } = question;
  const deals = wholeUp(target / averageDeal);
  return {
    kept,
    stages: volumesOf(deals, rates).map((volume, stage) => {
      const year = wholeUp(volume);
      const own = placed(year, months, leads[stage] ?? 0);
      if (kept.every((month) => month[stage] === undefined)) return { year, months: own };
      const all = own.map((count, month) => kept[month]?.[stage] ?? count);
      return { year: all.reduce((sum, count) => sum + count, 0), months: all };
    }),
  };
}

function placed(year: number, months: readonly Units[], lead: number): number[] {
  const running: number[] = [];
  months.reduce((sum, month) => {
    running.push(sum + month);
    return sum + month;
  }, 0);
  const whole = running[running.length - 1] ?? 0;
  if (whole === 0) return months.map(() => 0);
  let before = 0;
  return months.map((_, month) => {
    const upTo = running[Math.min(month + lead, months.length - 1)] as number;
    const due = roundedAsFormula(year, upTo, whole);
    const here = due - before;
    before = due;
    return here;
  });
}

/** Months by which each stage runs ahead of the deals: the running sum of the lags between stages. */
export function leadsOf(lags: readonly number[]): number[] {
  const leads = [0];
  for (const lag of lags) leads.push((leads[leads.length - 1] as number) + lag);
  return leads;
}
