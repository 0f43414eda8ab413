import { judgeLog } from '#engine/actuals/judge.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import type { JudgedRow, LogRow } from '#engine/actuals/row.ts';
import type { Issue } from '#engine/issue.ts';
import { foldText } from '#engine/typed/fold.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { type ImportField, isNumberField } from './fields.ts';
import { type Identity, identityOf, knownRows } from './identity.ts';
import { importIssue } from './issues.ts';
import { statusCounts } from './mapping.ts';
import { type ReaderFrame, type ReadRow, rowReader } from './read-rows.ts';
import type { SourceRow } from './source.ts';

/** What becomes of a row of a source; all rows but blank ones have exactly one fate. */
export type Fate =
  /** A row of the log. */
  | { readonly fate: 'taken'; readonly row: InputRow; readonly isTwin: boolean }
  /** The log has it already, at this index, or an earlier row of the source with the same number says the same. */
  | { readonly fate: 'duplicate'; readonly of: 'log' | 'source'; readonly index: number }
  /** Wrong: kept on the sheet of rejects. */
  | { readonly fate: 'rejected'; readonly issues: readonly Issue[] }
  /** Its status does not count, or it belongs to nobody of the plan, as a person or a usual word says. */
  | { readonly fate: 'left'; readonly why: 'status' | 'person' }
  /** No row of data: totals, headers that come again, a line at the foot. */
  | { readonly fate: 'aside' };

export interface ImportQuestion extends ReaderFrame {
  /** Rows of the log as they stand there, with the numbers that their sources gave them. */
  readonly log: readonly { readonly row: LogRow; readonly id: string }[];
  /** Of rows without a number that say the same in every column only the first is taken. */
  readonly skipsTwins: boolean;
}

/** A row that holds something, and what becomes of it. */
export interface JudgedSource {
  readonly source: SourceRow;
  /** In hundredths, in the order of `fields`; null: nothing, or nothing that can be read. */
  readonly numbers: readonly (number | null)[];
  /** Of what is taken or would be: whose, on which day. */
  readonly log: LogRow;
  readonly id: string;
  readonly status: string;
  /** Whether its status counts; null: it is not known. */
  readonly counts: boolean | null;
  readonly lost: number;
  readonly fate: Fate;
}

export interface JudgedImport {
  readonly fields: readonly ImportField[];
  readonly rows: readonly JudgedSource[];
}

/**
 * Decides of each row of a source what becomes of it; writes nothing. The same rows once more, after what was taken stands
 * in the log, are all duplicates, whatever the order of rows and columns.
 */
export function judgeImport(question: ImportQuestion): JudgedImport {
  const { table, mapping, context, log, skipsTwins } = question;
  const reader = rowReader(question);
  const data = table.rows.filter(({ cells }) =>
    cells.some((cell) => cell !== null && String(cell).trim() !== ''),
  );
  const hasStatus = Object.values(mapping.columns).includes('status');
  const read = data.map((row) => ({
    row,
    isAside: isAside(row, question, reader.text),
    ...reader.read(row),
  }));
  const judged = judgeLog(
    read.map((each) => each.log),
    context,
  );
  const statuses = read.map(({ row }) => (hasStatus ? reader.text(row, 'status') : ''));
  const counting = statuses.map((status) => (hasStatus ? statusCounts(status, mapping) : true));
  const early = read.map((each, at): Fate | null => {
    if (each.isAside) return { fate: 'aside' };
    const status = statuses[at]!;
    const counts = counting[at]!;
    if (counts === false) return { fate: 'left', why: 'status' };
    if (each.isOthers) return { fate: 'left', why: 'person' };
    const issues = [
      ...(counts === null
        ? [
            status
              ? importIssue('import.status.unknown', [], { status })
              : importIssue('import.status.missing', [], {}),
          ]
        : []),
      ...reasons(each, judged[at]!, reader.fields, context),
    ];
    return issues.length > 0 ? { fate: 'rejected', issues } : null;
  });
  const identify = identityOf(context);
  const identities = read.map((each, at) => (early[at] ? null : identify(each.log, each.id)));
  const seen = firstsOf(data, identities);
  // A row that its source has twice stands once in the log.
  const isAgain = (at: number): boolean =>
    seen[at] !== undefined && (identities[at]?.id !== '' || skipsTwins);
  const known = knownRows(
    identities.map((identity, at) => (isAgain(at) ? null : identity)),
    log.map(({ row, id }) => identify(row, id)),
  );
  const rows = read.map(({ row, log: logRow, numbers, id, lost }, at): JudgedSource => {
    const status = statuses[at]!;
    const counts = counting[at]!;
    const late = (): Fate => {
      const first = seen[at];
      if (first !== undefined && isAgain(at)) return { fate: 'duplicate', of: 'source', index: first };
      const logged = known[at];
      if (logged?.how === 'changed') {
        const params = { id, row: logged.index + 1 };
        return { fate: 'rejected', issues: [importIssue('import.row.changed', [], params)] };
      }
      if (logged) return { fate: 'duplicate', of: 'log', index: logged.index };
      return { fate: 'taken', row: inputRow(logRow, id), isTwin: first !== undefined };
    };
    return { source: row, numbers, log: logRow, id, status, counts, lost, fate: early[at] ?? late() };
  });
  return { fields: reader.fields, rows };
}

