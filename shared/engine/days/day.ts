import { type Civil, civilFromEpoch, epochFromCivil, lengthOfMonth } from '#engine/days/civil.ts';
import { failure, issuesOf, type Result, success } from '#engine/issue.ts';

/**
 * A calendar day as ISO 8601 text, 'YYYY-MM-DD', from 1900-03-01 to 9999-12-31: the days that every
 * spreadsheet counts alike. As text it sorts and compares by time with `<`.
 */
export type Day = string & { readonly day: unique symbol };

/** The days that can be told, both included. */
export const FIRST_DAY = '1900-03-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;

export interface DayIssues {
  'day.notIso': { argument: string; value: string };
  'day.noSuchMonth': { argument: string; value: string; month: number };
  'day.noSuchDay': { argument: string; value: string; year: number; month: number; days: number };
  'day.outOfRange': { argument: string; value: string | number; first: string; last: string };
  'day.reversed': { start: string; end: string };
}
export const dayIssue = issuesOf<DayIssues>();

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day written as ISO text. Other forms, a day that does not exist (2026-02-30) or one outside 1900-03-01 to
 * 9999-12-31 is an issue. `path` says where the text stood; its first part names the argument.
 */
export function parseDay(text: string, path: readonly (string | number)[] = ['date']): Result<Day> {
  const argument = String(path[0] ?? 'date');
  const parts = ISO_DAY.exec(text);
  if (!parts) return failure(dayIssue('day.notIso', path, { argument, value: text }));
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) {
    return failure(dayIssue('day.noSuchMonth', path, { argument, value: text, month }));
  }
  const days = lengthOfMonth(year, month);
  if (dayOfMonth < 1 || dayOfMonth > days) {
    return failure(dayIssue('day.noSuchDay', path, { argument, value: text, year, month, days }));
  }
  if (text < FIRST_DAY) {
    return failure(
      dayIssue('day.outOfRange', path, { argument, value: text, first: FIRST_DAY, last: LAST_DAY }),
    );
  }
  return success(text as Day);
}

/** The day of a literal in our own code, checked: throws where {@link parseDay} has an issue. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new RangeError(`not a day: ${text}`);
  return parsed.value;
}

/** Year, month and day of the month. */
export const civilOf = (value: Day): Civil => ({
  year: Number(value.slice(0, 4)),
  month: Number(value.slice(5, 7)),
  dayOfMonth: Number(value.slice(8, 10)),
});

const FIRST_EPOCH = epochFromCivil(civilOf(FIRST_DAY));
const LAST_EPOCH = epochFromCivil(civilOf(LAST_DAY));

/** Days since 1970-01-01, negative before. */
export const toEpoch = (value: Day): number => epochFromCivil(civilOf(value));

/** The day that many days after 1970-01-01. Throws a RangeError outside {@link FIRST_DAY} to {@link LAST_DAY}. */
export function fromEpoch(epoch: number): Day {
  if (!Number.isInteger(epoch) || epoch < FIRST_EPOCH || epoch > LAST_EPOCH) {
    throw new RangeError(`no day ${epoch} from the epoch`);
  }
  const { year, month, dayOfMonth } = civilFromEpoch(epoch);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
