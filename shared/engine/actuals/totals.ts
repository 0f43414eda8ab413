import { LOG_UNIT } from '#engine/actuals/judge-figures.ts';
import { type LogEntry, MOST_FIGURES } from '#engine/actuals/row.ts';
import type { DaySpan } from '#engine/days/arithmetic.ts';
import type { Tree } from '#engine/organisation/tree.ts';
import type { Period } from '#engine/periods/periods.ts';
import { countOf, toAmount } from '#engine/units.ts';

/** What a set of entries adds up to; exact to the hundredth. In a sheet each is one SUMIFS over counted rows. */
export interface Tally {
  readonly entries: number;
  /** One per stage, deals first. */
  readonly counts: readonly number[];
  readonly amount: number;
  readonly figures: readonly number[];
}

/** The sum of entries; of none: zeros. `stages` is the number of stages. */
export const tally = (entries: readonly LogEntry[], stages: number): Tally =>
  finished(entries.reduce(add, empty(stages)));

/** The sums of entries by a key; entries without one (null) are one group of their own. */
export function tallyBy<Key>(
  entries: readonly LogEntry[],
  stages: number,
  keyOf: (entry: LogEntry) => Key,
): Map<Key, Tally> {
  const sums = new Map<Key, Sum>();
  for (const entry of entries) {
    const key = keyOf(entry);
    sums.set(key, add(sums.get(key) ?? empty(stages), entry));
  }
  return new Map([...sums].map(([key, sum]) => [key, finished(sum)]));
}

export const personOf = ({ person }: LogEntry): string => person;

/** Index of the period that a day lies in; -1 outside them. `MATCH(day,firstDays,1)-1` for a day of the plan. */
export function periodIndex(periods: readonly Period[], date: string): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (periods[middle]!.first <= date) low = middle + 1;
    else high = middle;
  }
  const found = periods[low - 1];
  return found && date <= found.last ? low - 1 : -1;
}

/** The entries of a span, both days included. */
export const entriesWithin = (entries: readonly LogEntry[], { first, last }: DaySpan): LogEntry[] =>
  entries.filter(({ date }) => date >= first && date <= last);

/** The sums of each row of the organisation, and what belongs to nobody in it any more. */
export interface BranchTallies {
  readonly rows: readonly Tally[];
  /** Of people that are not in the tree: the company's whole is the top row and this. */
  readonly former: Tally;
}

/** What each branch of the organisation adds up to as it stands now: moved people bring their past along. */
export function branchTallies(tree: Tree, entries: readonly LogEntry[], stages: number): BranchTallies {
  const rowOf = new Map(tree.rows.map(({ key }, row) => [key, row]));
  const sums = tree.rows.map(() => empty(stages));
  const former = empty(stages);
  for (const entry of entries) {
    const row = rowOf.get(entry.person);
    add(row === undefined ? former : sums[row]!, entry);
  }
  for (let row = tree.rows.length - 1; row > 0; row--) merge(sums[tree.rows[row]!.parent]!, sums[row]!);
  return { rows: sums.map(finished), former: finished(former) };
}

interface Sum {
  entries: number;
  /** All in hundredths. */
  readonly counts: number[];
  readonly figures: number[];
  hundredths: number;
}

const empty = (stages: number): Sum => ({
  entries: 0,
  counts: Array.from({ length: stages }, () => 0),
  figures: Array.from({ length: MOST_FIGURES }, () => 0),
  hundredths: 0,
});

function add(sum: Sum, { counts, figures, amount }: LogEntry): Sum {
  sum.entries += 1;
  for (const [stage, count] of counts.entries()) sum.counts[stage]! += inHundredths(count);
  for (const [at, figure] of figures.entries()) sum.figures[at]! += inHundredths(figure);
  sum.hundredths += inHundredths(amount);
  return sum;
}

function merge(into: Sum, from: Sum): void {
  into.entries += from.entries;
  for (const [stage, count] of from.counts.entries()) into.counts[stage]! += count;
  for (const [at, figure] of from.figures.entries()) into.figures[at]! += figure;
  into.hundredths += from.hundredths;
}

const inHundredths = (figure: number): number => Math.round(countOf(figure, LOG_UNIT));

const finished = ({ entries, counts, figures, hundredths }: Sum): Tally => ({
  entries,
  counts: counts.map((count) => toAmount(count, LOG_UNIT)),
  amount: toAmount(hundredths, LOG_UNIT),
  figures: figures.map((figure) => toAmount(figure, LOG_UNIT)),
});
