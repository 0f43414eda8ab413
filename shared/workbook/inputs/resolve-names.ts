import { nameKey } from '#engine/typed/fold.ts';
import type { ReadReply } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';
import { contentAt } from './locate.ts';
import type { FoundCells } from './normalise.ts';
import type { TablePlace, TablePlaces } from './places.ts';
import type { InputRow, TableDefinition } from './table.ts';

type Rows = Partial<Record<InputTableKey, readonly InputRow[]>>;

/**
 * Rows in which a name stands where formulas look up a key: the key of the only one who has the name. Noted as found, so
 * that a build writes the key; what a formula gives stays as it is.
 */
export function resolveNames(rows: Rows, places: TablePlaces, reply: ReadReply, found: FoundCells): Rows {
  const resolved = Object.values<TableDefinition>(planTables).map((definition) => {
    const { table } = definition;
    const place = places[table];
    const own = rows[table] ?? [];
    if (!place) return [table, own] as const;
    const references = [...definition.columns, ...definition.fields].flatMap(({ key, cell }) =>
      cell.kind === 'reference' && cell.column === 'key'
        ? [{ key, keyOf: keysOf(rows[cell.table] ?? []) }]
        : [],
    );
    const inRow = (row: InputRow, index: number): InputRow => {
      const known = references.flatMap(({ key, keyOf }): (readonly [string, string])[] => {
        const typed = row[key];
        const meant = typeof typed === 'string' ? keyOf(typed) : null;
        if (meant === null) return [];
        const cell = { place, key, index, typed: `${typed}`, known: meant };
        return noteName(cell, reply, found) ? [[key, meant]] : [];
      });
      return known.length > 0 ? { ...row, ...Object.fromEntries(known) } : row;
    };
    return [table, references.length > 0 ? own.map(inRow) : own] as const;
  });
  return Object.fromEntries(resolved);
}

/** The key of the only one with the name; null: there is none, several have it, or it is a key itself. */
function keysOf(rows: readonly InputRow[]): (typed: string) => string | null {
  const keys = new Set(rows.map(({ key }) => `${key}`));
  const named = new Map<string, string | null>();
  for (const { key, name } of rows) {
    if (typeof key !== 'string' || typeof name !== 'string') continue;
    const same = nameKey(name);
    named.set(same, named.has(same) ? null : key);
  }
  return (typed) => (keys.has(typed) ? null : (named.get(nameKey(typed)) ?? null));
}

interface NamedCell {
  readonly place: TablePlace;
  readonly key: string;
  /** Of the row in its list; settings have one. */
  readonly index: number;
  readonly typed: string;
  readonly known: string;
}

/** False: a formula gives the name, so nothing can be written over it. */
function noteName(
  { place, key, index, typed, known }: NamedCell,
  reply: ReadReply,
  found: FoundCells,
): boolean {
  const { sheet, rows, fields, columns } = place;
  const isField = fields[key] !== undefined;
  const row = isField ? fields[key] : rows[index];
  const column = isField ? columns.value : columns[key];
  const content = reply.contents.find(({ name }) => name === sheet);
  if (row === undefined || column === undefined || !content) return false;
  if (isFormula(contentAt(content, row, column))) return false;
  found.normalised.push({ sheet, row, column, plain: known, numberFormat: null, typed, normal: known });
  return true;
}
