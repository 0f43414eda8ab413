import { judgeLog } from '#engine/actuals/judge.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import type { JudgedRow, LogRow } from '#engine/actuals/row.ts';
import type { Issue } from '#engine/issue.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { isAside } from './aside.ts';
import type { ImportField } from './fields.ts';
import { identityOf, knownRows } from './identity.ts';
import { importIssue } from './issues.ts';
import { inputRow, lackingIn } from './log-input.ts';
import { statusCounts } from './mapping.ts';
import { type ReaderFrame, type ReadRow, rowReader } from './read-rows.ts';
import { firstsOf, repeatedIds } from './repeated.ts';
import type { SourceRow } from './source.ts';

/** What becomes of a row of a source; all rows but blank ones have exactly one fate. */
export type Fate =
  /** A row of the log. */
  | { readonly fate: 'taken'; readonly row: InputRow; readonly isTwin: boolean; readonly isLine: boolean }
  /** The log has it at this index without what is in `row`: its amount came later. */
  | { readonly fate: 'completed'; readonly row: InputRow; readonly index: number }
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
  /** Rows that have the number of another and differ from it in nothing but their figures are taken too: lines of one deal. */
  readonly takesLines: boolean;
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
  const { table, mapping, context, log, skipsTwins, takesLines } = question;
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
  const repeated = repeatedIds(data, identities, known);
  const late = (at: number): Fate => {
    const { log: logRow, id } = read[at]!;
    const first = seen[at];
    if (first !== undefined && isAgain(at)) return { fate: 'duplicate', of: 'source', index: first };
    const logged = known[at];
    if (logged?.how === 'changed') {
      const params = { id, row: logged.index + 1 };
      return { fate: 'rejected', issues: [importIssue('import.row.changed', [], params)] };
    }
    if (logged?.how === 'lacking') {
      const row = lackingIn(log[logged.index]!.row, inputRow(logRow, id));
      return { fate: 'completed', index: logged.index, row };
    }
    if (logged) return { fate: 'duplicate', of: 'log', index: logged.index };
    const other = repeated[at];
    if (other?.how === 'other' && !takesLines) {
      const params = { id, row: other.row + 1 };
      return { fate: 'rejected', issues: [importIssue('import.row.twice', [], params)] };
    }
    return { fate: 'taken', row: inputRow(logRow, id), isTwin: first !== undefined, isLine: other !== null };
  };
  const rows = read.map(
    ({ row, log: logRow, numbers, id, lost }, at): JudgedSource => ({
      source: row,
      numbers,
      log: logRow,
      id,
      status: statuses[at]!,
      counts: counting[at]!,
      lost,
      fate: early[at] ?? late(at),
    }),
  );
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
