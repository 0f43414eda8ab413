import { workCalendar } from '#engine/calendar/calendar.ts';
import type { Issue, Result } from '#engine/issue.ts';
import { failure, success } from '#engine/issue.ts';
import { readCalendar } from './calendar-argument.ts';
import { type CellReader, readDay, readMark, readNumber, readText } from './cells.ts';
import { argumentIssue } from './issues.ts';
import { type DateWays, rowsOf, toCell } from './marshal.ts';
import type { Block, ChoiceParameter, Parameter, PlainParameter } from './parameter.ts';

/** An argument as it came: rows of raw cells, and how to read dates among them. */
interface Given {
  readonly argument: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly dates: DateWays;
}

/**
 * The value of one argument as its kind says; undefined where it may be left out and is. A blank cell is 0 where a
 * block of numbers is wanted; elsewhere a blank is an argument that is not given. So is a 0 where none can be meant,
 * for some versions of Excel pass blank cells as 0.
 */
export function readArgument(parameter: Parameter, raw: unknown, dates: DateWays): Result<unknown> {
  const given: Given = { argument: parameter.name, rows: rowsOf(raw), dates };
  if (!isOneBlank(parameter, given)) return readGiven(parameter, given);
  if (parameter.kind === 'calendar') return success(workCalendar());
  if (parameter.default !== undefined) return success(parameter.default);
  if (parameter.optional || parameter.blank) return success(undefined);
  return parameter.kind === 'block' && raw !== undefined ? readGiven(parameter, given) : missing(given);
}

function isOneBlank(parameter: Parameter, { rows, dates }: Given): boolean {
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) return false;
  const cell = toCell(rows[0]?.[0], dates);
  return cell === null || (cell === 0 && !canBeZero(parameter));
}

/** Whether somebody can mean a single 0. Where an argument may be left out, that is what 0 says. */
const canBeZero = ({ kind, optional, blank }: Parameter): boolean =>
  !optional && !blank && kind !== 'day' && kind !== 'days' && kind !== 'choice';

const missing = ({ argument }: Given) => failure(argumentIssue('argument.missing', [argument], { argument }));

function readGiven(parameter: Parameter, given: Given): Result<unknown> {
  switch (parameter.kind) {
    case 'number':
      return oneCell(given, readNumber);
    case 'day':
      return oneCell(given, readDay);
    case 'text':
      return oneCell(given, readText);
    case 'choice':
      return choice(parameter, given);
    case 'calendar':
      return readCalendar(given.argument, given.rows, given.dates);
    case 'numbers':
      return list(parameter, withoutSpare(parameter, numbers(given, undefined)), given);
    case 'days':
      return list(parameter, cells(withoutZeros(given), readDay, undefined), given);
    case 'texts':
      return list(parameter, cells(withoutZeros(given), readText, undefined), given);
    case 'pairedNumbers':
      return numbers(given, undefined);
    case 'block':
      return block(given, numbers(given, 0));
    case 'sparseBlock':
      return block(given, numbers(given, undefined));
    case 'marks':
      return block(given, cells(given, readMark, false));
  }
}

function oneCell<T>({ argument, rows, dates }: Given, read: CellReader<T>): Result<T> {
  const [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0];
  if (rowCount > 1 || columnCount > 1) {
    const params = { argument, rows: rowCount, columns: columnCount };
    return failure(argumentIssue('argument.notOneCell', [argument], params));
  }
  const cell = toCell(rows[0]?.[0], dates);
  if (cell === null) throw new Error(`blank ${argument} was not caught`);
  return read(cell, { argument, position: 0 });
}

function choice({ choices, name }: ChoiceParameter, given: Given): Result<string> {
  const text = oneCell(given, readText);
  if (!text.ok) return text;
  const wanted = text.value.trim().toLowerCase();
  const known = choices.find((each) => each.toLowerCase() === wanted);
  if (known !== undefined) return success(known);
  const params = { argument: name, value: text.value, known: choices.join(', ') };
  return failure(argumentIssue('argument.choice', [name], params));
}

/** 0 is no day and no text. */
const withoutZeros = (given: Given): Given => ({
  ...given,
  rows: given.rows.map((row) => row.map((raw) => (raw === 0 ? null : raw))),
});

/**
 * A list without its spare cells. 0 is one behind the last other number, and anywhere where it cannot be meant; a 0
 * in between may be a mistake that has to be told.
 */
function withoutSpare(
  { zeros }: PlainParameter,
  found: Result<readonly (number | undefined)[]>,
): Result<readonly (number | undefined)[]> {
  if (!found.ok) return found;
  const last = found.value.reduce<number>((at, value, index) => (value ? index : at), -1);
  if (last < 0) return zeros === 'none' ? success([]) : found;
  return success(found.value.filter((value, index) => value !== 0 || (zeros !== 'none' && index < last)));
}

function list<T>(
  parameter: PlainParameter,
  found: Result<readonly (T | undefined)[]>,
  given: Given,
): Result<readonly T[] | undefined> {
  if (!found.ok) return found;
  const values = found.value.filter((value) => value !== undefined);
  if (values.length > 0) return success(values);
  return parameter.optional ? success(undefined) : missing(given);
}

function block<T>({ rows }: Given, values: Result<readonly T[]>): Result<Block<T>> {
  if (!values.ok) return values;
  return success({ rowCount: rows.length, columnCount: rows[0]!.length, values: values.value });
}

/** All cells as numbers. Most ranges hold nothing else, and are taken over as they are. */
function numbers<B>(given: Given, blank: B): Result<readonly (number | B)[]> {
  const plain = plainNumbers(given.rows);
  return plain ? success(plain) : cells(given, readNumber, blank);
}

function plainNumbers(rows: Given['rows']): number[] | undefined {
  const found: number[] = [];
  for (const row of rows) {
    for (const raw of row) {
      if (typeof raw !== 'number' || !Number.isFinite(raw)) return undefined;
      found.push(raw);
    }
  }
  return found;
}

/** Of a range full of mistakes the first few are told. */
const MOST_ISSUES = 3;

/** All cells row by row, `blank` for blank ones. */
function cells<T, B>({ argument, rows, dates }: Given, read: CellReader<T>, blank: B): Result<(T | B)[]> {
  const isOne = rows.length === 1 && rows[0]!.length === 1;
  const values: (T | B)[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const raw of row) {
      const cell = toCell(raw, dates);
      if (cell === null) {
        values.push(blank);
        continue;
      }
      const position = isOne ? 0 : values.length + 1;
      const value = read(cell, { argument, position });
      if (value.ok) values.push(value.value);
      else {
        issues.push(...value.issues);
        if (issues.length >= MOST_ISSUES) return failure(...issues);
        values.push(blank);
      }
    }
  }
  return issues.length > 0 ? failure(...issues) : success(values);
}
