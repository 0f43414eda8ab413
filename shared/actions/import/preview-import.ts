import { type ExecutionReading, executionIn } from '#actions/execution/read-execution.ts';
import { noticeOf } from '#actions/notices.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import { closedMonths } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { nearest } from '#engine/typed/nearest.ts';
import type { Host } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { describe, type Messages } from '#language/messages.ts';
import { twoDays } from '#workbook/import/day-order.ts';
import { type ImportField, importFields } from '#workbook/import/fields.ts';
import type { JudgedSource } from '#workbook/import/import-rows.ts';
import { columnOf, type ImportMapping, textsUnder } from '#workbook/import/mapping.ts';
import { currencyIn, unitOf } from '#workbook/import/scale.ts';
import type { SourceTable } from '#workbook/import/source.ts';
import type { ImportTally, Tally } from '#workbook/import/tally.ts';
import type { ImportCounts, ImportPreview, ImportRequest } from './import-types.ts';
import { fieldTitle, type Understood, understoodImport } from './judged.ts';
import { importQueries, sourceCells } from './read-source.ts';

/** So many reasons and unknown names are told; the sheet of rejects names them all. */
const MOST_TOLD = 12;
const MOST_UNKNOWN = 500;

/** What an import would write, row by row and in sum; writes nothing. */
export async function previewImport(
  host: Host,
  request: ImportRequest,
  today: Day,
  messages: Messages,
): Promise<Outcome<ImportPreview>> {
  const reply = await host.read(importQueries(request));
  const reading = executionIn(reply, today);
  if (reading.kind === 'refused') return reading;
  const source = await sourceCells(reply, host, request.source);
  if (source.kind === 'refused') return source;
  const understood = understoodImport(reading.value, source.value, request);
  if (understood.kind === 'refused') return understood;
  return done(previewOf(reading.value, understood.value, messages));
}

/** What became of the rows of a source, sums as amounts. */
export const countsOf = ({
  all,
  taken,
  completed,
  duplicates,
  rejected,
  left,
}: ImportTally): ImportCounts => ({
  all: countOf(all),
  taken: countOf(taken),
  completed: countOf(completed),
  duplicates: countOf(duplicates),
  rejected: countOf(rejected),
  left: countOf(left),
});
const countOf = ({ rows, sums }: Tally): Tally => ({ rows, sums: sums.map((sum) => sum / 100) });

function previewOf(reading: ExecutionReading, understood: Understood, messages: Messages): ImportPreview {
  const { table, mapping, tally, judged, source } = understood;
  const { people } = reading.execution.context;
  const name = (key: string): string => people.find((person) => person.key === key)?.name ?? key;
  const { told, more } = reasonsOf(judged.rows, messages);
  return {
    name: understood.name,
    isKnown: understood.isKnown,
    place: source.place,
    columns: table.headers.flatMap((header, column) => {
      if (header === '') return [];
      const sample = table.rows.find(({ cells }) => cells[column] !== null && cells[column] !== undefined);
      const field = mapping.columns[header] ?? '';
      return [{ header, sample: sampleOf(sample?.cells[column] ?? null, field), field }];
    }),
    fields: offered(reading, mapping).map((key) => ({ key, name: fieldTitle(key, reading) })),
    dayOrder: mapping.dayOrderBy === 'shown' ? null : mapping.dayOrder,
    dayOrderShown: orderShown(table, mapping),
    asksDayOrder: hasCode(understood.refusals, 'import.dayOrder'),
    power: mapping.power,
    powerBy: mapping.powerBy,
    amountHeader: columnOf(mapping.columns, 'amount') ?? '',
    measure: understood.measure,
    otherCurrency: otherCurrency(columnOf(mapping.columns, 'amount') ?? '', understood.measure),
    scaled: mapping.figurePowers.flatMap((power, figure) => {
      const header = columnOf(mapping.columns, `figures.${figure}` as ImportField);
      const measure = understood.figureMeasures[figure] ?? '';
      return power === 0 || header === undefined ? [] : [{ header, power, measure }];
    }),
    isDealPerRow: mapping.isDealPerRow,
    numbers: tally.fields.map((field) => fieldTitle(field, reading)),
    ...countsOf(tally),
    aside: tally.aside,
    months: tally.months.map(({ key, ...count }) => ({ month: key, ...countOf(count) })),
    people: tally.people.map(({ key, ...count }) => ({ key, name: name(key), ...countOf(count) })),
    statuses: tally.statuses.map(({ text, counts, ...count }) => ({ text, counts, ...countOf(count) })),
    unknown: unknownOf(reading, judged.rows),
    everybody: people.map(({ key, name: called }) => ({ key, name: called })),
    reasons: told,
    moreReasons: more,
    twins: tally.twins,
    again: tally.again,
    lines: tally.lines,
    twice: judged.rows.filter(({ fate }) => fate.fate === 'rejected' && hasCode(fate.issues, TWICE)).length,
    rounded: tally.rounded,
    inClosed: inClosed(reading, judged.rows),
    refusals: understood.refusals.map((issue) => noticeOf({ ...issue, place: null }, messages)),
  };
}

