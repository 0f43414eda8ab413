import { type Day, dayIssue, FIRST_DAY, fromEpoch, LAST_DAY, toEpoch } from '#engine/days/day.ts';
import { failure, type Result, success } from '#engine/issue.ts';

/** 1970-01-01 in the 1900 date system. */
const SERIAL_OF_EPOCH = 25_569;
/** 1900-03-01. Below it Excel counts a 29 February 1900 that never was, and Google Sheets does not. */
const FIRST_SERIAL = 61;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** The spreadsheet's serial number of a day in the 1900 date system: 2026-01-01 is 46023. */
export const toSerial = (of: Day): number => toEpoch(of) + SERIAL_OF_EPOCH;

/**
 * The day of a spreadsheet serial number (1900 date system); a time of day (the fraction) is dropped. Below 61
 * (1900-03-01), above 2958465 (9999-12-31), or not a number: an issue.
 */
export function fromSerial(serial: number, path: readonly (string | number)[] = ['date']): Result<Day> {
  const whole = Math.floor(serial);
  if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) return success(fromEpoch(whole - SERIAL_OF_EPOCH));
  const argument = String(path[0] ?? 'date');
  return failure(
    dayIssue('day.outOfRange', path, { argument, value: serial, first: FIRST_DAY, last: LAST_DAY }),
  );
}
