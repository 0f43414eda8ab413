import { LOG_UNIT } from '#engine/actuals/judge-figures.ts';
import type { Person } from '#engine/actuals/roster.ts';
import type { LogEntry } from '#engine/actuals/row.ts';
import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, earlier, later } from '#engine/days/arithmetic.ts';
import { type Result, success } from '#engine/issue.ts';
import { countOf, toAmount } from '#engine/units.ts';

/** One line of the second morning meeting's table 二会"出勤、拜访、举绩表": a person or a team, a day or more. */
export interface AttendanceLine {
  /** People in post on a day of the span. */
  readonly people: number;
  /** Working days in post, of all people together. */
  readonly daysDue: number;
  /** Person-days with an entry in the log, on days off too. */
  readonly daysAttended: number;
  /** People with at least one entry. */
  readonly peopleActive: number;
  /** Meetings (the stage before the deal), and those who had one. */
  readonly visits: number;
  readonly peopleVisiting: number;
  /** Deals 举绩, and those who made one. */
  readonly deals: number;
  readonly peopleWithResult: number;
  readonly amount: number;
}

/** The rates of a line; null where they would divide by nothing. */
export interface AttendanceRates {
  /** Person-days attended ÷ working days due 出勤率; days off worked can bring it above 1. */
  readonly attendance: number | null;
  /** Visits per person-day attended 人均日拜访量. */
  readonly visitsPerDay: number | null;
  /** People with a result ÷ people 举绩率. */
  readonly result: number | null;
  /** Amount ÷ deals 件均. */
  readonly averageDeal: number | null;
}

/**
 * The lines of people over a span, in their order. In a sheet: a day attended is `MIN(1,COUNTIFS(person,day,counted))`
 * in a grid of people × days, the sums SUMIFS over the log. A calendar that does not know the span: an issue.
 */
export function attendanceOf(
  people: readonly Person[],
  entries: readonly LogEntry[],
  span: DaySpan,
  calendar: WorkCalendar,
): Result<AttendanceLine[]> {
  const known = workdays(calendar, span.first, span.last);
  if (!known.ok) return known;
  const entriesBy = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    if (entry.date < span.first || entry.date > span.last) continue;
    const own = entriesBy.get(entry.person);
    if (own) own.push(entry);
    else entriesBy.set(entry.person, [entry]);
  }
  return success(
    people.map((person) => lineOf(entriesBy.get(person.key) ?? [], daysDue(person, span, calendar))),
  );
}

function daysDue({ start, end }: Person, span: DaySpan, calendar: WorkCalendar): number | null {
  const first = start === null ? span.first : later(start, span.first);
  const last = end === null ? span.last : earlier(end, span.last);
  if (first > last) return null;
  const due = workdays(calendar, first, last);
  if (!due.ok) throw new Error('the calendar knows the span');
  return due.value;
}

/** `due`: working days in post, null if not in post at all. */
function lineOf(own: readonly LogEntry[], due: number | null): AttendanceLine {
  const sumOf = (stage: number): number => own.reduce((sum, { counts }) => sum + (counts[stage] ?? 0), 0);
  const hundredths = own.reduce((sum, { amount }) => sum + Math.round(countOf(amount, LOG_UNIT)), 0);
  const [deals, visits] = [sumOf(0), sumOf(1)];
  return {
    people: due === null ? 0 : 1,
    daysDue: due ?? 0,
    daysAttended: new Set(own.map(({ date }) => date)).size,
    peopleActive: Math.min(1, own.length),
    visits,
    peopleVisiting: Math.min(1, visits),
    deals,
    peopleWithResult: Math.min(1, deals),
    amount: toAmount(hundredths, LOG_UNIT),
  };
}

/** A team's line: the sums of its people's. */
export function attendanceSum(lines: readonly AttendanceLine[]): AttendanceLine {
  const sumOf = (field: keyof AttendanceLine): number => lines.reduce((sum, line) => sum + line[field], 0);
  const hundredths = lines.reduce((sum, { amount }) => sum + Math.round(countOf(amount, LOG_UNIT)), 0);
  return {
    people: sumOf('people'),
    daysDue: sumOf('daysDue'),
    daysAttended: sumOf('daysAttended'),
    peopleActive: sumOf('peopleActive'),
    visits: sumOf('visits'),
    peopleVisiting: sumOf('peopleVisiting'),
    deals: sumOf('deals'),
    peopleWithResult: sumOf('peopleWithResult'),
    amount: toAmount(hundredths, LOG_UNIT),
  };
}

/** The rates of a person's or a team's line. */
export const attendanceRates = (line: AttendanceLine): AttendanceRates => ({
  attendance: over(line.daysAttended, line.daysDue),
  visitsPerDay: over(line.visits, line.daysAttended),
  result: over(line.peopleWithResult, line.people),
  averageDeal: over(line.amount, line.deals),
});

const over = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
