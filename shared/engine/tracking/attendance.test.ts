import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#engine/actuals/row.ts';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { day } from '#engine/days/day.ts';
import { attendanceOf, attendanceRates, attendanceSum } from '#engine/tracking/attendance.ts';

const china = workCalendar('CN');
const people = [
  { key: 'P1', name: 'Ann', start: null, end: null },
  { key: 'P2', name: 'Bo', start: day('2026-03-04'), end: null },
  { key: 'P3', name: 'Che', start: null, end: day('2026-02-28') },
];
const entry = (person: string, date: string, counts: readonly number[], amount: number): LogEntry => ({
  person,
  date: day(date),
  counts,
  amount,
  figures: [],
  product: null,
  channel: null,
  customer: '',
});
const log = [
  entry('P1', '2026-03-02', [1, 3], 5000.1),
  entry('P1', '2026-03-02', [0, 2], 0),
  entry('P1', '2026-03-07', [1, 1], 4000.2),
  entry('P2', '2026-03-05', [0, 0], 0),
  entry('P1', '2026-03-09', [9, 9], 9),
];
const week = { first: day('2026-03-02'), last: day('2026-03-08') };

describe('attendance, visits and results', () => {
  const result = attendanceOf(people, log, week, china);
  const lines = result.ok ? result.value : [];

  it('of a person count days once, days off too', () => {
    expect(lines[0]).toEqual({
      people: 1,
      daysDue: 5,
      daysAttended: 2,
      peopleActive: 1,
      visits: 6,
      peopleVisiting: 1,
      deals: 2,
      peopleWithResult: 1,
      amount: 9000.3,
    });
  });

  it('of somebody who joined are due from that day, and an empty entry is a day attended', () => {
    expect(lines[1]).toMatchObject({ daysDue: 3, daysAttended: 1, visits: 0, peopleVisiting: 0 });
  });

  it('of somebody who left are nothing', () => {
    expect(lines[2]).toMatchObject({ people: 0, daysDue: 0, peopleActive: 0 });
  });

  it('of a team are sums, and rates of sums', () => {
    const team = attendanceSum(lines);
    expect(team).toMatchObject({ people: 2, daysDue: 8, daysAttended: 3, visits: 6, deals: 2 });
    expect(attendanceRates(team)).toEqual({
      attendance: 3 / 8,
      visitsPerDay: 2,
      result: 0.5,
      averageDeal: 4500.15,
    });
  });

  it('of nobody have no rates', () => {
    expect(attendanceRates(attendanceSum([]))).toEqual({
      attendance: null,
      visitsPerDay: null,
      result: null,
      averageDeal: null,
    });
  });

  it('of one day are the second morning meeting’s', () => {
    const monday = attendanceOf(people, log, { first: week.first, last: week.first }, china);
    const first = monday.ok ? monday.value.slice(0, 2) : [];
    expect(first).toMatchObject([
      { people: 1, daysDue: 1, daysAttended: 1, visits: 5, deals: 1 },
      { people: 0, daysDue: 0, daysAttended: 0 },
    ]);
  });

  it('of a year that is not published are an issue', () => {
    const far = { first: day('2099-01-01'), last: day('2099-01-02') };
    expect(attendanceOf(people, log, far, china)).toMatchObject({
      ok: false,
      issues: [{ code: 'calendar.unpublished' }],
    });
  });
});
