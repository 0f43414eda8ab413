import {
  type CalendarCode,
  chinaWeek,
  type DayWeight,
  parseCalendarCode,
  WEEKS,
  type WeekdayMask,
  type WorkCalendar,
  withExtraWorkdays,
  withHolidays,
  workCalendar,
} from '#engine/calendar/calendar.ts';
import { MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { readDay, readNumber } from './cells.ts';
import { argumentIssue } from './issues.ts';
import { type Cell, type DateWays, toCell } from './marshal.ts';

/** What people call the weekdays, Monday first. */
export const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
];
const DAYS_A_WEEK = 7;

/** One row of the argument as far as it says something: a code, a weekday or a day, each with what it weighs. */
interface Entry {
  readonly cell: Exclude<Cell, null>;
  /** Null: blank; undefined: the argument has no weights. */
  readonly weight: Cell | undefined;
  readonly position: number;
}

/**
 * The calendar that an argument says, from its rows of raw cells. Seven numbers up to 1,000 side by side are the weights
 * of the weekdays, Monday first. Two columns with such a number in the second are days, or weekdays by name, and their
 * weights: 0 or blank is off. All other cells are days off. Codes may stand among them: CN, a week, or both.
 */
export function readCalendar(
  argument: string,
  rows: readonly (readonly unknown[])[],
  dates: DateWays,
): Result<WorkCalendar> {
  const cells = rows.map((row) => row.map((raw) => toCell(raw, dates)));
  const flat = cells.flat();
  if (isPattern(cells)) return readPattern(argument, flat);
  const hasWeights =
    cells.every(({ length }) => length === 2) &&
    cells.some(([, second]) => isWeight(second) || isBelowZero(second));
  const entries = hasWeights
    ? cells.flatMap(([cell, weight], at) => entryOf(cell, weight, 2 * at + 1))
    : flat.flatMap((cell, at) => entryOf(cell, undefined, at + 1));
  return readEntries(argument, entries, flat.length);
}

const isWeight = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' && cell > 0 && cell <= MOST_WEIGHT;

/** No day and no weight. */
const isBelowZero = (cell: Cell | undefined): boolean => typeof cell === 'number' && cell < 0;

const isPattern = (cells: readonly (readonly Cell[])[]): boolean =>
  (cells.length === 1 || cells.every(({ length }) => length === 1)) &&
  cells.flat().length === DAYS_A_WEEK &&
  cells.flat().some(isWeight) &&
  cells.flat().every((cell) => cell === null || typeof cell === 'number');

function readPattern(argument: string, cells: readonly Cell[]): Result<WorkCalendar> {
  const week = cells.map((cell) => (typeof cell === 'number' ? cell : 0));
  const issues = cells.flatMap((cell, at) => {
    const weight = readWeight(cell, { argument, position: at + 1 });
    return weight.ok ? [] : weight.issues;
  });
  return issues.length > 0 ? failure(...issues) : madeOf({ codes: [], week, off: [], special: [] });
}

/** 0 is no day. */
const entryOf = (cell: Cell | undefined, weight: Cell | undefined, position: number): readonly Entry[] =>
  cell === null || cell === undefined || cell === 0 ? [] : [{ cell, weight, position }];

/** What the entries come to. */
interface Found {
  readonly codes: CalendarCode[];
  /** By weekday, Monday first; undefined: as the code has it. */
  readonly week: (number | undefined)[];
  readonly off: Day[];
  readonly special: DayWeight[];
}

/** Of a range full of mistakes the first few are told. */
const MOST_ISSUES = 3;

function readEntries(argument: string, entries: readonly Entry[], cells: number): Result<WorkCalendar> {
  const found: Found = { codes: [], week: [], off: [], special: [] };
  const issues: Issue[] = [];
  for (const entry of entries) {
    const place = { argument, position: cells === 1 ? 0 : entry.position };
    const problem = take(entry, place, found);
    if (problem) issues.push(...problem);
    if (issues.length >= MOST_ISSUES) break;
  }
  if (issues.length > 0) return failure(...issues);
  const [first, second] = found.codes.filter((code) => code !== 'CN');
  const chinas = found.codes.filter((code) => code === 'CN');
  if (second !== undefined || chinas.length > 1) {
    const params = { argument, first: first ?? 'CN', second: second ?? 'CN' };
    return failure(argumentIssue('argument.calendars', [argument], params));
  }
  const days = found.special.map(({ day }) => day);
  const twice = days.find((day, at) => days.indexOf(day) !== at);
  if (twice) return failure(argumentIssue('argument.dayTwice', [argument], { argument, day: twice }));
  return madeOf(found);
}

type Place = Parameters<typeof readDay>[1];

/** Puts the entry where it belongs; or what is wrong with it. */
function take({ cell, weight, position }: Entry, place: Place, found: Found): readonly Issue[] | null {
  if (typeof cell === 'string') {
    const code = parseCalendarCode(cell);
    if (code.ok) {
      found.codes.push(code.value);
      return null;
    }
    const weekday = weekdayNamed(cell);
    const isWord = /^\s*[a-z][a-z _-]*$/i.test(cell);
    if (isWord && (weekday < 0 || weight === undefined)) return code.issues;
  }
  const counted =
    weight === undefined ? success(0) : readWeight(weight, { ...place, position: position + 1 });
  if (!counted.ok) return counted.issues;
  const weekday = typeof cell === 'string' && weight !== undefined ? weekdayNamed(cell) : -1;
  if (weekday >= 0) {
    found.week[weekday] = counted.value;
    return null;
  }
  const day = readDay(cell, place);
  if (!day.ok) return day.issues;
  if (counted.value === 0) found.off.push(day.value);
  else found.special.push({ day: day.value, weight: counted.value });
  return null;
}

function readWeight(cell: Cell, place: Place): Result<number> {
  if (cell === null) return success(0);
  const weight = readNumber(cell, place);
  if (!weight.ok || (weight.value >= 0 && weight.value <= MOST_WEIGHT)) return weight;
  const params = { ...place, value: weight.value, most: MOST_WEIGHT };
  return failure(argumentIssue('argument.dayWeight', [place.argument, place.position - 1], params));
}

function weekdayNamed(text: string): number {
  const wanted = text.trim().toLowerCase();
  return WEEKDAY_NAMES.reduce((at, names) => (at < 0 ? names.indexOf(wanted) : at), -1);
}

function madeOf({ codes, week, off, special }: Found): Result<WorkCalendar> {
  const code = codes.find((each) => each !== 'CN') ?? codes[0] ?? 'weekdays';
  const mask = WEEKS[code].map((isOn, at) => (week[at] === undefined ? isOn : week[at] > 0));
  const weekdays = mask as unknown as WeekdayMask;
  const base = codes.includes('CN') ? chinaWeek(weekdays) : workCalendar(weekdays);
  const calendar = withExtraWorkdays(
    withHolidays(base, off),
    special.map(({ day }) => day),
  );
  const isWeighted = special.length > 0 || week.some((weight) => weight !== undefined);
  if (!isWeighted) return success(calendar);
  return success({ ...calendar, weights: { week: mask.map((_, at) => week[at] ?? null), days: special } });
}
