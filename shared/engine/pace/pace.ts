import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { weightBetween } from '#engine/calendar/day-weights.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, issuesOf, type Result, success } from '#engine/issue.ts';
import { planDue } from '#engine/pace/due.ts';

export interface PaceIssues {
  'pace.notNumber': { argument: string; value: number };
  'pace.tooLarge': Record<string, never>;
  'pace.targetZero': Record<string, never>;
  'pace.planTotal': { planned: number; target: number };
  'pace.notBegun': { today: string; start: string };
  'pace.noDayGone': { start: string; today: string };
  'pace.nothingDue': { start: string; today: string };
  'pace.noDayLeft': { today: string; end: string };
}
const issue = issuesOf<PaceIssues>();

/** The period of a goal, both days included, and the day on which it is looked at. */
export interface Progress {
  readonly start: Day;
  readonly end: Day;
  readonly today: Day;
  /** The target's amounts by parts of the period, see {@link planDue}; without it every working day asks the same. */
  readonly plan?: readonly number[] | undefined;
}

/** A plan that is rounded may miss its target by so much, relative to it. */
const ROUNDED = 1e-3;

/**
 * What is done ÷ what is due by today, today counted as gone: 1 is on pace, 0.8 a fifth behind. Due is the target's
 * share of the working days gone, or what the plan asks by today. Once the period is over it is the whole target.
 * Below 0 (a loss that may be made) it is 1 + (done − due) ÷ |due|, the same rule: a target of −10,000 is at 1 with
 * −10,000, at 2 with 0, at 0 with −20,000.
 *
 * Issues: a target of 0, a plan that does not add up to the target (within a thousandth), reversed days, a today
 * before the period, no working day gone yet, or a plan that asks for nothing yet.
 */
export function goalPace(
  target: number,
  actual: number,
  progress: Progress,
  calendar: WorkCalendar,
): Result<number> {
  const unusable = notNumber({ target, actual });
  if (unusable) return unusable;
  if (target === 0) return failure(issue('pace.targetZero', ['target'], {}));
  const planned = progress.plan?.reduce((sum, amount) => sum + amount, 0) ?? target;
  if (!(Math.abs(planned - target) <= ROUNDED * Math.abs(target))) {
    return failure(issue('pace.planTotal', ['plan'], { planned, target }));
  }
  const due = dueShare(progress, calendar, target);
  if (!due.ok) return due;
  const { amount, per } = due.value;
  const ratio = (actual * per) / amount;
  return finite(amount > 0 ? ratio : 2 - ratio);
}

/**
 * Where the period ends if it goes on as so far: done ÷ due × all, which is done ÷ working days gone × all of them,
 * or with a plan what is done and the rest of the plan at the pace so far. Once the period is over: what is done.
 * Issues as {@link goalPace}.
 */
export function goalForecast(actual: number, progress: Progress, calendar: WorkCalendar): Result<number> {
  const unusable = notNumber({ actual });
  if (unusable) return unusable;
  const total = progress.plan?.reduce((sum, amount) => sum + amount, 0) ?? 1;
  const due = dueShare(progress, calendar, total);
  if (!due.ok) return due;
  if (progress.today > progress.end) return success(actual);
  const { amount, per } = due.value;
  return finite((actual * per * total) / amount);
}

/**
 * What each working day after today, up to and including `end`, must bring to reach the target: 0 when it is
 * reached. Not reached and no working day left, as once the period is over: an issue.
 */
export function goalRequired(
  target: number,
  actual: number,
  { end, today }: Pick<Progress, 'end' | 'today'>,
  calendar: WorkCalendar,
): Result<number> {
  const unusable = notNumber({ target, actual });
  if (unusable) return unusable;
  if (actual >= target) return success(0);
  const left = today < end ? weightBetween(calendar, addDays(today, 1), end) : success(0);
  if (!left.ok) return left;
  if (left.value === 0) return failure(issue('pace.noDayLeft', ['today'], { today, end }));
  return finite((target - actual) / left.value);
}

const finite = (value: number): Result<number> =>
  Number.isFinite(value) ? success(value) : failure(issue('pace.tooLarge', ['actual'], {}));

/** What is due by today as a quotient, so that shares of whole working days stay exact. */
interface Due {
  readonly amount: number;
  readonly per: number;
}

function dueShare({ start, end, today, plan }: Progress, calendar: WorkCalendar, total: number): Result<Due> {
  const all = weightBetween(calendar, start, end);
  if (!all.ok) return all;
  if (today < start) return failure(issue('pace.notBegun', ['today'], { today, start }));
  if (today > end) return success({ amount: total, per: 1 });
  const gone = weightBetween(calendar, start, today);
  if (!gone.ok) return gone;
  if (gone.value === 0) return failure(issue('pace.noDayGone', ['today'], { start, today }));
  if (!plan) return success({ amount: total * gone.value, per: all.value });
  const due = planDue(plan, { start, end, today }, calendar);
  if (!due.ok) return due;
  if (due.value === 0) return failure(issue('pace.nothingDue', ['plan'], { start, today }));
  return success({ amount: due.value, per: 1 });
}

function notNumber(given: Readonly<Record<string, number>>) {
  const wrong = Object.entries(given).find(([, value]) => !Number.isFinite(value));
  if (!wrong) return undefined;
  const [argument, value] = wrong;
  return failure(issue('pace.notNumber', [argument], { argument, value }));
}
