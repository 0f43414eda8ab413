import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { addDays, type DaySpan, earlier, weekdayOf } from '#engine/days/arithmetic.ts';
import { civilFromEpoch, epochFromCivil } from '#engine/days/civil.ts';
import { civilOf, type Day, toEpoch } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';
import { placeInWeek, type WeekStart, weekStarts } from '#engine/periods/week-start.ts';

/** A week as people work, report and are scored: seven days, across month ends, cut only where the plan ends. */
export interface PlanWeek {
  /**
   * Its key is that of its Thursday by ISO 8601, `2026-W14`, whichever day it begins on: the first week of a year is the
   * one with its first Thursday.
   */
  readonly period: Period;
  /** Index of the month in which it begins. */
  readonly month: number;
  /** What lies in each month: one piece, or two where the week spans the end of a month. */
  readonly pieces: readonly WeekPiece[];
}

/** As much of a week as lies in one month. Plans are cut into these so that they add up to months; nothing else is. */
export interface WeekPiece extends DaySpan {
  /** `2026-03-W6`, as weeks were called when they were cut at month ends. */
  readonly key: string;
  /** Index among the plan's months. */
  readonly month: number;
  readonly workdays: number;
}

/**
 * The weeks of a plan, in order: every day of it lies in exactly one. `months`: the plan's, which the calendar knows.
 *
 * By hand: from Sundays on, 2026-W14 is 29 March to 4 April, with three days of March and four of April.
 */
export function weeksOf(
  months: readonly Period[],
  calendar: WorkCalendar,
  start: WeekStart = weekStarts[0],
): PlanWeek[] {
  const weeks: WeekPiece[][] = [];
  months.forEach((whole, month) => {
    for (let first = whole.first; first <= whole.last; ) {
      const place = placeInWeek(weekdayOf(first), start);
      const last = earlier(addDays(first, 6 - place), whole.last);
      const number = Math.ceil((civilOf(first).dayOfMonth + 6 - place) / 7);
      const workdays = countWorkdays(calendar, { first, last });
      const piece = { key: `${first.slice(0, 7)}-W${number}`, first, last, month, workdays };
      if (weeks.length > 0 && place !== 0) weeks[weeks.length - 1]!.push(piece);
      else weeks.push([piece]);
      first = addDays(last, 1);
    }
  });
  return weeks.map((pieces) => weekOf(pieces, start));
}

function weekOf(pieces: readonly WeekPiece[], start: WeekStart): PlanWeek {
  const { first, month } = pieces[0]!;
  const { last } = pieces[pieces.length - 1]!;
  const workdays = pieces.reduce((sum, piece) => sum + piece.workdays, 0);
  return { period: { grain: 'week', key: weekKey(first, start), first, last, workdays }, month, pieces };
}

/** A week that touches a month, and its working days there. */
export interface WeekInMonth {
  /** Index among the plan's weeks. */
  readonly index: number;
  readonly key: string;
  readonly workdays: number;
}

/** The weeks that touch a month, which is told by its index: whole weeks, the first and the last may span its ends. */
export const weeksInMonth = (weeks: readonly PlanWeek[], month: number): WeekInMonth[] =>
  weeks.flatMap(({ period: { key }, pieces }, index) => {
    const piece = pieces.find((each) => each.month === month);
    return piece ? [{ index, key, workdays: piece.workdays }] : [];
  });

/** The key of the week that a day lies in, by ISO 8601: `2026-W14` from 30 March to 5 April 2026, a Monday's. */
export function weekKey(of: Day, start: WeekStart = weekStarts[0]): string {
  const thursday = toEpoch(of) + placeInWeek(THURSDAY, start) - placeInWeek(weekdayOf(of), start);
  const { year } = civilFromEpoch(thursday);
  const days = thursday - epochFromCivil({ year, month: 1, dayOfMonth: 1 });
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/**
 * Index of the week that somebody means: by its key, also followed by its days as lists offer it, or by the key of a
 * piece as older workbooks have it; -1: none of the plan's. Capitals do not matter. A formula finds the same:
 * `IFERROR(MATCH(LEFT(typed,8),keys,0),IFERROR(INDEX(weeks,MATCH(typed,pieces,0)),0))`.
 */
export function weekNamed(weeks: readonly PlanWeek[], typed: string): number {
  const wanted = typed.trim().toUpperCase();
  const byKey = weeks.findIndex(({ period }) => period.key === wanted.slice(0, WEEK_KEY_LENGTH));
  return byKey >= 0 ? byKey : weeks.findIndex(({ pieces }) => pieces.some(({ key }) => key === wanted));
}

/** A week as lists offer it, the same in every language: `2026-W14 (03-30 – 04-05)`. */
export const weekLabel = ({ key, first, last }: Pick<Period, 'key' | 'first' | 'last'>): string =>
  `${key} (${first.slice(5)} – ${last.slice(5)})`;

const THURSDAY = 4;

/** Signs of a week's key. */
export const WEEK_KEY_LENGTH = 8;
