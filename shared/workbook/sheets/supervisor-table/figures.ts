import { countWorkdays } from '#engine/calendar/workdays.ts';
import {
  addDays,
  addMonths,
  type DaySpan,
  earlier,
  lastDayOfMonth,
  later,
  type Weekday,
  weekdayOf,
} from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { placeInWeek } from '#engine/periods/week-start.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { plannedHours, type WeekBlock } from '#engine/supervisor/blocks.ts';
import { type ChecklistState, checklistStates, type Rhythm, rhythms } from '#engine/supervisor/checklists.ts';
import { type TimeLine, timeBalance } from '#engine/supervisor/time.ts';
import { type FixedTask, fixedTasks, type TimeUse } from '#engine/supervisor/uses.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainDay, plainNumber } from '#workbook/records/rows.ts';
import { blocksOf, sharesOf } from '#workbook/records/supervisor.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A supervisor's week: hours by use, whether the fixed blocks are there, and what of the checklists is to do. */
export interface SupervisorWeek {
  /** The plan's week. */
  readonly span: DaySpan;
  /** Of each weekday, Monday first. */
  readonly days: readonly { readonly date: Day; readonly isWorked: boolean }[];
  /** In hours. Empty where no share is above 0. */
  readonly time: readonly TimeLine[];
  readonly planned: Readonly<Record<TimeUse, number>>;
  readonly spent: Readonly<Record<TimeUse, number>>;
  /** Per fixed block and weekday; null: not worked by the week. */
  readonly fixed: Readonly<Record<FixedTask, readonly (boolean | null)[]>>;
  readonly checklists: readonly { readonly span: DaySpan; readonly state: ChecklistState }[];
}

/** The supervisor's week around the plan's week at an index. Hours of days off are not planned. */
export function supervisorWeek(plan: Plan, { rows }: Pick<Execution, 'rows'>, week: number): SupervisorWeek {
  const first = plan.weeks[week]?.period.first ?? plan.inputs.start;
  const { weekStart } = plan.inputs.calendar;
  const begins = addDays(first, -placeInWeek(weekdayOf(first), weekStart));
  const span = {
    first: later(plan.inputs.start, begins),
    last: earlier(plan.inputs.end, addDays(begins, 6)),
  };
  const days = WEEKDAYS.map((weekday) => {
    const date = addDays(begins, placeInWeek(weekday, weekStart));
    const isInside = date >= span.first && date <= span.last;
    return { date, isWorked: isInside && countWorkdays(plan.calendar, { first: date, last: date }) === 1 };
  });
  const blocks = blocksOf(rows.blocks);
  const planned = plannedHours(blocks.filter(({ weekday }) => days[weekday - 1]?.isWorked));
  const spent = spentHours(rows.timeSpent, span);
  const shares = sharesOf(rows.timeShares);
  const sumOf = (parts: Readonly<Record<TimeUse, number>>): number =>
    Object.values(parts).reduce((sum, part) => sum + part, 0);
  return {
    span,
    days,
    planned,
    spent,
    time: sumOf(shares) > 0 ? timeBalance(shares, sumOf(planned), planned, spent) : [],
    fixed: fixedBlocks(plan, blocks),
    checklists: rhythms.flatMap((rhythm) => checklistOf(rows, rhythm, spanOf(rhythm, first, span))),
  };
}

function spentHours(rows: Execution['rows']['timeSpent'], { first, last }: DaySpan): Record<TimeUse, number> {
  const hours: Record<TimeUse, number> = { ownSales: 0, coaching: 0, meetings: 0, learning: 0, other: 0 };
  for (const row of rows) {
    const date = plainDay(row, 'day');
    const use = row.use as TimeUse;
    if (date === null || date < first || date > last || !(use in hours)) continue;
    hours[use] += plainNumber(row, 'hours') ?? 0;
  }
  return hours;
}

function fixedBlocks(
  { calendar: { weekdays } }: Plan,
  blocks: readonly WeekBlock[],
): Record<FixedTask, (boolean | null)[]> {
  const of = (task: FixedTask): (boolean | null)[] =>
    WEEKDAYS.map((weekday) =>
      weekdays[weekday - 1] ? blocks.some((block) => block.weekday === weekday && block.task === task) : null,
    );
  const [guide, correct] = fixedTasks.map(of) as [(boolean | null)[], (boolean | null)[]];
  return { guideVisitPlans: guide, correctRecords: correct };
}

/** The week as it is seen, else the month, quarter or year that its first day in the plan lies in. */
function spanOf(rhythm: Rhythm, of: Day, week: DaySpan): DaySpan {
  if (rhythm === 'week') return week;
  const [year, month] = [of.slice(0, 4), Number(of.slice(5, 7))];
  if (rhythm === 'year') return { first: day(`${year}-01-01`), last: day(`${year}-12-31`) };
  const begins = rhythm === 'month' ? month : Math.floor((month - 1) / 3) * 3 + 1;
  const first = day(`${year}-${String(begins).padStart(2, '0')}-01`);
  return { first, last: lastDayOfMonth(rhythm === 'month' ? first : addMonths(first, 2)) };
}

function checklistOf({ checksDone }: Execution['rows'], rhythm: Rhythm, span: DaySpan) {
  const counts = new Map<string, number>();
  for (const row of checksDone) {
    const date = plainDay(row, 'day');
    if (date === null || date < span.first || date > span.last) continue;
    counts.set(String(row.item), (counts.get(String(row.item)) ?? 0) + 1);
  }
  return checklistStates(rhythm, (key) => counts.get(key) ?? 0).map((state) => ({ span, state }));
}
