import { hundredth, isTooFine } from '#engine/actuals/judge-figures.ts';
import { type LogKind, logKinds } from '#engine/actuals/kind.ts';
import { finderOf, type LogContext } from '#engine/actuals/roster.ts';
import { isUnreadable, type LogRow, MOST_FIGURES, type Typed } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import type { Conventions } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { timesPowerOfTen } from '#engine/typed/decimal.ts';
import { conventionsShown } from '#engine/typed/evidence.ts';
import { nameKey, tidyName } from '#engine/typed/fold.ts';
import { readNumber } from '#engine/typed/number.ts';
import type { Scalar } from '#host/sheet.ts';
import { choiceOf } from '#workbook/inputs/labels.ts';
import { withoutGuess } from './day-order.ts';
import { type ImportField, importFields, isNumberField } from './fields.ts';
import type { ImportMapping } from './mapping.ts';
import { powerIn } from './scale.ts';
import type { SourceRow, SourceTable } from './source.ts';

/** A row of a source as a row of the log. */
export interface ReadRow {
  readonly log: LogRow;
  /** The number that the source gives the row; '' none. */
  readonly id: string;
  /** Its numbers in hundredths, in the order of the reader's `fields`; null: nothing there, or nothing that can be read. */
  readonly numbers: readonly (number | null)[];
  /** What can be read in two ways. */
  readonly issues: readonly Issue[];
  /** A person said that this one belongs to nobody of the plan. */
  readonly isOthers: boolean;
  /** So much the amount loses by being taken to the hundredth, which is the rest of a unit of the plan. */
  readonly lost: number;
}

export interface RowReader {
  /** The fields that hold numbers; a column that is empty throughout holds none, unless all are. */
  readonly fields: readonly ImportField[];
  readonly read: (row: SourceRow) => ReadRow;
  /** The text of a field; '' where no column holds it. */
  readonly text: (row: SourceRow, field: ImportField) => string;
}

export interface ReaderFrame {
  readonly table: SourceTable;
  readonly mapping: ImportMapping;
  /** Whom texts of the source mean, by their keys: '' nobody of the plan. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly context: LogContext;
  readonly conventions: Conventions;
  /** What the plan counts amounts in: 元, 万元. */
  readonly measure: string;
}

export function rowReader({
  table,
  mapping,
  aliases,
  context,
  conventions,
  measure,
}: ReaderFrame): RowReader {
  const columns = new Map<ImportField, readonly number[]>();
  for (const field of importFields) {
    const at = table.headers.flatMap((header, column) =>
      header !== '' && mapping.columns[header] === field ? [column] : [],
    );
    if (at.length > 0) columns.set(field, at);
  }
  const cell = ({ cells }: SourceRow, field: ImportField): Scalar =>
    cells[columns.get(field)?.[0] ?? -1] ?? null;
  const text = (row: SourceRow, field: ImportField): string => tidyName(String(cell(row, field) ?? ''));
  const shownBy = (field: ImportField): Conventions => {
    const texts = new Set<string>();
    for (const row of table.rows) {
      const value = cell(row, field);
      if (typeof value === 'string') texts.add(value);
    }
    return conventionsShown([...texts], conventions);
  };
  const isFilled = (field: ImportField): boolean => table.rows.some((row) => text(row, field) !== '');
  const mapped = importFields.filter((field) => isNumberField(field) && columns.has(field));
  const filled = mapped.filter(isFilled);
  const fields = filled.length > 0 ? filled : mapped;
  const numberConventions = new Map(fields.map((field) => [field, shownBy(field)]));
  const dates = { ...shownBy('date'), ...(mapping.dayOrder && { dayOrder: mapping.dayOrder }) };
  const readDay = cached((value: Scalar) => dayIn(value, dates));
  const whose = personReader(columns.get('person') ?? [], aliases, context);
  const number = (row: SourceRow, field: ImportField): Read<number> =>
    numberIn(cell(row, field), numberConventions.get(field) ?? conventions);
  // 3万 says itself what it is in, whatever its column says.
  const powerOf = (row: SourceRow): number => {
    const typed = cell(row, 'amount');
    const isOwn = typeof typed === 'string' && OWN_SCALE.test(typed);
    return isOwn ? -(powerIn(measure) ?? 0) : mapping.power;
  };
  const figureOf = (row: SourceRow, field: ImportField, figure: number): Read<number> => {
    const raw = number(row, field);
    const power = mapping.figurePowers[figure] ?? 0;
    return typeof raw.value === 'number' ? { ...raw, value: timesPowerOfTen(raw.value, power) } : raw;
  };
  const nothing: Read<number> = { value: null, issue: null };
  const counts = context.stages.map((_, stage) => `counts.${stage}` as ImportField);
  const figures = Array.from({ length: MOST_FIGURES }, (_, figure) => `figures.${figure}` as ImportField);
  return {
    fields,
    text,
    read: (row) => {
      const readings = new Map(
        fields.map((field) => {
          const figure = figures.indexOf(field);
          return [field, figure < 0 ? number(row, field) : figureOf(row, field, figure)] as const;
        }),
      );
      const raw = readings.get('amount') ?? nothing;
      const amount = typeof raw.value === 'number' ? timesPowerOfTen(raw.value, powerOf(row)) : raw.value;
      const rounded = typeof amount === 'number' ? hundredth(amount) : amount;
      const day = readDay(cell(row, 'date'));
      const { person, isOthers } = whose(row);
      const isDeal = mapping.isDealPerRow && typeof rounded === 'number' && rounded > 0;
      const log: LogRow = {
        date: day.value,
        person,
        counts: counts.map((field, stage) =>
          stage === 0 && !columns.has(field) && isDeal ? 1 : (readings.get(field) ?? nothing).value,
        ),
        amount: rounded,
        figures: figures.map((field) => (readings.get(field) ?? nothing).value),
        product: text(row, 'product'),
        channel: text(row, 'channel'),
        kind: kindIn(text(row, 'kind')),
        customer: text(row, 'customer'),
        note: text(row, 'note'),
      };
      const value = (field: ImportField): Typed<number> =>
        field === 'amount' ? rounded : (readings.get(field)?.value ?? null);
      return {
        log,
        id: text(row, 'source'),
        numbers: fields.map((field) => hundredths(value(field))),
        issues: [day, ...readings.values()].flatMap(({ issue }) => issue ?? []),
        isOthers,
        lost: typeof amount === 'number' && isTooFine(amount) ? amount - hundredth(amount) : 0,
      };
    },
  };
}

