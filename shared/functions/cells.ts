import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { plainDecimal } from '#engine/typed/decimal.ts';
import { readNumber as readTypedNumber } from '#engine/typed/number.ts';
import { argumentIssue } from './issues.ts';
import { type Cell, isError } from './marshal.ts';

/** Where a cell stands: its argument, and its number in the range from 1; 0: it is the whole argument. */
interface Place {
  readonly argument: string;
  readonly position: number;
}

const pathOf = ({ argument, position }: Place) => (position === 0 ? [argument] : [argument, position - 1]);

/** Reads a cell that is not blank. */
export type CellReader<T> = (cell: Exclude<Cell, null>, place: Place) => Result<T>;

/** A number, also as a text in any way that people write one: "12", "1,200", "10％", "12万". TRUE and FALSE are none. */
export const readNumber: CellReader<number> = (cell, place) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return success(cell);
  if (isError(cell)) return failedCell(cell.error, place);
  const reading = typeof cell === 'string' ? readTypedNumber(cell, USUAL_CONVENTIONS) : null;
  if (reading?.kind === 'understood') return success(reading.value);
  if (reading?.kind === 'ambiguous') {
    return ambiguous(
      reading.readings.map(({ value }) => plainDecimal(value)),
      shown(cell),
      place,
    );
  }
  return failure(argumentIssue('argument.notNumber', pathOf(place), { ...place, value: shown(cell) }));
};

/** A serial number, or a date as a text in any way that people write one. */
export const readDay: CellReader<Day> = (cell, place) => {
  if (typeof cell === 'number') return fromSerial(cell, pathOf(place));
  if (isError(cell)) return failedCell(cell.error, place);
  const reading = typeof cell === 'string' ? readDate(cell, USUAL_CONVENTIONS) : null;
  if (reading?.kind === 'understood') return success(reading.value.day);
  if (reading?.kind === 'ambiguous') {
    return ambiguous(
      reading.readings.map(({ value }) => value.day),
      shown(cell),
      place,
    );
  }
  // A date that is written as one says best itself what is wrong with it.
  const iso = typeof cell === 'string' ? parseDay(cell.trim(), pathOf(place)) : null;
  if (iso && !iso.ok && iso.issues[0]?.code !== 'day.notIso') return iso;
  return failure(argumentIssue('argument.notDate', pathOf(place), { ...place, value: shown(cell) }));
};

const ambiguous = (readings: readonly string[], value: string, place: Place): Result<never> => {
  const [first = '', second = ''] = readings;
  return failure(argumentIssue('argument.ambiguous', pathOf(place), { ...place, value, first, second }));
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
