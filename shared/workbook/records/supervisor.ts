import type { Weekday } from '#engine/days/arithmetic.ts';
import type { BlockTask, WeekBlock } from '#engine/supervisor/blocks.ts';
import type { TimeShares } from '#engine/supervisor/time.ts';
import { fixedTasks, type TimeUse, timeUses } from '#engine/supervisor/uses.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { plainNumber, type RecordRow, textOf } from './rows.ts';

const MINUTES_OF_DAY = 24 * 60;

/** The shares of the supervisor's time in per cent; a use that is not listed has none. */
export function sharesOf(rows: readonly RecordRow[]): TimeShares {
  const shares: Record<TimeUse, number> = { ownSales: 0, coaching: 0, meetings: 0, learning: 0, other: 0 };
  for (const row of rows) {
    const use = timeUses.find((each) => each === row.use);
    // Per cent with four decimals at most: 0.17 times 100 is no 17 otherwise.
    if (use) shares[use] += Math.round((plainNumber(row, 'share') ?? 0) * 1e6) / 1e4;
  }
  return shares;
}

/** The blocks of the week, in the order of the list. A fixed block is known by its words, in any language. */
export const blocksOf = (rows: readonly RecordRow[]): WeekBlock[] =>
  rows.map((row) => ({
    weekday: Number(row.weekday) as Weekday,
    from: minutesOf(row, 'from'),
    to: minutesOf(row, 'to'),
    use: timeUses.find((each) => each === row.use) ?? 'other',
    task: taskOf(textOf(row, 'what')),
  }));

const minutesOf = (row: RecordRow, key: string): number =>
  Math.round((plainNumber(row, key) ?? 0) * MINUTES_OF_DAY);

const taskOf = (what: string): BlockTask | null =>
  fixedTasks.find((task) => taskLabels(task).some((label) => label.toLowerCase() === what.toLowerCase())) ??
  null;

/** The words of a task in every language, the last first: so formulas in workbooks have them. */
export const taskLabels = (task: BlockTask): readonly string[] =>
  inEveryLanguage(({ execution }) => execution.blockTasks[task]).reverse();

/** `100 × weekday + place in the day` of each block, by which a timetable finds it. */
export const blockOrders = (rows: readonly RecordRow[]): number[] =>
  rows.map((row) => {
    const earlier = rows.filter(
      (other) =>
        other.weekday === row.weekday && (plainNumber(other, 'from') ?? 0) < (plainNumber(row, 'from') ?? 0),
    );
    return 100 * Number(row.weekday) + 1 + earlier.length;
  });
