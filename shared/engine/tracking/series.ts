import type { Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';

/** One point of the task progress chart 任务进度图: running totals at the end of a period. */
export interface ProgressPoint {
  readonly key: string;
  readonly planned: number;
  /** So far; null in the periods to come. */
  readonly actual: number | null;
  /** With the rest of the plan at the pace so far; from the period of the as-of day on, null before. */
  readonly forecast: number | null;
}

/**
 * The plan line, the actual and the forecast over periods in order. `plan` and `actual` are per period; `due` is what the
 * plan asks by the as-of day, null while it is too early to tell where it goes. The forecast runs on from the actual
 * total by what the plan asks after that day, at the pace so far, so it ends at `trackLine`'s forecast. In a sheet empty
 * points are NA(), which charts leave out.
 */
export function progressSeries(
  periods: readonly Period[],
  { plan, actual }: { readonly plan: readonly number[]; readonly actual: readonly number[] },
  { asOf, due }: { readonly asOf: Day; readonly due: number | null },
): ProgressPoint[] {
  const total = actual.reduce((sum, amount) => sum + amount, 0);
  let [planned, done] = [0, 0];
  return periods.map(({ key, first, last }, index) => {
    planned += plan[index] ?? 0;
    done += actual[index] ?? 0;
    const isForecast = last >= asOf && due !== null && due > 0;
    return {
      key,
      planned,
      actual: first <= asOf ? done : null,
      forecast: isForecast ? total + ((planned - due) * Math.max(0, total)) / due : null,
    };
  });
}
