import type { Reading } from '#engine/actuals/readings.ts';
import { daysBetween } from '#engine/days/arithmetic.ts';
import { branchSums } from '#engine/organisation/tree.ts';
import type { LevelPlan } from '#engine/plan/goal-plan.ts';
import {
  isPast,
  type ReadPlan,
  readBy,
  type Standing,
  unsummedAt,
  upTo,
} from '#engine/standing/read-plan.ts';
import type { Stretch } from '#engine/tracking/executed-plan.ts';
import { toAmount } from '#engine/units.ts';

/** How a row of the organisation stands with a level at the end of a stretch of months, in amounts. Null: an empty cell. */
export interface LevelStanding {
  /** What the path asks when the stretch ends. */
  readonly target: number;
  /** The latest reading on or before that day; of units the sum of the latest ones of their people. */
  readonly latest: number | null;
  /** The last of all that it is told from. */
  readonly last: Reading | null;
  /** People with a reading, and those who need one: they have a target or an opening value, or were read. */
  readonly read: number;
  readonly needed: number;
  /** The latest reading, where the stretch has one; never 0 because nobody looked. */
  readonly value: number | null;
  readonly opening: number;
  /** Value less target; null while somebody's reading is lacking. */
  readonly gap: number | null;
  /** Value ÷ target. */
  readonly attainment: number | null;
  /** Where the stretch ends if everybody goes on straight from the opening value through the latest reading. */
  readonly forecast: number | null;
  /** The forecasts of its people, and how many of them have one. */
  readonly ahead: number | null;
  readonly told: number;
  readonly standing: Standing;
}

/**
 * How everybody stands with a level, by row of the organisation. Formulas: forecast `opening+(latest-opening)*all/gone` by
 * calendar days from the plan's first, not below 0 (nobody has −4 heads), added up over people; the latest reading once the
 * stretch is over.
 *
 * By hand: 20 at the opening and 24 wanted at the end of 2026, 22 read on 31 March, which is the 90th day: at 365 days
 * 20 + 2 × 365 ÷ 90 = 28.11; at the end of June, the 181st, 20 + 2 × 181 ÷ 90 = 24.02. In April nobody looked: empty.
 */
export function levelStandings(read: ReadPlan, level: LevelPlan, stretch: Stretch): readonly LevelStanding[] {
  const { plan, leastDays } = read;
  const { tree, members, inputs } = plan;
  const { unit } = level.goal;
  const isOver = isPast(read, stretch);
  const found = readBy(read, unsummedAt(plan, level.goal.key), upTo(plan, stretch));
  const target = tree.rows.map((_, row) => toAmount(level.months[row]?.[stretch.months[1] - 1] ?? 0, unit));
  const opening = level.opening.map((units) => toAmount(units, unit));
  const latest = tree.rows.map((_, row) => latestOf(found.get(members[row]?.key ?? '') ?? []));
  const forecast = latest.map((reading, row): number | null => {
    if (!reading) return null;
    if (isOver) return reading.number;
    const gone = daysBetween(inputs.start, reading.date) + 1;
    if (gone < leastDays) return null;
    const [from, all] = [opening[row] ?? 0, daysBetween(inputs.start, stretch.last) + 1];
    return Math.max(Math.min(0, reading.number), from + ((reading.number - from) * all) / gone);
  });
  const ofPeople = (of: (row: number) => number): readonly number[] =>
    branchSums(
      tree,
      tree.rows.map(({ children }, row) => (children.length === 0 ? of(row) : 0)),
    );
  const isRead = ofPeople((row) => (latest[row] ? 1 : 0));
  const needed = ofPeople((row) => (target[row] !== 0 || opening[row] !== 0 || latest[row] ? 1 : 0));
  const told = ofPeople((row) => (forecast[row] === null ? 0 : 1));
  const values = ofPeople((row) => latest[row]?.number ?? 0);
  const aheads = ofPeople((row) => forecast[row] ?? 0);
  const isFalling = falls(level);
  return tree.rows.map(({ end, children }, row): LevelStanding => {
    const last = latestOf(latest.slice(row, end).flatMap((reading) => reading ?? []));
    const [all, count] = [needed[row] ?? 0, isRead[row] ?? 0];
    const own = { target: target[row] ?? 0, latest: last && (values[row] ?? 0), last };
    const value = last !== null && last.date >= stretch.first ? own.latest : null;
    const ahead = children.length === 0 ? (forecast[row] ?? null) : (aheads[row] ?? 0);
    const isWhole = value !== null && count === all;
    const gap = isWhole ? value - own.target : null;
    const isTold = isWhole && told[row] === count;
    return {
      ...own,
      read: count,
      needed: all,
      value,
      gap,
      attainment: gap !== null && own.target !== 0 && value !== null ? value / own.target : null,
      opening: opening[row] ?? 0,
      forecast: isTold ? ahead : null,
      ahead,
      told: told[row] ?? 0,
      standing: standingOf({ ...own, value, gap }, { isOver, isFalling }),
    };
  });
}

/** Whether the path of all together goes down, so that less is better. */
export const falls = ({ opening, targets }: Pick<LevelPlan, 'opening' | 'targets'>): boolean =>
  (targets[0] ?? 0) < (opening[0] ?? 0);

function standingOf(
  { latest, value, gap }: Pick<LevelStanding, 'latest' | 'value' | 'gap'>,
  { isOver, isFalling }: { readonly isOver: boolean; readonly isFalling: boolean },
): Standing {
  if (latest === null) return 'none';
  if (value === null) return 'earlier';
  if (gap === null) return 'partly';
  if (isFalling ? gap <= 0 : gap >= 0) return 'reached';
  return isOver ? 'missed' : 'underway';
}

/** The last of them by day; of the same day the one that stands last. */
const latestOf = (readings: readonly Reading[]): Reading | null =>
  readings.reduce<Reading | null>(
    (latest, reading) => (latest !== null && isAfter(latest, reading) ? latest : reading),
    null,
  );

const isAfter = (one: Reading, other: Reading): boolean =>
  one.date === other.date ? one.index > other.index : one.date > other.date;
