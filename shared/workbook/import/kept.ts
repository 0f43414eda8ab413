import { nameKey, tidyName } from '#engine/typed/fold.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { headerOfKey, headersOf } from '#workbook/inputs/labels.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { type RecordRow, textOf } from '#workbook/records/rows.ts';
import { importRejectsTable } from '#workbook/sheets/imports/tables.ts';
import { type ImportField, isImportField } from './fields.ts';
import type { ImportMapping, SaidOfMapping } from './mapping.ts';

/** Nobody of the plan, and the row that says whether each row of a source is a deal. */
const NOBODY = '–';
const [COUNTS, COUNTS_NOT] = ['✓', '✗'];

/** What was kept of a source, and what it is called there; null: no source with these columns was imported yet. */
export interface KeptMapping {
  readonly name: string;
  readonly mapping: SaidOfMapping;
}

/**
 * The source that has most of its columns in common with these, at least half of both: exports come with a column more or
 * less, under another name each month.
 */
export function keptMapping(rows: readonly RecordRow[], headers: readonly string[]): KeptMapping | null {
  const wanted = new Set(headers.map(nameKey));
  const sources = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const name = textOf(row, 'of');
    const known = sources.get(name);
    if (known) known.push(row);
    else sources.set(name, [row]);
  }
  let best: { name: string; rows: readonly RecordRow[]; shared: number } | null = null;
  for (const [name, own] of sources) {
    const columns = own.map((row) => nameKey(textOf(row, 'header'))).filter((header) => header !== '');
    const shared = columns.filter((header) => wanted.has(header)).length;
    const isAlike =
      shared * 2 >= wanted.size && shared * 2 >= columns.filter((each) => each !== NOBODY).length;
    if (isAlike && shared > 0 && shared >= (best?.shared ?? 0)) best = { name, rows: own, shared };
  }
  return best && { name: best.name, mapping: mappingIn(best.rows) };
}

function mappingIn(rows: readonly RecordRow[]): SaidOfMapping {
  const labels = headersOf(importRejectsTable);
  const columns: Record<string, ImportField | ''> = {};
  const statuses: Record<string, boolean> = {};
  let dayOrder: ImportMapping['dayOrder'] | undefined;
  let power: number | undefined;
  let isDealPerRow: boolean | undefined;
  for (const row of rows) {
    const [header, label, detail] = [textOf(row, 'header'), textOf(row, 'field'), textOf(row, 'detail')];
    const key = label === '' ? '' : (labels.get(nameKey(label)) ?? '');
    const field = isImportField(key) ? key : '';
    if (nameKey(header) === nameKey(NOBODY)) {
      isDealPerRow = detail === '1';
      continue;
    }
    // A label that nobody knows is no answer.
    if (header === '' || (label !== '' && field === '')) continue;
    columns[header] = field;
    if (field === 'status') Object.assign(statuses, statusesIn(detail));
    if (field === 'date') dayOrder = detail === 'dmy' || detail === 'mdy' ? detail : null;
    if (field === 'amount') power = powerOfFactor(detail);
  }
  return {
    columns,
    statuses,
    ...(dayOrder !== undefined && { dayOrder }),
    ...(power !== undefined && { power }),
    ...(isDealPerRow !== undefined && { isDealPerRow }),
  };
}

/** `✓ Closed Won; ✗ Closed Lost` */
function statusesIn(detail: string): Record<string, boolean> {
  const told = detail.split(/[;；]/).flatMap((part): [string, boolean][] => {
    const text = part.trim();
    const mark = text.charAt(0);
    return mark === COUNTS || mark === COUNTS_NOT ? [[tidyName(text.slice(1)), mark === COUNTS]] : [];
  });
  return Object.fromEntries(told);
}

/** `×10000` is 4. */
function powerOfFactor(detail: string): number {
  const factor = Number(detail.replace(/^×/, ''));
  return detail !== '' && factor > 0 ? Math.round(Math.log10(factor)) : 0;
}

/** The rows of all sources after this one was imported so: its own come last. */
export function rowsToKeep(
  rows: readonly RecordRow[],
  name: string,
  { columns, statuses, dayOrder, power, isDealPerRow }: ImportMapping,
  texts: InputTexts,
): readonly InputRow[] {
  const others = rows.filter((row) => textOf(row, 'of') !== name) as readonly InputRow[];
  const label = (field: ImportField | ''): string | null =>
    field === '' ? null : headerOfKey('importRejects', field, texts);
  const detailOf = (field: ImportField | ''): string | null => {
    if (field === 'date') return dayOrder;
    if (field === 'amount') return power === 0 ? null : `×${Number(`1e${power}`)}`;
    if (field !== 'status') return null;
    return Object.entries(statuses)
      .map(([text, counts]) => `${counts ? COUNTS : COUNTS_NOT} ${text}`)
      .join('; ');
  };
  const own = Object.entries(columns).map(
    ([header, field]): InputRow => ({ of: name, header, field: label(field), detail: detailOf(field) }),
  );
  const deals: InputRow = {
    of: name,
    header: NOBODY,
    field: label('counts.0'),
    detail: isDealPerRow ? '1' : '0',
  };
  return [...others, ...own, deals];
}

/** Whom texts mean, as the workbook keeps it: a key, or '' for nobody of the plan. */
export const aliasesIn = (rows: readonly RecordRow[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const [text, means] = [textOf(row, 'text'), textOf(row, 'means')];
      if (text === '' || means === '') return [];
      return [[text, nameKey(means) === nameKey(NOBODY) ? '' : means] as const];
    }),
  );

export const aliasRows = (aliases: Readonly<Record<string, string>>): readonly InputRow[] =>
  Object.entries(aliases).map(([text, means]) => ({ text, means: means || NOBODY }));
