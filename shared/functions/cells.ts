import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { argumentIssue } from './issues.ts';
import { type Cell, isError } from './marshal.ts';

/** Where a cell stands: its argument, and its number in the range from 1; 0: it is the whole argument. */
export interface Place {
  readonly argument: string;
  readonly position: number;
}

const pathOf = ({ argument, position }: Place) => (position === 0 ? [argument] : [argument, position - 1]);

/** Reads a cell that is not blank. */
export type CellReader<T> = (cell: Exclude<Cell, null>, place: Place) => Result<T>;

const NUMBER_TEXT = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i;

/** A number; a text that is one, such as "12" or "10%", counts. TRUE and FALSE do not. */
export const readNumber: CellReader<number> = (cell, place) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return success(cell);
  if (isError(cell)) return failedCell(cell.error, place);
  const parts = typeof cell === 'string' ? NUMBER_TEXT.exec(cell) : null;
  if (parts) return success(parts[2] === '%' ? Number(parts[1]) / 100 : Number(parts[1]));
  return failure(argumentIssue('argument.notNumber', pathOf(place), { ...place, value: shown(cell) }));
};

/** A serial number, or an ISO text. */
export const readDay: CellReader<Day> = (cell, place) => {
  if (typeof cell === 'number') return fromSerial(cell, pathOf(place));
  if (typeof cell === 'string') return parseDay(cell.trim(), pathOf(place));
  if (isError(cell)) return failedCell(cell.error, place);
  return failure(argumentIssue('argument.notDate', pathOf(place), { ...place, value: shown(cell) }));
};

export const readText: CellReader<string> = (cell, place) =>
  isError(cell) ? failedCell(cell.error, place) : success(shown(cell));

/** Whether the cell is marked: TRUE, or anything that is neither 0 nor FALSE. */
export const readMark: CellReader<boolean> = (cell, place) => {
  if (isError(cell)) return failedCell(cell.error, place);
  if (typeof cell === 'string') return success(cell.trim() !== '' && Number(cell) !== 0);
  return success(cell !== false && cell !== 0);
};

const failedCell = (error: string, place: Place): Result<never> =>
  failure(argumentIssue('argument.errorCell', pathOf(place), { ...place, error }));

const shown = (cell: number | string | boolean): string =>
  typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
