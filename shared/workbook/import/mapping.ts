import { nameKey } from '#engine/typed/fold.ts';
import { headersOf } from '#workbook/inputs/labels.ts';
import { importRejectsTable } from '#workbook/sheets/imports/tables.ts';
import { type DayOrder, type SettledOrder, settledOrder } from './day-order.ts';
import { fieldsNamed, type ImportField, type NumberNames } from './fields.ts';
import { powerAbove, powerIn, powerOfHeader } from './scale.ts';
import { headed, type SourceTable } from './source.ts';
import { statusMeans } from './status.ts';

/** How a source is read. All of it is kept in the workbook and counts for the next source with these columns. */
export interface ImportMapping {
  /** What each column holds, by its header; '': nothing that is taken. */
  readonly columns: Readonly<Record<string, ImportField | ''>>;
  /** Which texts of the status count; those that are not listed are asked about. */
  readonly statuses: Readonly<Record<string, boolean>>;
  /** Which comes first in 3/5/2026, and what tells so; null: nothing does. */
  readonly dayOrder: DayOrder | null;
  readonly dayOrderBy: SettledOrder['by'];
  /** Amounts are multiplied by ten to the power of this: 4 for an amount in 万元 where the plan counts in 元. */
  readonly power: number;
  readonly powerBy: PowerBy;
  /** … and of the further numbers of the log, in their order, as their headers say. */
  readonly figurePowers: readonly number[];
  /** Each row with an amount above 0 is a deal. */
  readonly isDealPerRow: boolean;
}

/**
 * What tells the scale of amounts: a person, their header, a line above the table, or how this source was read last; null:
 * nothing does, and they are taken as they stand. `asked`: they had a scale last time, under a header that said so, and the
 * header of today says nothing.
 */
export type PowerBy = 'said' | 'header' | 'above' | 'kept' | 'asked' | null;

/** What a person has said about it, or the workbook has kept; the rest is found. */
export type SaidOfMapping = Partial<Omit<ImportMapping, 'powerBy' | 'figurePowers' | 'dayOrderBy'>>;

/** Fields that several columns may tell: a person by key and by name. */
const isShared = (field: ImportField): boolean => field === 'person';

/** The sheet of rejects has columns for more stages than the funnel of a plan. */
const isOffered = (field: ImportField | '', { stages }: NumberNames): boolean =>
  !field.startsWith('counts.') || Number(field.slice('counts.'.length)) < stages.length;

export interface MappingFrame extends NumberNames {
  /** What the goal's amounts are counted in. */
  readonly measure: string;
  /** What the goals are counted in that the further numbers reach; '' none. */
  readonly figureMeasures: readonly string[];
}

/**
 * What each column holds: as a person said, else as it was kept of this source, else by its header, the likeliest of
 * several; one column for a field, but of persons their keys and their names.
 */
export function mappingOf(
  table: SourceTable,
  frame: MappingFrame,
  kept: SaidOfMapping,
  said: SaidOfMapping,
): ImportMapping {
  const columns: Record<string, ImportField | ''> = {};
  const taken = new Set<ImportField>();
  const headers = headed(table);
  const give = (header: string, field: ImportField | ''): void => {
    columns[header] = field;
    if (field !== '' && !isShared(field)) taken.add(field);
  };
  for (const told of [said.columns, kept.columns]) {
    for (const header of headers) {
      const field = told && ofHeader(told, header);
      if (field === undefined || !isOffered(field, frame) || columns[header] !== undefined) continue;
      give(header, field !== '' && taken.has(field) ? '' : field);
    }
  }
  const own = ofRejects(headers);
  const candidates = headers
    .filter((header) => columns[header] === undefined && !own.has(header))
    .flatMap((header, position) =>
      fieldsNamed(header, frame)
        .filter(({ field }) => isOffered(field, frame))
        .map((named) => ({ header, position, ...named })),
    )
    .sort((one, other) => one.rank - other.rank || one.position - other.position);
  const persons = candidates.filter(({ field }) => field === 'person').slice(0, 2);
  for (const { header, field, ...candidate } of candidates) {
    if (columns[header] !== undefined || taken.has(field)) continue;
    if (field === 'person' && !persons.some((each) => each.position === candidate.position)) continue;
    give(header, field);
  }
  const inOrder = Object.fromEntries(headers.map((header) => [header, columns[header] ?? '']));
  const fields = Object.values(columns);
  const hasCounts = fields.some(isCount);
  // What was kept of a source with a column of deals says nothing of one without.
  const isAlike = hasCounts === Object.values(kept.columns ?? {}).some(isCount);
  return {
    columns: inOrder,
    statuses: { ...kept.statuses, ...said.statuses },
    ...orderOf(table, columns, kept, said),
    ...scaleOf({ table, header: columnOf(columns, 'amount') ?? '', measure: frame.measure }, kept, said),
    figurePowers: frame.figureMeasures.map((measure, figure) => {
      const own = powerOfHeader(columnOf(columns, `figures.${figure}` as ImportField) ?? '');
      return own === null ? 0 : own - (powerIn(measure) ?? 0);
    }),
    isDealPerRow:
      said.isDealPerRow ??
      (isAlike ? kept.isDealPerRow : undefined) ??
      (!hasCounts && fields.some((field) => field === 'amount')),
  };
}

