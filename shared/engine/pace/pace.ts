import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

export interface PaceIssues {
  'pace.notNumber': { argument: string; value: number };
  'pace.tooLarge': Record<string, never>;
  'pace.targetNotPositive': { target: number };
  'pace.todayOutside': { today: string; start: string; end: string };
  'pace.noDayGone': { start: string; today: string };
  'pace.noDayLeft': { today: string; end: string };
}
const issue = issuesOf<PaceIssues>();

/** The period of a goal, both days included, and the day on which it is looked at. */
export interface Progress {
  readonly start: Day;
  readonly end: Day;
  readonly today: Day;
}

/**
 * Share of the target done ÷ share of the working days gone, today counted as gone: 1 is on pace, 0.8 a fifth
 * behind. A target that is not above 0, reversed days, a today outside the period, or no working day gone yet:
 * an issue.
 */
export function goalPace(
  target: number,
  actual: number,
  progress: Progress,
  calendar: WorkCalendar,
): Result<number> {
  const unusable = notNumber({ target, actual });
  if (unusable) return unusable;
  if (target <= 0) return failure(issue('pace.targetNotPositive', ['target'], { target }));
  const days = daysOf(progress, calendar);
  if (!days.ok) return days;
  return finite((actual * days.value.all) / (target * days.value.gone));
}

/**
 * Where the period ends if every working day goes on bringing what those so far brought on average: actual ÷
 * working days gone (today counted) × all. Issues as {@link goalPace}.
 */
export function goalForecast(actual: number, progress: Progress, calendar: WorkCalendar): Result<number> {
  const unusable = notNumber({ actual });
  if (unusable) return unusable;
  const days = daysOf(progress, calendar);
  if (!days.ok) return days;
  return finite((actual * days.value.all) / days.value.gone);
}

/**
 * What each working day after today, up to and including `end`, must bring to reach the target: 0 when it is
 * reached. Not reached and no working day left: an issue.
 */
export function goalRequired(
  target: number,
  actual: number,
  end: Day,
  today: Day,
  calendar: WorkCalendar,
): Result<number> {
  const unusable = notNumber({ target, actual });
  if (unusable) return unusable;
  if (actual >= target) return success(0);
  const left = today < end ? workdays(calendar, addDays(today, 1), end) : success(0);
  if (!left.ok) return left;
  if (left.value === 0) return failure(issue('pace.noDayLeft', ['today'], { today, end }));
  return finite((target - actual) / left.value);
}

const finite = (value: number): Result<number> =>
  Number.isFinite(value) ? success(value) : failure(issue('pace.tooLarge', ['actual'], {}));

function daysOf(
  { start, end, today }: Progress,
  calendar: WorkCalendar,
): Result<{ readonly gone: number; readonly all: number }> {
  const all = workdays(calendar, start, end);
  if (!all.ok) return all;
  if (today < start || today > end) {
    return failure(issue('pace.todayOutside', ['today'], { today, start, end }));
  }
  const gone = workdays(calendar, start, today);
  if (!gone.ok) return gone;
  if (gone.value === 0) return failure(issue('pace.noDayGone', ['today'], { start, today }));
  return success({ gone: gone.value, all: all.value });
}

function notNumber(given: Readonly<Record<string, number>>) {
  const wrong = Object.entries(given).find(([, value]) => !Number.isFinite(value));
  if (!wrong) return undefined;
  const [argument, value] = wrong;
  return failure(issue('pace.notNumber', [argument], { argument, value }));
}
