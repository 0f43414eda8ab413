import { isUnreadable, type Typed } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { type RecordRow, saidIn } from '#workbook/records/rows.ts';
import type { Fate, JudgedSource } from './import-rows.ts';
import type { ImportMapping } from './mapping.ts';
import type { SourceTable } from './source.ts';

export interface RejectFrame {
  readonly table: SourceTable;
  readonly mapping: ImportMapping;
  /** What the source is called, and the day. */
  readonly name: string;
  readonly today: Day;
  readonly inWords: (issue: Issue) => string;
}

/** The row of the sheet of rejects that keeps all of a row that was not taken: what no column of ours holds in the last one. */
export function rejectRow(
  { source, log, id, status, fate }: JudgedSource,
  { table, mapping, name, today, inWords }: RejectFrame,
): InputRow {
  const reason = fate.fate === 'rejected' ? fate.issues.map(inWords).join(' ') : '';
  const rest = table.headers.flatMap((header, column) => {
    const cell = source.cells[column] ?? null;
    const field = mapping.columns[header] ?? '';
    // A person's key and name may stand in two columns, of which the log takes one.
    const isKept = field !== '' && (field !== 'person' || String(cell).trim() === log.person);
    return cell === null || String(cell).trim() === '' || isKept ? [] : [`${header || '–'}: ${cell}`];
  });
  return {
    importedOn: today,
    of: name,
    row: source.row + 1,
    reason,
    date: asTyped(log.date),
    person: log.person,
    ...Object.fromEntries(log.counts.map((count, stage) => [`counts.${stage}`, asTyped(count)])),
    // What cannot be read is still in the unit of its source: that has to be seen where it is mended.
    amount:
      isUnreadable(log.amount) && mapping.power !== 0
        ? `${log.amount.typed} ×${Number(`1e${mapping.power}`)}`
        : asTyped(log.amount),
    ...Object.fromEntries(log.figures.map((figure, index) => [`figures.${index}`, asTyped(figure)])),
    product: log.product,
    channel: log.channel,
    kind: asTyped(log.kind),
    customer: log.customer,
    note: log.note,
    source: id,
    // An empty one was to be filled in: it stays a question.
    status: isAsked(fate) ? '?' : status,
    rest: rest.join('; '),
  };
}

const isAsked = (fate: Fate): boolean =>
  fate.fate === 'rejected' && fate.issues.some(({ code }) => code === 'import.status.missing');

const asTyped = (value: Typed<string | number>): string | number | null =>
  isUnreadable(value) ? value.typed : value;

/** Where it came from, why not, and when are no part of what a row says. */
const BESIDE = new Set(['importedOn', 'of', 'row', 'reason']);

const said = (row: RecordRow): string => saidIn(row, BESIDE);

/** The rejects that are not on the sheet yet: the same source once more adds none. */
export function newRejects(rejects: readonly InputRow[], kept: readonly RecordRow[]): readonly InputRow[] {
  const known = new Map<string, number>();
  for (const row of kept) known.set(said(row), (known.get(said(row)) ?? 0) + 1);
  return rejects.filter((row) => {
    const left = known.get(said(row)) ?? 0;
    known.set(said(row), left - 1);
    return left <= 0;
  });
}