const isCount = (field: ImportField | ''): boolean => field.startsWith('counts.');

function orderOf(
  table: SourceTable,
  columns: ImportMapping['columns'],
  kept: SaidOfMapping,
  said: SaidOfMapping,
): Pick<ImportMapping, 'dayOrder' | 'dayOrderBy'> {
  const texts = textsUnder(table, columnOf(columns, 'date'));
  const { order, by } = settledOrder(texts, said.dayOrder, kept.dayOrder);
  return { dayOrder: order, dayOrderBy: by };
}

/** The different texts of a column. */
export function textsUnder({ headers, rows }: SourceTable, header: string | undefined): readonly string[] {
  const at = header === undefined ? -1 : headers.indexOf(header);
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const value = cells[at];
    if (typeof value === 'string') texts.add(value);
  }
  return [...texts];
}

interface ScaleFrame {
  readonly table: SourceTable;
  /** Of the amounts; '' where there are none. */
  readonly header: string;
  readonly measure: string;
}

/** What today's source says of its amounts goes before what was kept of the last one. */
function scaleOf(
  { table, header, measure }: ScaleFrame,
  kept: SaidOfMapping,
  said: SaidOfMapping,
): Pick<ImportMapping, 'power' | 'powerBy'> {
  if (said.power !== undefined) return { power: said.power, powerBy: 'said' };
  const plan = powerIn(measure) ?? 0;
  const own = powerOfHeader(header);
  if (own !== null) return { power: own - plan, powerBy: 'header' };
  const above = powerAbove(table.above);
  if (above !== null) return { power: above - plan, powerBy: 'above' };
  if (!kept.power) return { power: 0, powerBy: null };
  const last = columnOf(kept.columns ?? {}, 'amount') ?? '';
  // A person said it of this very header; another header said it itself.
  if (nameKey(last) === nameKey(header)) return { power: kept.power, powerBy: 'kept' };
  return { power: 0, powerBy: 'asked' };
}

/** Of the sheet of rejects, what it says of a row besides what its source says. */
function ofRejects(headers: readonly string[]): ReadonlySet<string> {
  const known = headersOf(importRejectsTable);
  const beside = ['importedOn', 'of', 'row', 'reason', 'rest'];
  const found = headers.filter((header) => beside.includes(known.get(nameKey(header)) ?? ''));
  return new Set(found.length >= 3 ? found : []);
}

/** By a header, spelled as people do. */
function ofHeader<T>(told: Readonly<Record<string, T>>, header: string): T | undefined {
  if (told[header] !== undefined) return told[header];
  const wanted = nameKey(header);
  const found = Object.keys(told).find((each) => nameKey(each) === wanted);
  return found === undefined ? undefined : told[found];
}

/** The column of a field, by its header. */
export const columnOf = (columns: ImportMapping['columns'], field: ImportField): string | undefined =>
  Object.keys(columns).find((header) => columns[header] === field);

/** Whether a text of the status counts; null: nobody has said, and it is no usual word. */
export function statusCounts(text: string, { statuses }: Pick<ImportMapping, 'statuses'>): boolean | null {
  return ofHeader(statuses, text) ?? statusMeans(text);
}