/** What the log would leave out, in its own words, and rows that say nothing to be counted. */
function reasons(
  { log, issues, numbers }: ReadRow,
  judged: JudgedRow,
  fields: readonly ImportField[],
  context: LogContext,
): readonly Issue[] {
  const found =
    judged.standing === 'leftOut' ? judged.issues.filter(({ severity }) => severity === 'error') : [];
  // What can be read in two ways says so itself.
  const isTold = ({ code, params }: Issue): boolean =>
    code.endsWith('.unreadable') && issues.some((issue) => issue.params.text === params.typed);
  const all = [...issues, ...found.filter((issue) => !isTold(issue))];
  const isEmpty = fields.length > 0 && numbers.every((number) => number === null);
  if (all.length > 0 || !isEmpty || log.counts.some((count) => count !== null)) return all;
  const names = fields.map((field) => fieldName(field, context)).join(', ');
  return [importIssue('import.row.noNumber', [], { fields: names })];
}

/** What this plan calls a number of the log; '' where its own header says it. */
export function fieldName(
  field: ImportField,
  { stages, figures }: Pick<LogContext, 'stages' | 'figures'>,
): string {
  const [kind, index] = field.split('.');
  if (index === undefined) return '';
  return (kind === 'counts' ? stages : figures)[Number(index)] ?? '';
}

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇总|(?:grand |sub[ -]?)?totals?:?|sum|count)(?:$|[\s:：(（])/i;

/** Totals without a day, headers that come again, and lines of one cell without a number, as reports have them at their foot. */
function isAside(
  row: SourceRow,
  { table, mapping }: ReaderFrame,
  text: (row: SourceRow, field: ImportField) => string,
): boolean {
  const filled = row.cells.filter((cell) => cell !== null && String(cell).trim() !== '');
  const [first] = filled;
  const isTotal = (cell: unknown): boolean => typeof cell === 'string' && TOTAL.test(cell.trim());
  const says = (['date', 'person', 'source'] as const).map((field) => text(row, field));
  if (says.every((each) => each === '' || isTotal(each)) && filled.some(isTotal)) return true;
  if (filled.length === 1 && table.headers.filter((header) => header !== '').length > 2) {
    const isNumber = row.cells.some(
      (cell, column) =>
        cell !== null &&
        isNumberField((mapping.columns[table.headers[column] ?? ''] || 'note') as ImportField),
    );
    return !isNumber && typeof first === 'string';
  }
  return row.cells.every(
    (cell, column) =>
      foldText(String(cell ?? '')) === foldText((table.headers[column] ?? '').replace(/ \(\d+\)$/, '')),
  );
}

/** Of rows that an earlier row of the source says already, where that is. */
function firstsOf(
  rows: readonly SourceRow[],
  identities: readonly (Identity | null)[],
): readonly (number | undefined)[] {
  const first = new Map<string, number>();
  return identities.map((identity, at) => {
    if (!identity) return undefined;
    const { id, core, texts } = identity;
    // Without a number of its own two rows are one only where all their columns are the same, taken or not.
    const whole = id === '' ? JSON.stringify(rows[at]!.cells) : JSON.stringify([id, core, texts]);
    const before = first.get(whole);
    if (before === undefined) first.set(whole, rows[at]!.row);
    return before;
  });
}

/** The row as it is typed into the log. */
function inputRow(log: LogRow, id: string): InputRow {
  const row: Record<string, string | number | null> = {};
  const put = (key: string, value: unknown): void => {
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) row[key] = value;
  };
  put('date', log.date);
  put('person', log.person);
  log.counts.forEach((count, stage) => {
    put(`counts.${stage}`, count);
  });
  put('amount', log.amount);
  log.figures.forEach((figure, index) => {
    put(`figures.${index}`, figure);
  });
  for (const key of ['product', 'channel', 'kind', 'customer', 'note'] as const) put(key, log[key]);
  put('source', id);
  return row;
}
