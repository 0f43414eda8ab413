import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import { addMonths, daysBetween, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import {
  type MonthlyRoundDue,
  type MonthlyRoundStep,
  monthlyRoundSteps,
} from '#engine/monthly-round/steps.ts';

/** What people write beside a step: who does it, and the day on which it was done. */
export interface MonthlyRoundRecord {
  /** '2026-03': the month in which the round is run; it sets the targets of the month after. */
  readonly month: string;
  /** 1 to 8. */
  readonly step: number;
  readonly owner: string;
  readonly done: Day | null;
}

/** A step of one month's round as seen on a day. */
export interface MonthlyRoundEntry {
  readonly month: string;
  readonly step: MonthlyRoundStep;
  readonly due: Day;
  /** As written; '' where the step's role answers for it. */
  readonly owner: string;
  /** `before`: it was due before the plan began to be carried out. */
  readonly state: 'done' | 'before' | 'overdue' | 'today' | 'ahead';
  /** Calendar days from today; below 0: it is over. */
  readonly daysLeft: number;
}

/**
 * The day by which a step is due in the month that `month` lies in: on a day off the working day before. In a sheet
 * `MAX(WORKDAY.INTL(d+1,-1,mask,holidays),SUMPRODUCT(MAX((extra<=d)*extra)))` for the nominal day d and the worked
 * days off `extra`. A calendar that does not know the month: an issue.
 */
export const monthlyRoundDay = (due: MonthlyRoundDue, month: Day, calendar: WorkCalendar): Result<Day> =>
  workdayOnOrBefore(calendar, nominalDay(due, month));

const nominalDay = (due: MonthlyRoundDue, month: Day): Day =>
  due === 'lastDay' ? lastDayOfMonth(month) : day(`${month.slice(0, 8)}${due}`);

/** The day on which rounds are looked at, and the one on which the plan began to be carried out; null: it has not. */
export interface RoundView {
  readonly today: Day;
  readonly started: Day | null;
}

/** The eight steps of the month that `month` lies in, in their order. Issues as {@link monthlyRoundDay}. */
export function monthlyRoundOf(
  month: Day,
  { today, started }: RoundView,
  records: readonly MonthlyRoundRecord[],
  calendar: WorkCalendar,
): Result<MonthlyRoundEntry[]> {
  const key = month.slice(0, 7);
  const issues: Issue[] = [];
  const entries = monthlyRoundSteps.flatMap((step): MonthlyRoundEntry[] => {
    const due = monthlyRoundDay(step.due, month, calendar);
    if (!due.ok) {
      issues.push(...due.issues);
      return [];
    }
    const record = records.find((each) => each.month === key && each.step === step.number);
    const daysLeft = daysBetween(today, due.value);
    const state = monthlyRoundState({ due: due.value, today, started }, Boolean(record?.done));
    return [{ month: key, step, due: due.value, owner: record?.owner ?? '', state, daysLeft }];
  });
  return issues.length > 0 ? failure(...issues.slice(0, 1)) : success(entries);
}

/** How a step stands that is due on a day. */
export function monthlyRoundState(
  { due, today, started }: RoundView & { readonly due: Day },
  isDone: boolean,
): MonthlyRoundEntry['state'] {
  if (isDone) return 'done';
  if (due >= today) return due === today ? 'today' : 'ahead';
  return started !== null && due < started ? 'before' : 'overdue';
}

/**
 * The step to do next: the first of this month's round that is not done, overdue or not, but for those due before the plan began; with all eight done the first
 * open one of next month's. `records` null: the plan is not carried out yet, and its first step that is still to come
 * counts. Issues as {@link monthlyRoundDay}.
 */
export function nextMonthlyRoundStep(
  seen: RoundView,
  records: readonly MonthlyRoundRecord[] | null,
  calendar: WorkCalendar,
): Result<MonthlyRoundEntry> {
  const isOpen = ({ state, daysLeft }: MonthlyRoundEntry): boolean =>
    records === null ? daysLeft >= 0 : state !== 'done' && state !== 'before';
  const now = monthlyRoundOf(seen.today, seen, records ?? [], calendar);
  if (!now.ok) return now;
  const open = now.value.find(isOpen);
  if (open) return success(open);
  const next = monthlyRoundOf(addMonths(seen.today, 1), seen, records ?? [], calendar);
  if (!next.ok) return next;
  const [first] = next.value;
  return success(next.value.find(isOpen) ?? first!);
}