const hundredths = (value: Typed<number>): number | null =>
  value === null || isUnreadable(value) ? null : Math.round(hundredth(value) * 100);

/** A value, or what stands there instead; `issue`: where it can be read in two ways. */
interface Read<T extends string | number> {
  readonly value: Typed<T>;
  readonly issue: Issue | null;
}

const OWN_SCALE = /[百千万亿萬億]|\d\s*(?:[kmbw]|mn|bn)\b/i;
const NONE = /^(?:[-–—/.]+|n\/?a|#n\/a|null|nil|无)$/i;

function numberIn(value: Scalar, conventions: Conventions): Read<number> {
  if (value === null) return { value: null, issue: null };
  if (typeof value === 'number') return { value, issue: null };
  const typed = String(value);
  if (NONE.test(typed.trim())) return { value: null, issue: null };
  const reading = readNumber(value, conventions);
  if (reading.kind === 'blank') return { value: null, issue: null };
  if (reading.kind === 'understood') return { value: reading.value, issue: null };
  return { value: { typed }, issue: reading.kind === 'ambiguous' ? reading.issue : null };
}

/** A day, with or without a time: of 2026-03-05T14:22:00Z the day that is written. */
function dayIn(value: Scalar, conventions: Conventions): Read<Day> {
  if (value === null || typeof value === 'boolean') return { value: null, issue: null };
  const typed =
    typeof value === 'string' ? value.replace(/^(\s*\d{4}-\d{2}-\d{2})T[\d:.]+\S*\s*$/, '$1') : value;
  const reading = readDate(typed, withoutGuess(String(typed), conventions));
  if (reading.kind === 'blank') return { value: null, issue: null };
  if (reading.kind === 'understood') return { value: reading.value.day, issue: null };
  const issue = reading.kind === 'ambiguous' ? reading.issue : null;
  return { value: { typed: String(value) }, issue };
}

function kindIn(text: string): Typed<LogKind> {
  if (text === '') return null;
  const code = choiceOf(text, 'logKind');
  return logKinds.find((kind) => kind === code) ?? { typed: text };
}

/**
 * Whose a row is: of several columns (a key, a name) the first that somebody is found by; where nobody is, the last text,
 * which is the name. What was kept of a text goes first.
 */
function personReader(
  columns: readonly number[],
  aliases: Readonly<Record<string, string>>,
  context: LogContext,
): (row: SourceRow) => { readonly person: string; readonly isOthers: boolean } {
  const find = finderOf(context);
  const kept = new Map(Object.entries(aliases).map(([text, person]) => [nameKey(text), person]));
  const one = cached((typed: Scalar) => {
    const text = tidyName(String(typed ?? ''));
    if (text === '') return null;
    const alias = kept.get(nameKey(text));
    if (alias === '') return { person: text, isFound: true, isOthers: true };
    const meant = find(alias ?? text);
    const isFound = meant.who === 'person' || meant.who === 'former';
    return { person: isFound ? meant.person.key : (alias ?? text), isFound, isOthers: false };
  });
  return ({ cells }) => {
    const told = columns.flatMap((column) => one(cells[column] ?? null) ?? []);
    const { person = '', isOthers = false } = told.find(({ isFound }) => isFound) ?? told.at(-1) ?? {};
    return { person, isOthers };
  };
}

/** Days and people come again and again. */
function cached<T>(read: (value: Scalar) => T): (value: Scalar) => T {
  const known = new Map<Scalar, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined || known.has(value)) return before as T;
    const result = read(value);
    known.set(value, result);
    return result;
  };
}
