import { workdayOnOrBefore } from '#engine/calendar/workdays.ts';
import type { Day } from '#engine/days/day.ts';
import {
  type AttendanceLine,
  attendanceOf,
  attendanceRates,
  attendanceSum,
} from '#engine/tracking/attendance.ts';
import type { Host } from '#host/host.ts';
import { lookAt, placeOfSheet } from './carried-view.ts';
import type { Attendance, NotBegun } from './execution-types.ts';
import type { Outcome } from './outcome.ts';

/** The second morning meeting's table of a day of the plan; null or another day: the last working day. */
export const readAttendance = (
  host: Host,
  asked: string | null,
  today: Day,
): Promise<Outcome<Attendance | NotBegun>> =>
  lookAt(host, today, (view): Attendance => {
    const { plan, execution } = view;
    const { tree, members, inputs, calendar } = plan;
    const worked = workdayOnOrBefore(calendar, execution.today);
    const latest = worked.ok && worked.value >= inputs.start ? worked.value : execution.today;
    const isInPlan = asked !== null && asked >= inputs.start && asked <= inputs.end;
    const day = isInPlan ? (asked as Day) : latest;
    const { people } = execution.context;
    const lines = attendanceOf(people, execution.entries, { first: day, last: day }, calendar);
    if (!lines.ok) throw new Error('the calendar of a plan knows its days');
    const lineAt = new Map(people.map(({ key }, index) => [key, lines.value[index]!]));
    const branch = (row: number): readonly AttendanceLine[] =>
      members.slice(row, tree.rows[row]!.end).flatMap(({ key }) => lineAt.get(key) ?? []);
    const rated = (line: AttendanceLine) => ({ ...line, rates: attendanceRates(line) });
    const lowest = tree.rows.flatMap(({ children }, row) =>
      row > 0 && children.some((child) => tree.rows[child]!.children.length === 0) ? [row] : [],
    );
    return {
      kind: 'attendance',
      day,
      today: execution.today,
      whole: rated(attendanceSum(lines.value)),
      units: lowest.map((row) => ({
        key: members[row]!.key,
        name: members[row]!.name,
        ...rated(attendanceSum(branch(row))),
      })),
      absent: people.flatMap(({ name }, index) => {
        const { daysDue, daysAttended } = lines.value[index]!;
        return daysDue > 0 && daysAttended === 0 ? [name] : [];
      }),
      place: placeOfSheet(view, 'attendance'),
    };
  });
