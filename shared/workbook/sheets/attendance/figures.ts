import type { LogEntry } from '#engine/actuals/row.ts';
import { branchTallies, entriesWithin } from '#engine/actuals/totals.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import { type DaySpan, earlier, later } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import {
  type AttendanceLine,
  type AttendanceRates,
  attendanceOf,
  attendanceRates,
  attendanceSum,
} from '#engine/tracking/attendance.ts';
import type { Execution } from '#workbook/records/execution.ts';

/** How somebody (a person, or a unit as the sum of its people) did on a day or in a month. */
export interface AttendanceFigures extends AttendanceLine {
  readonly rates: AttendanceRates;
  /** Per stage of the log, deals first. */
  readonly counts: readonly number[];
}

/** The second morning meeting's table, one line for each row of the organisation. */
export interface Attendance {
  readonly day: Day;
  /** The month as far as it has come; `last` before `first`: it has not begun. */
  readonly first: Day;
  readonly last: Day;
  readonly rows: readonly {
    readonly onDay: AttendanceFigures;
    readonly inMonth: AttendanceFigures;
    /** Person-days attended by day (ISO); days without any are absent. */
    readonly attended: ReadonlyMap<Day, number>;
  }[];
}

type Seen = Pick<Execution, 'today' | 'entries' | 'context'>;

/** The table for a month of the plan and a day; `day` null: the last working day of the month that has come. */
export function attendanceTable(plan: Plan, execution: Seen, month: DaySpan, day: Day | null): Attendance {
  const last = earlier(month.last, execution.today);
  const shown = day ?? lastWorkday(plan, month, last);
  const onDay = figuresOf(plan, execution, { first: shown, last: shown });
  const inMonth = figuresOf(plan, execution, { first: month.first, last });
  const attended = attendedDays(plan, entriesWithin(execution.entries, { first: month.first, last }));
  return {
    day: shown,
    first: month.first,
    last,
    rows: plan.tree.rows.map((_, row) => ({
      onDay: onDay[row] as AttendanceFigures,
      inMonth: inMonth[row] as AttendanceFigures,
      attended: attended[row] as ReadonlyMap<Day, number>,
    })),
  };
}

function lastWorkday({ calendar }: Plan, { first }: DaySpan, last: Day): Day {
  const worked = workdayOnOrBefore(calendar, later(first, last));
  return worked.ok ? later(first, worked.value) : first;
}

function figuresOf(plan: Plan, { entries, context }: Seen, span: DaySpan): AttendanceFigures[] {
  const { tree, calendar } = plan;
  const own = entriesWithin(entries, span);
  const tallies = branchTallies(tree, own, context.stages.length);
  const lines = new Map<number, AttendanceLine>();
  if (span.first <= span.last) {
    const known = attendanceOf(context.people, own, span, calendar);
    if (!known.ok) throw new Error('the calendar of a plan knows its months');
    for (const [leaf, row] of tree.leaves.entries()) lines.set(row, known.value[leaf] as AttendanceLine);
  }
  const none = attendanceSum([]);
  for (let row = tree.rows.length - 1; row >= 0; row--) {
    const { children } = tree.rows[row] as (typeof tree.rows)[number];
    if (children.length > 0) lines.set(row, attendanceSum(children.map((child) => lines.get(child) ?? none)));
  }
  return tree.rows.map((_, row) => {
    const line = lines.get(row) ?? none;
    return { ...line, rates: attendanceRates(line), counts: tallies.rows[row]?.counts ?? [] };
  });
}

/** Per row of the organisation how many of its people attended on each day. */
function attendedDays({ tree }: Plan, entries: readonly LogEntry[]): ReadonlyMap<Day, number>[] {
  const rowOf = new Map(tree.rows.map(({ key }, row) => [key, row]));
  const days = tree.rows.map(() => new Map<Day, number>());
  for (const { person, date } of entries) {
    const row = rowOf.get(person);
    if (row !== undefined) days[row]?.set(date, 1);
  }
  for (let row = tree.rows.length - 1; row > 0; row--) {
    const above = days[tree.rows[row]?.parent ?? 0];
    for (const [date, count] of days[row] ?? []) above?.set(date, (above.get(date) ?? 0) + count);
  }
  return days;
}
