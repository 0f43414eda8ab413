import type { LogEntry } from '#engine/actuals/row.ts';
import { personOf, tallyBy } from '#engine/actuals/totals.ts';
import { type ClosingRecord, closedMonths } from '#engine/closing/record.ts';
import { leafSums, type Tree } from '#engine/organisation/tree.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { type Counted, entriesOfGoal, metricValue } from '#engine/tracking/metric.ts';

/** What the log says of somebody's closed month more than what it was closed with; below 0: less. To the hundredth. */
interface Carried {
  /** Index among the plan's goals. */
  readonly goal: number;
  readonly member: string;
  /** Index of the closed month. */
  readonly month: number;
  readonly amount: number;
}

/** Corrections of closed months. */
export interface CarriedCorrections {
  readonly rows: readonly Carried[];
  /** Index of the month in which they count, the first open one; one past the last: in none of the plan. */
  readonly open: number;
}
export const nothingCarried: CarriedCorrections = { rows: [], open: 0 };

/** What closed months are compared with. */
interface Compared extends Counted {
  /** Keys of all months of the plan, and of its goals. */
  readonly months: readonly string[];
  readonly goals: readonly string[];
  /** Number of stages. */
  readonly stages: number;
}

/**
 * All corrections that are not 0. A goal that was not tracked when its month was closed has none. In a sheet each is
 * `ROUND(SUMIFS(log of the month)-closed,2)`.
 *
 * By hand: January was closed with 1,000 of somebody; a return of 200 dated in January comes on 10 February: −200, which
 * counts in February, while January stays at 1,000 and the year says 800.
 */
export function carriedCorrections(record: ClosingRecord, counted: Compared): CarriedCorrections {
  const closed = closedMonths(record);
  const rows = closed.flatMap((key, month) => {
    const tallied = (entries: readonly LogEntry[]) =>
      tallyBy(
        entries.filter(({ date }) => date.startsWith(key)),
        counted.stages,
        personOf,
      );
    const logged = tallied(counted.entries);
    return counted.goals.flatMap((goal, at): Carried[] => {
      const metric = counted.metrics[at] ?? null;
      const figures = record.figures.filter((each) => each.month === key && each.goal === goal);
      if (!metric || figures.every(({ actual }) => actual === null)) return [];
      const tallies = metric.of === 'hand' ? tallied(entriesOfGoal(counted, at)) : logged;
      const actuals = new Map(figures.map(({ member, actual }) => [member, actual ?? 0]));
      const people = new Set([...actuals.keys(), ...tallies.keys()]);
      return [...people].flatMap((member) => {
        const tally = tallies.get(member);
        const now = tally ? metricValue(tally, metric) : 0;
        const amount = toHundredth(now - (actuals.get(member) ?? 0));
        return amount === 0 ? [] : [{ goal: at, member, month, amount }];
      });
    });
  });
  return { rows, open: closed.length };
}

/** What corrections add to the months from the first up to but not including the last, by person. */
export function carriedWithin(
  { rows, open }: CarriedCorrections,
  goal: number,
  [from, to]: readonly [number, number],
): ReadonlyMap<string, number> {
  const isWithin = (month: number): boolean => month >= from && month < to;
  const sums = new Map<string, number>();
  for (const { goal: at, member, month, amount } of rows) {
    if (at !== goal) continue;
    const added = (isWithin(open) ? amount : 0) - (isWithin(month) ? amount : 0);
    sums.set(member, toHundredth((sums.get(member) ?? 0) + added));
  }
  return sums;
}

/** The same by row of the organisation; of units the sum of their people. */
export function carriedByRow(tree: Tree, carried: ReadonlyMap<string, number>): readonly number[] {
  const own = tree.leaves.map((row) => carried.get(tree.rows[row]?.key ?? '') ?? 0);
  return leafSums(tree, own).map(toHundredth);
}
