import { weightWithin } from '#engine/calendar/day-weights.ts';
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
  /** What the days of it count within the assessment period, see `dayWeights` of the plan. */
  readonly weightInTask: number;
  /** Index among the plan's weeks or months. */
  readonly index: number;
  /** The month in which a week begins, the quarter of a month. */
  readonly task: TaskPeriod;
  /** What the days count from the period's first to the end of the assessment period. */
  readonly weightLeft: number;
  /** Of a week that spans a month's end what lies beyond it; else null. */
  readonly beyond: Beyond | null;
}

interface Beyond {
  /** Index of the month. */
  readonly month: number;
  /** What the days of the week count in it, and its own. */
  readonly weight: number;
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
  const { months, dayWeights, weeks, calendar } = plan;
  return months.flatMap((month, index): PlanPeriod[] => {
    const quarter = quarterOf(plan, index);
    const own = weeks.map((week, at) => ({ ...week, at })).filter((week) => week.month === index);
    const inTask = own.map(({ pieces }) => weightWithin(calendar, pieces[0]!));
    const task: TaskPeriod = {
      key: month.key,
      first: month.first,
      last: month.last,
      months: [index, index + 1],
    };
    const ofMonth: PlanPeriod = {
      ...plain(month, index, 'month'),
      task: quarter,
      weightInTask: dayWeights[index]!,
      weightLeft: sumOf(dayWeights.slice(index, quarter.months[1])),
      beyond: null,
    };
    const ofWeeks = own.map(
      ({ period, pieces: [, next], at }, position): PlanPeriod => ({
        ...plain(period, at, 'week'),
        task,
        weightInTask: inTask[position]!,
        weightLeft: sumOf(inTask.slice(position)),
        beyond: next
          ? {
              month: next.month,
              weight: weightWithin(calendar, next),
              ofMonth: dayWeights[next.month]!,
            }
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
