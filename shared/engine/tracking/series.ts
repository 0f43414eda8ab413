import type { Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { WorkdayCount } from '#engine/tracking/days.ts';

/** One point of the task progress chart 任务进度图: running totals at the end of a period. */
export interface ProgressPoint {
  readonly key: string;
  readonly planned: number;
  /** So far; null in the periods to come. */
  readonly actual: number | null;
  /** At the present rate; from the period of today on, null before. */
  readonly forecast: number | null;
}

/**
 * The plan line, the actual and the forecast over periods in order. `plan` and `actual` are per period; `days` are the
 * working days of the whole span, seen on `today`. The forecast runs on from the actual total by the average of a
 * working day gone, so it ends at `trackLine`'s forecast. In a sheet empty points are NA(), which charts leave out.
 */
export function progressSeries(
  periods: readonly Period[],
  { plan, actual }: { readonly plan: readonly number[]; readonly actual: readonly number[] },
  { today, days }: { readonly today: Day; readonly days: WorkdayCount },
): ProgressPoint[] {
  const total = actual.reduce((sum, amount) => sum + amount, 0);
  let [planned, done, workdays] = [0, 0, 0];
  return periods.map(({ key, first, last, workdays: inPeriod }, index) => {
    planned += plan[index] ?? 0;
    done += actual[index] ?? 0;
    workdays += inPeriod;
    const isForecast = last >= today && days.gone > 0;
    return {
      key,
      planned,
      actual: first <= today ? done : null,
      forecast: isForecast ? total + (total * (workdays - days.gone)) / days.gone : null,
    };
  });
}
