import type { Typed, Unreadable } from '#engine/actuals/row.ts';
import { isUnreadable } from '#engine/actuals/row.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { InputValue } from '#workbook/inputs/table.ts';

/** What stands in a cell of a record: a value of its kind, nothing, or something else. */
export type RecordValue = InputValue | Unreadable;
export type RecordRow = Readonly<Record<string, RecordValue>>;

/** All records of a workbook as they stand there, blank rows left out; settings are one row. */
export type RecordRows = Readonly<Record<RecordTableKey, readonly RecordRow[]>>;

/** The text of a cell, trimmed; '' for a blank one. */
export function textOf(row: RecordRow, key: string): string {
  const value = row[key] ?? null;
  if (isUnreadable(value)) return value.typed;
  return value === null ? '' : String(value).trim();
}

/** What a row says in whatever order of its columns, for comparing; blank cells and the columns left out say nothing. */
export const saidIn = (row: RecordRow, leftOut: ReadonlySet<string> = new Set()): string =>
  JSON.stringify(
    Object.keys(row)
      .filter((key) => !leftOut.has(key) && textOf(row, key) !== '')
      .sort()
      .map((key) => [key, textOf(row, key)]),
  );

/** A number, nothing, or what stands there instead. */
export function numberOf(row: RecordRow, key: string): Typed<number> {
  const value = row[key] ?? null;
  return typeof value === 'string' ? { typed: value } : value;
}

/** A day, nothing, or what stands there instead. */
export function dayOf(row: RecordRow, key: string): Typed<Day> {
  const value = row[key] ?? null;
  if (value === null || isUnreadable(value)) return value;
  const day = parseDay(String(value));
  return day.ok ? day.value : { typed: String(value) };
}

/** A number, or null where there is none to read. */
export function plainNumber(row: RecordRow, key: string): number | null {
  const value = row[key] ?? null;
  return typeof value === 'number' ? value : null;
}

/** A day, or null where there is none to read. */
export function plainDay(row: RecordRow, key: string): Day | null {
  const value = dayOf(row, key);
  return isUnreadable(value) ? null : value;
}
