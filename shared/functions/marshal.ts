import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';

// The one place that knows how spreadsheets pass arguments to a custom function and take its result. What is left
// out arrives as undefined, null or ''; a blank cell as null or ''; a range as a 2-D array, of one cell as a scalar;
// a date as a serial number or a Date; an error as an object or as its text.

/** A cell as the functions see it; null: blank. A date is its serial number. */
export type Cell = number | string | boolean | null | ErrorCell;
export interface ErrorCell {
  /** As the cell shows it: `#N/A`. */
  readonly error: string;
}

/** A result: a single value or a block of rows. */
export type FunctionValue = ResultCell | readonly (readonly ResultCell[])[];
export type ResultCell = number | string | DayCell;
interface DayCell {
  readonly day: Day;
}

/** How a spreadsheet hands over dates and wants them back. */
export interface DateWays {
  /** The serial number of a Date it passes. */
  serialOf(date: Date): number;
  /** What it writes into a cell as that day. */
  cellOf(day: Day): unknown;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** Serial numbers both ways. A Date that comes nevertheless is read in local time. */
export const serialDates: DateWays = { serialOf: localSerial, cellOf: toSerial };

function localSerial(date: Date): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return local / MILLISECONDS_A_DAY + SERIAL_OF_EPOCH;
}

/** The argument as rows of raw cells. */
export function rowsOf(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  const items: readonly unknown[] = raw;
  if (items.every(Array.isArray)) return items as readonly (readonly unknown[])[];
  return [items];
}

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** A raw cell in terms of the functions. */
export function toCell(raw: unknown, dates: DateWays): Cell {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return textCell(raw);
  if (raw === null || raw === undefined) return null;
  const tag = Object.prototype.toString.call(raw);
  if (tag === '[object Date]') return dates.serialOf(raw as Date);
  return objectCell(raw, tag, dates);
}

function textCell(text: string): Cell {
  if (text === '') return null;
  return ERROR_TEXT.test(text) ? { error: text } : text;
}

interface HostObject {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly basicValue?: unknown;
}

/** Error objects carry `code`; typed cell values carry their plain one in `basicValue`. */
function objectCell(raw: object, tag: string, dates: DateWays): Cell {
  const { code, type, basicValue } = raw as HostObject;
  if (typeof code === 'string') return { error: code };
  if (type === 'Error') return { error: typeof basicValue === 'string' ? basicValue : '#VALUE!' };
  if (tag === '[object Error]' || basicValue === undefined) return { error: '#VALUE!' };
  return toCell(basicValue, dates);
}

export const isError = (cell: Cell): cell is ErrorCell => typeof cell === 'object' && cell !== null;

/** The result as the spreadsheet takes it: dates in its way, no negative zero. */
export function fromValue(value: FunctionValue, dates: DateWays): unknown {
  if (!isBlock(value)) return fromResultCell(value, dates);
  return value.map((row) => row.map((cell) => fromResultCell(cell, dates)));
}

function fromResultCell(cell: ResultCell, dates: DateWays): unknown {
  if (typeof cell === 'object') return dates.cellOf(cell.day);
  return cell === 0 ? 0 : cell;
}

export const isBlock = (value: FunctionValue): value is readonly (readonly ResultCell[])[] =>
  Array.isArray(value);
