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
  /** Working days of this week in the assessment period, and of this week and all after it there; or what they count. */
  readonly weekWorkdays: number;
  readonly workdaysLeft: number;
  /** Of a week that spans the end of its month: what the plan asks for its days beyond; else 0. */
  readonly beyond: number;
  /** The suggestion is a multiple of it: 1 for people and deals. */
  readonly unit: number;
}

/**
 * The line with its gap and the suggestion: gap × this week's working days ÷ those left, and the plan of its days beyond
 * the month, up to the next unit; the whole gap where no working day is left; nothing of it where nothing is missing.
 * `ROUNDUP((MAX(0,gap)*week/left+beyond)/unit*(1-1E-9),0)*unit`.
 *
 * By hand, for 30 March to 5 April 2026: 20 are missing in March, of which the week has the last two days; April asks for
 * 210 on 21 days, of which it has three: 20 × 2 ÷ 2 + 210 × 3 ÷ 21 = 50.
 */
export function executionLine(question: ExecutionQuestion): ExecutionLine {
  const { task, done, lastPlan, lastActual, plan, weekWorkdays, workdaysLeft, beyond, unit } = question;
  const gap = toHundredth(task - done);
  const missing = Math.max(0, gap);
  const due = (workdaysLeft > 0 ? (missing * weekWorkdays) / workdaysLeft : missing) + beyond;
  return {
    task,
    done,
    gap,
    lastPlan,
    lastActual,
    lastGap: lastPlan === null ? null : toHundredth(lastPlan - (lastActual ?? 0)),
    plan,
    suggested: due <= 0 ? 0 : toHundredth(wholeUp(due / unit) * unit),
  };
}
