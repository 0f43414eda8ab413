import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#engine/actuals/row.ts';
import { tally } from '#engine/actuals/totals.ts';
import { nothingCarried } from '#engine/closing/carried.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import type { ExecutedPlan, Stretch } from '#engine/tracking/executed-plan.ts';
import { leakTable } from '#engine/tracking/leaks.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import { progressOf } from '#engine/tracking/progress.ts';
import { rankedRows, trackingTable } from '#engine/tracking/table.ts';
import { defaultThresholds } from '#engine/tracking/thresholds.ts';
import { metricCode, metricsOf } from '#workbook/records/metrics.ts';
import { TODAY } from '../today.ts';
import { team } from './team.ts';

const inputs = team('en');
const plan = ((): Plan => {
  const made = makePlan(inputs, new Map());
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
})();
const { stages } = inputs.funnel;
const former = [{ key: 'P9', name: 'Zoe' }];
const people = ['P1', 'P2', 'P3', 'P4', 'P5', 'P9'];
const START = day('2026-01-01');

const entry = fc
  .record({
    date: fc.integer({ min: 0, max: 89 }).map((days) => addDays(START, days)),
    person: fc.constantFrom(...people),
    counts: fc.tuple(fc.nat(3), fc.nat(9), fc.nat(20), fc.nat(90)),
    amount: fc.nat(2_000_000).map((cents) => cents / 100),
  })
  .map((each): LogEntry => ({ ...each, figures: [], product: null, channel: null, customer: '' }));
const executed = fc.array(entry, { maxLength: 40 }).map(
  (entries): ExecutedPlan => ({
    plan,
    today: TODAY,
    asOf: TODAY,
    isSet: true,
    leastDays: 3,
    entries,
    byHand: [],
    stages,
    former,
    thresholds: defaultThresholds,
    metrics: [{ of: 'amount' }, { of: 'stage', stage: 1 }, null],
    carried: nothingCarried,
  }),
);
const stretch = fc.tuple(fc.nat(11), fc.nat(11)).map(([one, other]): Stretch => {
  const months = [Math.min(one, other), Math.max(one, other) + 1] as const;
  return { months, first: plan.months[months[0]]!.first, last: plan.months[months[1] - 1]!.last };
});
const within = ({ entries }: ExecutedPlan, { first, last }: Stretch): readonly LogEntry[] =>
  entries.filter(({ date }) => date >= first && date <= last);

describe('the tracking table', () => {
  it('has a company whose actual is all that counts in the stretch', () => {
    fc.assert(
      fc.property(executed, stretch, fc.constantFrom(0, 1), (all, months, goal) => {
        const { company, metric } = trackingTable(all, goal, months);
        const total = metricValue(tally(within(all, months), stages.length), metric!);
        expect(company.line?.actual).toBeCloseTo(total, 6);
      }),
    );
  });

  it('puts every person in the ranking once, no completion before a larger one', () => {
    fc.assert(
      fc.property(executed, stretch, (all, months) => {
        const table = trackingTable(all, 0, months);
        const rows = rankedRows(table);
        expect([...rows].sort((a, b) => a - b)).toEqual(plan.tree.leaves);
        const completions = rows.map((row) => table.rows[row]?.line?.completion ?? -1);
        completions.forEach((completion, index) => {
          expect(completion).toBeLessThanOrEqual((completions[index - 1] ?? completion) + 0.0001);
        });
      }),
    );
  });

  it('has plans but no lines for a goal that is tracked by hand', () => {
    fc.assert(
      fc.property(executed, stretch, (all, months) => {
        const { rows, company } = trackingTable(all, 2, months);
        expect([...rows, company].map(({ line }) => line)).toEqual([...rows, company].map(() => null));
        expect(rows[0]?.plan).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the table of leaks', () => {
  it('has losses that add up to what is missing, in every row', () => {
    fc.assert(
      fc.property(executed, stretch, (all, months) => {
        for (const { losses, missing } of leakTable(all, months)?.rows ?? []) {
          expect(losses.reduce((sum, { dealsLost }) => sum + dealsLost, 0)).toBeCloseTo(missing, 4);
        }
      }),
    );
  });
});

describe('progress', () => {
  it('of the company ends today at all that counts, by month and by week', () => {
    fc.assert(
      fc.property(executed, (all) => {
        const { months, weeks } = progressOf(all, 0, 0);
        const { amount } = tally(all.entries, stages.length);
        for (const lines of [months, weeks]) {
          const known = lines.flatMap(({ actual }) => (actual === null ? [] : [actual]));
          expect(known[known.length - 1]).toBeCloseTo(amount, 6);
          expect(lines[lines.length - 1]?.planned).toBe(1_000_000);
        }
      }),
    );
  });

  it('of a unit is that of its people', () => {
    fc.assert(
      fc.property(executed, (all) => {
        const own = (row: number): number[] => progressOf(all, 1, row).months.map((line) => line.own ?? 0);
        const [unit, one, other] = [own(1), own(2), own(3)];
        expect(unit).toEqual(one.map((count, month) => count + (other[month] ?? 0)));
      }),
    );
  });
});

describe('what goals are tracked by', () => {
  it.each([
    [[], [1, 3, 0]],
    [[{ goal: 'G3', measure: 'stage4' }], [1, 3, 5]],
    [[{ goal: 'g2', measure: 'byHand' }], [1, 0, 0]],
    [[{ goal: 'G1', measure: 'stage6' }], [0, 3, 0]],
    [[{ goal: 'G3', measure: 'figure2' }], [1, 3, 9]],
    [[{ goal: 'G1', measure: { typed: 'by heart' } }], [0, 3, 0]],
    [[{ goal: 'G1', measure: null }], [0, 3, 0]],
  ])('%j has the codes %j', (rows, codes) => {
    expect(metricsOf(inputs, rows, stages.length).map(metricCode)).toEqual(codes);
  });
});
