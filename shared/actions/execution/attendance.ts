import type { Outcome } from '#actions/protocol/outcome.ts';
import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { attendanceTable } from '#workbook/sheets/attendance/figures.ts';
import type { Attendance, NotBegun } from './execution-types.ts';
import { placeOfSheet, viewExecution } from './execution-view.ts';

/** The second morning meeting's table of a day of the plan; null or another day: the last working day. */
export const readAttendance = (
  host: Host,
  asked: string | null,
  today: Day,
): Promise<Outcome<Attendance | NotBegun>> =>
  viewExecution(host, today, (view): Attendance => {
    const { plan, execution } = view;
    const { tree, members, inputs, calendar } = plan;
    const worked = workdayOnOrBefore(calendar, execution.today);
    const latest = worked.ok && worked.value >= inputs.start ? worked.value : execution.today;
    const isInPlan = asked !== null && asked >= inputs.start && asked <= inputs.end;
    const day = isInPlan ? (asked as Day) : latest;
    const month = plan.months.find(({ first, last }) => first <= day && day <= last) ?? plan.months[0]!;
    const { rows } = attendanceTable(plan, execution, month, day);
    const lowest = tree.rows.flatMap(({ children }, row) =>
      row > 0 && children.some((child) => tree.rows[child]!.children.length === 0) ? [row] : [],
    );
    const named = (row: number) => ({ key: members[row]!.key, name: members[row]!.name });
    return {
      kind: 'attendance',
      day,
      today: execution.today,
      whole: rows[0]!.onDay,
      units: lowest.map((row) => ({ ...named(row), ...rows[row]!.onDay })),
      absent: tree.leaves.flatMap((row) => {
        const { daysDue, daysAttended } = rows[row]!.onDay;
        return daysDue > 0 && daysAttended === 0 ? [members[row]!.name] : [];
      }),
      place: placeOfSheet(view, 'attendance'),
    };
  });
