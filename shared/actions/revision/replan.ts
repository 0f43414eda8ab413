import { planFigures, planToClose } from '#actions/closing/plan-to-close.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { keptPlanOf } from '#engine/closing/kept-plan.ts';
import { type ClosingRecord, closedMonths, firstOpen, replanFrom } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { followTotal } from '#engine/revision/follow.ts';
import { toAmount, toUnits } from '#engine/units.ts';
import type { ReadReply } from '#host/host.ts';
import { wholeUnits } from './revise-change.ts';
import type { FollowedYear, RevisionChange, RevisionRequest } from './revision-types.ts';

/** What becomes of the months before a revision takes effect. */
export interface Replanned {
  /** The first month that is planned anew; null: the revision changes no month. */
  readonly from: string | null;
  /** The record with the plan of the months before; null: nothing is kept. */
  readonly closing: ClosingRecord | null;
  /** Sums of the goal's months before, in their order. */
  readonly kept: readonly number[];
  /** Fixed years of members that follow the new amount. */
  readonly years: readonly FollowedYear[];
}
/** Of a revision that changes no month. */
export const nothingReplanned: Replanned = { from: null, closing: null, kept: [], years: [] };

/**
 * A revision of a goal's plan or amount, or of the time of all goals, leaves the months before it takes effect as they
 * are, with what the funnel asks for in them: before the month that is asked for, else that of today, and never a closed
 * one.
 */
export function replan(reply: ReadReply, request: RevisionRequest, today: Day): Outcome<Replanned> {
  const { goal, change, from = null, author, reason } = request;
  const seen = planToClose(reply, today);
  if (seen.kind === 'refused') return seen;
  const { plan, execution } = seen.value;
  if (changesNoMonth(plan, goal, change)) return done(nothingReplanned);
  const months = plan.months.map(({ key }) => key);
  const month = from ?? effectiveMonth(execution.closing, months, execution.today);
  const goals = change.step === 'time' ? plan.goals.map((each) => each.goal.key) : [goal];
  const record = replanFrom(
    execution.closing,
    { month, date: today, author: author.trim(), reason: reason.trim() },
    { goals, revises: change.step === 'plan' ? 'funnel' : 'amounts' },
    { plan: planFigures(seen.value), months },
  );
  if (!record.ok) return refused(record.issues.map((issue) => ({ ...issue, place: null })));
  const own = [...(keptPlanOf(record.value, months).get(goal)?.values() ?? [])];
  const kept = (own[0] ?? []).map((_, at) => own.reduce((sum, months) => sum + (months[at]?.amount ?? 0), 0));
  const isKept = record.value.closings.length > 0 || record.value.figures.length > 0;
  const years = change.step === 'amount' ? followedYears(plan, request, change.total) : success([]);
  if (!years.ok) return refused(years.issues.map((issue) => ({ ...issue, place: null })));
  return done({ from: month, closing: isKept ? record.value : null, kept, years: years.value });
}

/**
 * A plan in words only, or of a goal without a funnel; a time that stays as it is: that it was tried goes on
 * record.
 */
function changesNoMonth({ funnel, goals, inputs }: Plan, goal: string, change: RevisionChange): boolean {
  if (change.step === 'amount') return false;
  if (change.step === 'time') return change.end === inputs.end;
  if (!funnel || goals[funnel.goal]?.goal.key !== goal) return true;
  const { averageDeal, rates } = funnel.scenario;
  return (
    change.averageDeal === averageDeal &&
    change.rates.length === rates.length &&
    change.rates.every((rate, at) => rate === rates[at])
  );
}

/** Fixed years of a goal's members with what they become; none where nothing is fixed. */
function followedYears(
  plan: Plan,
  { goal: key, follow = { by: 'proportion' } }: RevisionRequest,
  total: number,
): Result<readonly FollowedYear[]> {
  const at = plan.goals.findIndex(({ goal }) => goal.key === key);
  const planned = plan.goals[at];
  if (!planned?.fixed.some((year) => year !== null)) return success([]);
  const { unit } = planned.goal;
  const counted = toUnits(wholeUnits(total, unit), unit);
  if (!counted.ok) return counted;
  const fixed = followTotal(plan, at, counted.value, follow);
  if (!fixed.ok) return fixed;
  return success(
    plan.members.flatMap(({ key: member, name }, row): FollowedYear[] => {
      const [before, after] = [planned.fixed[row] ?? null, fixed.value[row] ?? null];
      if (before === null || after === null) return [];
      return [{ member, name, before: toAmount(before, unit), after: toAmount(after, unit) }];
    }),
  );
}

/** The month of a day within the plan, but no closed one; where all are closed the last, which is refused. */
export function effectiveMonth(record: ClosingRecord, months: readonly string[], day: Day): string {
  const running = months.filter((month) => month <= day.slice(0, 7)).length - 1;
  const at = Math.max(0, running, closedMonths(record).length);
  return months[at] ?? firstOpen(record, months) ?? months[months.length - 1] ?? '';
}
