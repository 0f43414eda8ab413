import { toHundredth } from '#engine/tracking/hundredth.ts';
import { wholeUp } from '#engine/whole.ts';

/** One numeric line of the weekly form 周目标: a customer, an agent, a product or an action goal. */
export interface ExecutionLine {
  /** The assessment period's task 考核任务, and what is done of it so far. */
  readonly task: number;
  readonly done: number;
  readonly gap: number;
  readonly lastPlan: number | null;
  readonly lastActual: number | null;
  /** Last plan less last actual, what was missed of it; null without a plan. */
  readonly lastGap: number | null;
  /** This week's plan as written; null: not yet. */
  readonly plan: number | null;
  /** What this week should bring so that the gap closes in step with the working days left. */
  readonly suggested: number;
}

/** What a week's form needs to know. */
export interface ExecutionQuestion {
  readonly task: number;
  /** Done in the assessment period before this week. */
  readonly done: number;
  readonly lastPlan: number | null;
  readonly lastActual: number | null;
  readonly plan: number | null;
  /** Working days of this week, and of this week and all after it in the assessment period. */
  readonly weekWorkdays: number;
  readonly workdaysLeft: number;
  /** The suggestion is a multiple of it: 1 for people and deals. */
  readonly unit: number;
}

/**
 * The line with its gap and the suggestion: gap × this week's working days ÷ those left, up to the next unit and never
 * above the gap's; the whole gap where no working day is left; 0 where nothing is missing.
 * `IF(gap<=0,0,ROUNDUP(gap*week/left/unit*(1-1E-9),0)*unit)`.
 */
export function executionLine(question: ExecutionQuestion): ExecutionLine {
  const { task, done, lastPlan, lastActual, plan, weekWorkdays, workdaysLeft, unit } = question;
  const gap = toHundredth(task - done);
  const due = workdaysLeft > 0 ? (gap * weekWorkdays) / workdaysLeft : gap;
  return {
    task,
    done,
    gap,
    lastPlan,
    lastActual,
    lastGap: lastPlan === null ? null : toHundredth(lastPlan - (lastActual ?? 0)),
    plan,
    suggested: gap <= 0 ? 0 : toHundredth(wholeUp(due / unit) * unit),
  };
}
