import type { Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Plan } from '#engine/plan/plan.ts';

/** A week or a month for which people plan, with the assessment period that its task belongs to. */
export interface PlanPeriod {
  readonly key: string;
  readonly kind: 'week' | 'month';
  readonly first: Day;
  readonly last: Day;
  readonly workdays: number;
  /** Index among the plan's weeks or months. */
  readonly index: number;
  /** The month of a week, the quarter of a month. */
  readonly task: TaskPeriod;
  /** Working days from the period's first day to the end of the assessment period. */
  readonly workdaysLeft: number;
}

interface TaskPeriod {
  /** `2026-03`, `2026-Q1`: as over the columns of the decomposition. */
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
  /** First and one past the last month of the plan. */
  readonly months: readonly [number, number];
}

/** Each month of the plan followed by its weeks; a month is assessed with its quarter, a week with its month. */
export function planPeriods({ months, weeks }: Plan): PlanPeriod[] {
  return months.flatMap((month, index): PlanPeriod[] => {
    const quarter = quarterOf(months, index);
    const own = weeks.map((week, at) => ({ ...week, at })).filter((week) => week.month === index);
    const task: TaskPeriod = {
      key: month.key,
      first: month.first,
      last: month.last,
      months: [index, index + 1],
    };
    const ofMonth: PlanPeriod = {
      ...plain(month, index, 'month'),
      task: quarter,
      workdaysLeft: workdaysOf(months.slice(index, quarter.months[1])),
    };
    const ofWeeks = own.map(
      ({ period, at }, position): PlanPeriod => ({
        ...plain(period, at, 'week'),
        task,
        workdaysLeft: workdaysOf(own.slice(position).map((week) => week.period)),
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

const workdaysOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { workdays }) => sum + workdays, 0);

function quarterOf(months: readonly Period[], index: number): TaskPeriod {
  const keyOf = ({ key }: Period): string => `${key.slice(0, 4)}-Q${Math.ceil(Number(key.slice(5, 7)) / 3)}`;
  const key = keyOf(months[index]!);
  const own = months.flatMap((month, at) => (keyOf(month) === key ? [at] : []));
  const [from, to] = [own[0]!, own[own.length - 1]!];
  return { key, first: months[from]!.first, last: months[to]!.last, months: [from, to + 1] };
}

/** The last period of the same kind before it that has a working day; null: there is none. */
export function periodBefore(periods: readonly PlanPeriod[], { kind, index }: PlanPeriod): PlanPeriod | null {
  const worked = periods.filter((each) => each.kind === kind && each.index < index && each.workdays > 0);
  return worked[worked.length - 1] ?? null;
}
