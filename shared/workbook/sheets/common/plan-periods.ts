import type { Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';

/** A week or a month for which people plan, with the assessment period that its task belongs to. */
export interface PlanPeriod {
  readonly key: string;
  readonly kind: 'week' | 'month';
  readonly first: Day;
  readonly last: Day;
  readonly workdays: number;
  /** Working days of it within the assessment period. */
  readonly workdaysInTask: number;
  /** Index among the plan's weeks or months. */
  readonly index: number;
  /** The month in which a week begins, the quarter of a month. */
  readonly task: TaskPeriod;
  /** Working days from the period's first day to the end of the assessment period. */
  readonly workdaysLeft: number;
  /** Of a week that spans a month's end what lies beyond it; else null. */
  readonly beyond: Beyond | null;
}

interface Beyond {
  /** Index of the month. */
  readonly month: number;
  /** Working days of the week in it, and its own. */
  readonly workdays: number;
  readonly ofMonth: number;
}

interface TaskPeriod {
  /** `2026-03`, `2026-Q1`: as over the columns of the decomposition. */
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
  /** First and one past the last month of the plan. */
  readonly months: readonly [number, number];
}

/**
 * Each month of the plan followed by the weeks that begin in it; a month is assessed with its quarter, a week with the
 * month in which it begins.
 */
export function planPeriods(plan: Plan): PlanPeriod[] {
  const { months, weeks } = plan;
  return months.flatMap((month, index): PlanPeriod[] => {
    const quarter = quarterOf(plan, index);
    const own = weeks.map((week, at) => ({ ...week, at })).filter((week) => week.month === index);
    const daysInTask = own.map(({ pieces }) => pieces[0]!.workdays);
    const task: TaskPeriod = {
      key: month.key,
      first: month.first,
      last: month.last,
      months: [index, index + 1],
    };
    const ofMonth: PlanPeriod = {
      ...plain(month, index, 'month'),
      task: quarter,
      workdaysInTask: month.workdays,
      workdaysLeft: sumOf(months.slice(index, quarter.months[1]).map(({ workdays }) => workdays)),
      beyond: null,
    };
    const ofWeeks = own.map(
      ({ period, pieces: [, next], at }, position): PlanPeriod => ({
        ...plain(period, at, 'week'),
        task,
        workdaysInTask: daysInTask[position]!,
        workdaysLeft: sumOf(daysInTask.slice(position)),
        beyond: next
          ? { month: next.month, workdays: next.workdays, ofMonth: months[next.month]!.workdays }
          : null,
      }),
    );
    return [ofMonth, ...ofWeeks];
  });
}

const plain = ({ key, first, last, workdays }: Period, index: number, kind: PlanPeriod['kind']) => ({
  key,
  kind,
  first,
  last,
  workdays,
  index,
});

function quarterOf({ months, quarters }: Plan, index: number): TaskPeriod {
  const quarter = quarters.find(({ months: [from, to] }) => from <= index && index < to)!;
  const [from, to] = quarter.months;
  return { key: quarter.key, first: months[from]!.first, last: months[to - 1]!.last, months: [from, to] };
}

/** The last period of the same kind before it that has a working day; null: there is none. */
export function periodBefore(periods: readonly PlanPeriod[], { kind, index }: PlanPeriod): PlanPeriod | null {
  const worked = periods.filter((each) => each.kind === kind && each.index < index && each.workdays > 0);
  return worked[worked.length - 1] ?? null;
}
