import { CHINA_HOLIDAYS, CHINA_MAKE_UP_DAYS, CHINA_YEARS } from '#engine/calendar/china.ts';
import { compareDays, type Weekday, weekdayOf } from '#engine/days/arithmetic.ts';
import { type Day, day, FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

/** Which weekdays are worked, Monday first. */
export type WeekdayMask = readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];

/** The calendars that have a name; CN goes together with one of the others, which then tells the week. */
export type CalendarCode = 'weekdays' | 'six-day' | 'everyday' | 'CN';
const CALENDAR_CODES: readonly CalendarCode[] = ['weekdays', 'six-day', 'everyday', 'CN'];

/** Years whose holidays are known, both included. */
interface YearSpan {
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Which days are worked: the weekdays of the mask, less `holidays`, plus `extraWorkdays`. Both lists are sorted,
 * free of repetition, and hold only days that change something (no holiday on a free weekday, no extra workday on
 * a worked one), so that counts add up and NETWORKDAYS.INTL with COUNTIFS over them gives the same number.
 * `published` is where the calendar is known; elsewhere it has no answer. `weights`: what a worked day counts; without
 * them 1.
 */
export interface WorkCalendar {
  readonly weekdays: WeekdayMask;
  readonly holidays: readonly Day[];
  readonly extraWorkdays: readonly Day[];
  readonly published: YearSpan | 'always';
  readonly weights?: DayWeights;
}

/**
 * What worked days count: a single day as it says, else as its weekday, Monday first; 1 where that says nothing (null, or
 * 0 on a make-up day). To the hundredth.
 */
export interface DayWeights {
  readonly week: readonly (number | null)[];
  readonly days: readonly DayWeight[];
}
export interface DayWeight {
  readonly day: Day;
  readonly weight: number;
}

export interface CalendarIssues {
  'calendar.unknown': { calendar: string; known: string };
  'calendar.unpublished': { start: string; end: string; firstYear: number; lastYear: number };
  'calendar.beyondPublished': { start: string; count: number; firstYear: number; lastYear: number };
  'calendar.noWorkday': { start: string; count: number };
  'calendar.countNotWhole': { count: number };
}
export const calendarIssue = issuesOf<CalendarIssues>();

const maskOf = (daysAWeek: number): WeekdayMask => {
  const worked = (weekday: number): boolean => weekday <= daysAWeek;
  return [worked(1), worked(2), worked(3), worked(4), worked(5), worked(6), worked(7)];
};
const MONDAY_TO_FRIDAY: WeekdayMask = maskOf(5);
const MONDAY_TO_SATURDAY: WeekdayMask = maskOf(6);
const EVERY_DAY: WeekdayMask = maskOf(7);

const everyWeek = (weekdays: WeekdayMask): WorkCalendar => ({
  weekdays,
  holidays: [],
  extraWorkdays: [],
  published: 'always',
});

/** The calendar code in a text as people type it (any case, spaces around); another text is an issue. */
export function parseCalendarCode(text: string): Result<CalendarCode> {
  const wanted = text.trim().toLowerCase();
  const code = CALENDAR_CODES.find((known) => known.toLowerCase() === wanted);
  if (code) return success(code);
  return failure(
    calendarIssue('calendar.unknown', ['calendar'], { calendar: text, known: CALENDAR_CODES.join(', ') }),
  );
}

/**
 * A calendar from a code or a mask of worked weekdays, with `holidays` off and `extraWorkdays` worked on top, in
 * that order: a day in both is worked. The lists may come in any order, with repetitions.
 */
export function workCalendar(
  base: CalendarCode | WeekdayMask = 'weekdays',
  holidays: readonly Day[] = [],
  extraWorkdays: readonly Day[] = [],
): WorkCalendar {
  return withExtraWorkdays(withHolidays(baseCalendar(base), holidays), extraWorkdays);
}

function baseCalendar(base: CalendarCode | WeekdayMask): WorkCalendar {
  if (base === 'CN') {
    chinaOnce ??= chinaWeek(MONDAY_TO_FRIDAY);
    return chinaOnce;
  }
  return everyWeek(typeof base === 'string' ? WEEKS[base] : base);
}

/** The weeks of the named calendars; China's is Monday to Friday. */
export const WEEKS: Readonly<Record<CalendarCode, WeekdayMask>> = {
  weekdays: MONDAY_TO_FRIDAY,
  'six-day': MONDAY_TO_SATURDAY,
  everyday: EVERY_DAY,
  CN: MONDAY_TO_FRIDAY,
};

let chinaOnce: WorkCalendar | undefined;

/** These weekdays, less China's public holidays, plus the make-up days; known for the published years. */
export const chinaWeek = (weekdays: WeekdayMask): WorkCalendar => ({
  ...workCalendar(weekdays, CHINA_HOLIDAYS, CHINA_MAKE_UP_DAYS),
  published: CHINA_YEARS,
});

/** The calendar with these days off, whatever they were. */
export function withHolidays(calendar: WorkCalendar, days: readonly Day[]): WorkCalendar {
  if (days.length === 0) return calendar;
  const off = new Set(days);
  return {
    ...calendar,
    holidays: sorted([...calendar.holidays, ...days.filter((each) => onMask(calendar, each))]),
    extraWorkdays: calendar.extraWorkdays.filter((each) => !off.has(each)),
  };
}

/** The calendar with these days worked, whatever they were. */
export function withExtraWorkdays(calendar: WorkCalendar, days: readonly Day[]): WorkCalendar {
  if (days.length === 0) return calendar;
  const worked = new Set(days);
  return {
    ...calendar,
    holidays: calendar.holidays.filter((each) => !worked.has(each)),
    extraWorkdays: sorted([...calendar.extraWorkdays, ...days.filter((each) => !onMask(calendar, each))]),
  };
}

const sorted = (days: readonly Day[]): Day[] => [...new Set(days)].sort(compareDays);

const onMask = (calendar: WorkCalendar, of: Day): boolean => isWorked(calendar.weekdays, weekdayOf(of));

/** Whether the mask works that weekday. */
export const isWorked = (weekdays: WeekdayMask, weekday: Weekday): boolean => weekdays[weekday - 1] === true;

/** The first and the last day that the calendar knows. */
export function knownSpan({ published }: WorkCalendar): { readonly first: Day; readonly last: Day } {
  if (published === 'always') return { first: FIRST_DAY, last: LAST_DAY };
  return { first: day(`${published.firstYear}-01-01`), last: day(`${published.lastYear}-12-31`) };
}

/** The calendar, if it knows all days from `first` to `last`; else an issue that names the years it knows. */
export function coveringCalendar(calendar: WorkCalendar, first: Day, last: Day): Result<WorkCalendar> {
  const known = knownSpan(calendar);
  if (calendar.published === 'always' || (first >= known.first && last <= known.last)) {
    return success(calendar);
  }
  const { firstYear, lastYear } = calendar.published;
  return failure(
    calendarIssue('calendar.unpublished', ['calendar'], { start: first, end: last, firstYear, lastYear }),
  );
}
