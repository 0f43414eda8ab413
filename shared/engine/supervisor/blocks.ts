import { isWorked, type WeekdayMask } from '#engine/calendar/calendar.ts';
import type { Weekday } from '#engine/days/arithmetic.ts';
import type { Issue } from '#engine/issue.ts';
import { supervisorIssue } from '#engine/supervisor/issues.ts';
import type { TimeShares } from '#engine/supervisor/time.ts';
import { type FixedTask, fixedTasks, type TimeUse, timeUses } from '#engine/supervisor/uses.ts';

/** What a block is for; names are in the language files. */
export type BlockTask =
  | FixedTask
  | 'morningMeeting'
  | 'ownVisitsMorning'
  | 'ownVisitsAfternoon'
  | 'recruiting'
  | 'learning'
  | 'eveningPlan';

/** Minutes since midnight; a block ends where the next may begin. */
export interface DayBlock {
  readonly from: number;
  readonly to: number;
  readonly use: TimeUse;
  /** Null: something of one's own. */
  readonly task: BlockTask | null;
}

export interface WeekBlock extends DayBlock {
  readonly weekday: Weekday;
}

const at = (hours: number, minutes: number): number => hours * 60 + minutes;

/** A day from the morning meeting to the evening plan: eight hours, near the default shares. A start to edit. */
export const defaultDay: readonly DayBlock[] = [
  { from: at(8, 30), to: at(9, 10), use: 'meetings', task: 'morningMeeting' },
  { from: at(9, 10), to: at(9, 40), use: 'coaching', task: 'guideVisitPlans' },
  { from: at(9, 40), to: at(12, 0), use: 'ownSales', task: 'ownVisitsMorning' },
  { from: at(13, 30), to: at(16, 0), use: 'ownSales', task: 'ownVisitsAfternoon' },
  { from: at(16, 0), to: at(16, 20), use: 'coaching', task: 'recruiting' },
  { from: at(16, 20), to: at(17, 10), use: 'learning', task: 'learning' },
  { from: at(17, 10), to: at(17, 40), use: 'coaching', task: 'correctRecords' },
  { from: at(17, 40), to: at(18, 0), use: 'other', task: 'eveningPlan' },
];

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The same day on each worked weekday. */
export const weekOf = (blocks: readonly DayBlock[], worked: WeekdayMask): WeekBlock[] =>
  WEEKDAYS.filter((weekday) => isWorked(worked, weekday)).flatMap((weekday) =>
    blocks.map((block) => ({ ...block, weekday })),
  );

/** Hours of a week's blocks by use. `SUMIFS(ends,uses,use)-SUMIFS(starts,uses,use)`, times 24. */
export function plannedHours(blocks: readonly DayBlock[]): TimeShares {
  const minutes: Record<TimeUse, number> = { ownSales: 0, coaching: 0, meetings: 0, learning: 0, other: 0 };
  for (const { use, from, to } of blocks) minutes[use] += to - from;
  for (const use of timeUses) minutes[use] /= 60;
  return minutes;
}

/**
 * Blocks that end before they begin or lie outside a day, blocks of a day that overlap, and worked weekdays without
 * one of the two fixed blocks. Issues at `['blocks', index]`, the missing ones at `['blocks']`.
 */
export function judgeBlocks(blocks: readonly WeekBlock[], worked: WeekdayMask): Issue[] {
  const shapes = blocks.flatMap((block, index) => shapeIssues(block, ['blocks', index]));
  if (shapes.length > 0) return shapes;
  const skipped = WEEKDAYS.filter((weekday) => isWorked(worked, weekday)).flatMap((weekday) =>
    fixedTasks
      .filter((task) => !blocks.some((block) => block.weekday === weekday && block.task === task))
      .map((task) => supervisorIssue('supervisor.fixed.skipped', ['blocks'], { weekday, task })),
  );
  return [...overlaps(blocks), ...skipped];
}

const DAY_END = 24 * 60;

function shapeIssues({ weekday, from, to }: WeekBlock, path: readonly (string | number)[]): Issue[] {
  const outside = [from, to].filter((minutes) => !(minutes >= 0 && minutes <= DAY_END));
  if (outside.length > 0) {
    return outside.map((minutes) => supervisorIssue('supervisor.block.outside', path, { weekday, minutes }));
  }
  if (from < to) return [];
  const params = { weekday, from: clock(from), to: clock(to) };
  return [supervisorIssue('supervisor.block.reversed', path, params)];
}

/** One issue for each block that begins before an earlier one of its day has ended. */
function overlaps(blocks: readonly WeekBlock[]): Issue[] {
  const ordered = blocks
    .map((block, index) => ({ block, index }))
    .sort((left, right) => left.block.weekday - right.block.weekday || left.block.from - right.block.from);
  let latest: WeekBlock | undefined;
  return ordered.flatMap(({ block, index }) => {
    const before = latest?.weekday === block.weekday ? latest : undefined;
    if (!before || block.to > before.to) latest = block;
    if (!before || block.from >= before.to) return [];
    const { weekday, from, to } = block;
    const other = `${clock(before.from)}–${clock(before.to)}`;
    const params = { weekday, from: clock(from), to: clock(to), other };
    return [supervisorIssue('supervisor.block.overlap', ['blocks', index], params)];
  });
}

/** 'HH:MM' of whole minutes since midnight. */
export const clock = (minutes: number): string => {
  const whole = Math.round(minutes);
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
};
