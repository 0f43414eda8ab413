import { nameKey } from '#engine/typed/fold.ts';
import { headersOf } from '#workbook/inputs/labels.ts';
import { importRejectsTable } from '#workbook/sheets/imports/tables.ts';
import { fieldsNamed, type ImportField, type NumberNames } from './fields.ts';
import { headed, type SourceTable } from './source.ts';
import { statusMeans } from './status.ts';

/** How a source is read. All of it is kept in the workbook and counts for the next source with these columns. */
export interface ImportMapping {
  /** What each column holds, by its header; '': nothing that is taken. */
  readonly columns: Readonly<Record<string, ImportField | ''>>;
  /** Which texts of the status count; those that are not listed are asked about. */
  readonly statuses: Readonly<Record<string, boolean>>;
  /** Which comes first in 3/5/2026; null: as the dates themselves tell, or the language. */
  readonly dayOrder: 'mdy' | 'dmy' | null;
  /** Amounts are multiplied by ten to the power of this: 4 for an amount in 万元 where the plan counts in 元. */
  readonly power: number;
  /** Each row with an amount above 0 is a deal. */
  readonly isDealPerRow: boolean;
}

/** What a person has said about it, or the workbook has kept; the rest is found. */
export type SaidOfMapping = Partial<ImportMapping>;

/** Fields that several columns may tell: a person by key and by name. */
const isShared = (field: ImportField): boolean => field === 'person';

export interface MappingFrame extends NumberNames {
  /** What the goal's amounts are counted in. */
  readonly measure: string;
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
      if (field === undefined || columns[header] !== undefined) continue;
      give(header, field !== '' && taken.has(field) ? '' : field);
    }
  }
  const own = ofRejects(headers);
  const candidates = headers
    .filter((header) => columns[header] === undefined && !own.has(header))
    .flatMap((header, position) =>
      fieldsNamed(header, frame).map((named) => ({ header, position, ...named })),
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
  const hasCounts = fields.some((field) => field.startsWith('counts.'));
  return {
    columns: inOrder,
    statuses: { ...kept.statuses, ...said.statuses },
    dayOrder: said.dayOrder !== undefined ? said.dayOrder : (kept.dayOrder ?? null),
    power: said.power ?? kept.power ?? powerBetween(columnOf(columns, 'amount') ?? '', frame.measure),
    isDealPerRow:
      said.isDealPerRow ?? kept.isDealPerRow ?? (!hasCounts && fields.some((field) => field === 'amount')),
  };
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

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/亿|億|billion|\bbn\b/i, 8],
  [/千万|千萬/i, 7],
  [/百万|百萬|million|\bmn?\b/i, 6],
  [/万|萬/i, 4],
  [/千|thousand|\bk\b|'000|,000/i, 3],
];
const MONEY = /元|币|usd|eur|gbp|cny|rmb|hkd|[$€£¥￥]/i;
/** Of ten, in what is written as a measure or beside an amount; null: it says none. */
export function powerIn(text: string): number | null {
  const scale = SCALES.find(([pattern]) => pattern.test(text));
  if (scale) return /billion|\bbn\b/i.test(text) ? 9 : scale[1];
  return MONEY.test(text) ? 0 : null;
}

/** From amounts under a header, such as `保费（万元）`, to what the plan counts in. */
function powerBetween(header: string, measure: string): number {
  const inBrackets = /[([（【]([^)\]）】]*)[)\]）】]/.exec(header)?.[1];
  const from = inBrackets === undefined ? null : powerIn(inBrackets);
  return from === null ? 0 : from - (powerIn(measure) ?? 0);
}
