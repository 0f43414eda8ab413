import { branchTallies, entriesWithin } from '#engine/actuals/totals.ts';
import { stageFigures } from '#engine/plan/by-row.ts';
import { type ExecutedPlan, type Stretch, weightOf } from '#engine/tracking/executed-plan.ts';
import { findLeak, type Leak } from '#engine/tracking/leak.ts';

/** Where everybody's deals go in a stretch of months, as far as it has come. */
export interface LeakTable {
  /** Planned, deals per meeting first. */
  readonly rates: readonly number[];
  /** Per month of the plan the share of it that counts: working days gone ÷ all, by their weights; 0 outside the stretch. */
  readonly shares: readonly number[];
  /** The organisation's rows, units with the sum of those below them. */
  readonly rows: readonly LeakRow[];
}
export interface LeakRow extends Leak {
  /** Done, deals first. */
  readonly counts: readonly number[];
  /** What was to be done of the top stage in the same time. */
  readonly plannedTop: number;
  /** What that is worth at planned rates, less the deals; to the millionth. */
  readonly missing: number;
}

/** The table of the chosen scenario in a stretch; null: the plan has no funnel. The log is read once. */
export function leakTable(executed: ExecutedPlan, stretch: Stretch): LeakTable | null {
  const { plan, entries, stages } = executed;
  const { funnel, tree, months } = plan;
  if (!funnel) return null;
  const { rates } = funnel.scenario;
  const [from, to] = stretch.months;
  const shares = months.map((month, index) => {
    const { all, gone } = weightOf(executed, month);
    return index >= from && index < to && all > 0 ? gone / all : 0;
  });
  const figures = stageFigures(plan, funnel);
  const { rows } = branchTallies(tree, entriesWithin(entries, stretch), stages.length);
  const worth = rates.reduce((product, rate) => product * rate, 1);
  return {
    rates,
    shares,
    rows: rows.map(({ counts }, row) => {
      const top = figures[row]?.[rates.length]?.months ?? [];
      const plannedTop = top.reduce((sum, volume, month) => sum + volume * (shares[month] ?? 0), 0);
      const missing = Math.round((plannedTop * worth - (counts[0] ?? 0)) * 1e6) / 1e6 || 0;
      return { counts, plannedTop, missing, ...findLeak(counts, rates, plannedTop) };
    }),
  };
}