/** A day of a workbook as a day, not as the number that it is there. */
function sampleOf(value: Scalar, field: ImportField | ''): string {
  const reading = field === 'date' && typeof value === 'number' ? readDate(value, USUAL_CONVENTIONS) : null;
  return reading?.kind === 'understood' ? reading.value.day : String(value ?? '');
}

/** Of the words behind the name of a header: 金额（美元）. */
function otherCurrency(header: string, measure: string): string | null {
  const [own, plan] = [currencyIn(unitOf(header)), currencyIn(measure)];
  return own !== null && plan !== null && own !== plan ? own : null;
}

const TWICE = 'import.row.twice';
const hasCode = (issues: readonly Issue[], code: string): boolean =>
  issues.some((issue) => issue.code === code);

function orderShown(
  table: SourceTable,
  { columns, dayOrder, dayOrderBy }: ImportMapping,
): ImportPreview['dayOrderShown'] {
  const two = dayOrder && twoDays(textsUnder(table, columnOf(columns, 'date')));
  return two && dayOrderBy ? { text: two.text, day: two[dayOrder], by: dayOrderBy } : null;
}

/** Stages that the funnel has, numbers that goals are tracked by, and what a column was taken for already. */
function offered({ execution }: ExecutionReading, { columns }: ImportMapping): readonly ImportField[] {
  const used = new Set(Object.values(columns));
  const { stages } = execution.context;
  const tracked = new Set(
    execution.metrics.flatMap((metric) => (metric?.of === 'figure' ? [metric.figure] : [])),
  );
  return importFields.filter((field) => {
    const [kind, index] = field.split('.');
    if (index === undefined || used.has(field)) return true;
    return kind === 'counts' ? Number(index) < stages.length : tracked.has(Number(index));
  });
}

function reasonsOf(rows: readonly JudgedSource[], messages: Messages) {
  const reasons = new Map<string, { readonly text: string; rows: number; readonly first: number[] }>();
  for (const { fate, source } of rows) {
    if (fate.fate !== 'rejected') continue;
    for (const issue of fate.issues) {
      const text = describe(issue, messages);
      // A column of such dates has one question, not one for each date.
      const key = issue.code === 'typed.day.ambiguous' ? issue.code : text;
      const known = reasons.get(key) ?? { text, rows: 0, first: [] };
      if (known.first.at(-1) === source.row + 1) continue;
      reasons.set(key, known);
      known.rows += 1;
      if (known.first.length < 3) known.first.push(source.row + 1);
    }
  }
  const all = [...reasons.values()].sort((one, other) => other.rows - one.rows);
  return { told: all.slice(0, MOST_TOLD), more: Math.max(0, all.length - MOST_TOLD) };
}

function unknownOf({ execution }: ExecutionReading, rows: readonly JudgedSource[]): ImportPreview['unknown'] {
  const { people } = execution.context;
  const found = new Map<string, number>();
  for (const { fate, log } of rows) {
    const isUnknown =
      fate.fate === 'rejected' &&
      fate.issues.some(({ code }) => /^actuals\.person\.(?:unknown|ambiguous|isUnit)$/.test(code));
    if (isUnknown) found.set(log.person, (found.get(log.person) ?? 0) + 1);
  }
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_UNKNOWN)
    .map(([text, count]) => ({ text, rows: count, suggested: meant(text, people) }));
}

/** Who may be meant: as it stands, without what is added in brackets, without a team, or the family name put last. */
function meant<T extends { readonly key: string; readonly name: string }>(
  text: string,
  people: readonly T[],
) {
  const bare = text.replace(/[(（<[].*$/, '').trim();
  const [last = '', first = ''] = bare.split(/,\s*/);
  const parts = bare.split(/[/／|｜]/).map((part) => part.trim());
  const ways = [text, bare, ...parts, first === '' ? '' : `${first} ${last}`].filter((way) => way !== '');
  const all = ways.flatMap((way) => nearest(way, people));
  return [...new Map(all.map(({ key, name }) => [key, { key, name }])).values()];
}

function inClosed({ records }: ExecutionReading, rows: readonly JudgedSource[]): number {
  const closed = new Set(closedMonths(records.closing));
  if (closed.size === 0) return 0;
  return rows.filter(({ fate, log }) => fate.fate === 'taken' && closed.has(String(log.date).slice(0, 7)))
    .length;
}
