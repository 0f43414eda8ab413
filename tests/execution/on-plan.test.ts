import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#engine/actuals/row.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import type { TrackingLine } from '#engine/tracking/line.ts';
import { progressOf } from '#engine/tracking/progress.ts';
import { brought, cents, dueByPerson, onPlanInputs, planOf, seen, table } from './season.ts';

describe('a season, a joiner, a ramp and a leaver exactly on plan', () => {
  const plan = planOf(onPlanInputs());
  const people = dueByPerson(plan);

  /** Rows that bring everybody to the plan on each of these days, each day's the difference to the one before. */
  const exactly = (days: readonly Day[]): LogEntry[] =>
    people.flatMap(({ key, due }) =>
      days.flatMap((date, at) => {
        const amount = cents(due(date) - (at === 0 ? 0 : due(days[at - 1]!)));
        return amount === 0 ? [] : [brought(key, date, amount)];
      }),
    );

  const year = Array.from({ length: 365 }, (_, offset) => addDays(day('2026-01-01'), offset));
  const stretches = [[0, 12], [0, 3], [3, 6], [6, 9], [9, 12], ...plan.months.map((_, at) => [at, at + 1])];
  /** What may be said of somebody who is exactly on plan, and when. */
  const fits = (line: TrackingLine): boolean => {
    if (line.level === 'onPace') return Math.abs((line.pace ?? 0) - 1) < 5e-5;
    if (line.level === 'reached') return line.gap === 0;
    return line.level === (line.plan === 0 ? 'unknown' : line.due === 0 ? 'notBegun' : 'tooEarly');
  };

  it('is on pace on every day of the year in every period, and ends where the plan does', () => {
    const all = exactly(year);
    const wrong: string[] = [];
    for (const asOf of year) {
      const executed = seen(plan, asOf, all);
      for (const [from = 0, to = 0] of stretches) {
        for (const { line, toDate } of table(executed, from, to).rows) {
          if (!line || !fits(line)) wrong.push(`${asOf} ${from}-${to} ${JSON.stringify(line)}`);
          const isEarly = toDate.daysBehind < 3 && line?.level === 'tooEarly';
          if (line?.level === 'tooEarly' && !isEarly) wrong.push(`${asOf}: too early`);
          // What people brought is in cents; the forecast has it as often as the plan has what is due.
          const cents = line && (0.005 * (people.length + 1) * line.plan) / line.due;
          if (cents && line.forecast !== null && Math.abs(line.forecast - line.plan) > cents) {
            wrong.push(`${asOf} ${from}-${to}: ends at ${line.forecast} of ${line.plan}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('has a chart that ends at the plan', () => {
    const asOf = day('2026-07-15');
    const points = progressOf(seen(plan, asOf, exactly([asOf])), 0, 0).months;
    expect(points[11]?.forecast).toBeCloseTo(1_510_000, -1);
    expect(points[6]?.due).toBeCloseTo(table(seen(plan, asOf, []), 6, 7).company.toDate.due, 2);
  });

  it('is on plan at the end of every week', () => {
    for (const [at, { period }] of plan.weeks.entries()) {
      const executed = seen(plan, period.last, exactly([period.last]));
      for (const row of plan.tree.rows.keys()) {
        const { planned, actual } = progressOf(executed, 0, row).weeks[at]!;
        expect(Math.abs(planned - (actual ?? 0))).toBeLessThanOrEqual(people.length / 2);
      }
    }
  });
});
