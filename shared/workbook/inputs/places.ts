import type { Block, Place } from '#formula/address.ts';
import type { Area } from '#host/sheet.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import type { TableDefinition } from './table.ts';

/** Where one input table stands. */
export interface TablePlace {
  readonly sheet: string;
  /** Header row, body and spare rows: the area of its defined name. */
  readonly area: Area;
  /** Columns of the sheet by key; repeated ones as `months.0`. What people deleted is absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** Row of the sheet for each thing of the list, in order; blank rows left out. */
  readonly rows: readonly number[];
  /** Of the goals: the rows of those that add up, and of the others. */
  readonly byKind?: { readonly goals: readonly number[]; readonly unsummed: readonly number[] };
  /** Row of the sheet for each setting. */
  readonly fields: Readonly<Record<string, number>>;
}
export type TablePlaces = Readonly<Partial<Record<InputTableKey, TablePlace>>>;

type Path = readonly (string | number)[];

/** Where each input stands, so that formulas and messages can point at it. */
export interface InputPlaces {
  /**
   * The cell of an input by its path in PlanInputs: `['goals', 0, 'months', 3]`, `['funnel', 'lags', 1]`,
   * `['calendar', 'week', 0]`. Also what is shown but not part of the inputs: `['calendar', 'mask']`,
   * `['calendar', 'extraWorkdays', 0, 'extra']`, `['goals', 0, 'priority']`, `['bases', 0, 'memberName']`,
   * `['bases', 0, 'lastPeriodTotal']`, `['ramp', 0, 'month']`, `['version']`. Null where there is none. `goals` and
   * `unsummed` count their own goals; `goalRows` counts the rows of the sheet.
   */
  cell(path: Path): Place | null;
  /** The cell of the path, or else of the nearest part of it: its row, its table. For messages. */
  nearest(path: Path): Place | null;
  /** The body of a table's column, spare rows included; repeated columns one by one as `months.3`. */
  column(table: InputTableKey, key: string): Block | null;
  readonly tables: TablePlaces;
}

export function inputPlaces(tables: TablePlaces): InputPlaces {
  const cell = (path: Path): Place | null => {
    const target = resolve(path);
    if (target === null) return null;
    const place = tables[target.table];
    const [list] = path;
    const rows = list === 'goals' || list === 'unsummed' ? place?.byKind?.[list] : undefined;
    return cellOf(place && rows ? { ...place, rows } : place, target);
  };
  return {
    tables,
    cell,
    nearest: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const found = cell(path.slice(0, length));
        if (found) return found;
      }
      return null;
    },
    column: (table, key) => {
      const place = tables[table];
      const column = place?.columns[key];
      if (!place || column === undefined) return null;
      const { row, rows } = place.area;
      return { sheet: place.sheet, area: { row: row + 1, column, rows: rows - 1, columns: 1 } };
    },
  };
}

/** A path in terms of tables. No key: the row's first column, no row: the table's first cell. */
type Target =
  | { readonly table: InputTableKey; readonly kind: 'field'; readonly field: string }
  | {
      readonly table: InputTableKey;
      readonly kind: 'row';
      readonly index: number;
      readonly key: string | null;
    }
  | { readonly table: InputTableKey; readonly kind: 'table' };

function cellOf(place: TablePlace | undefined, target: Target): Place | null {
  if (!place) return null;
  const { sheet, area } = place;
  if (target.kind === 'table') return { sheet, row: area.row, column: area.column };
  if (target.kind === 'field') {
    return at(sheet, place.fields[target.field], place.columns.value);
  }
  const first = Math.min(...Object.values(place.columns));
  return at(sheet, place.rows[target.index], target.key === null ? first : place.columns[target.key]);
}

const at = (sheet: string, row: number | undefined, column: number | undefined): Place | null =>
  row === undefined || column === undefined ? null : { sheet, row, column };

/** What a path leads to, or the beginning of one: a setting, a table, a column that is a list to the engine. */
type Owner =
  | { readonly kind: 'field'; readonly table: InputTableKey; readonly field: string }
  | { readonly kind: 'table'; readonly table: InputTableKey }
  | {
      readonly kind: 'entries';
      readonly table: InputTableKey;
      readonly column: string;
      readonly firstRow: number;
    };

const owners: ReadonlyMap<string, Owner> = new Map(
  Object.values<TableDefinition>(inputTables).flatMap((definition): (readonly [string, Owner])[] => {
    const { table, path = [table], columns, fields } = definition;
    return [
      [idOf(path), { kind: 'table', table }],
      ...fields.map(({ key, path: within = [key] }): readonly [string, Owner] => [
        idOf([...path, ...within]),
        { kind: 'field', table, field: key },
      ]),
      ...columns.flatMap(({ key, entries }): (readonly [string, Owner])[] =>
        entries
          ? [[idOf(entries.path), { kind: 'entries', table, column: key, firstRow: entries.firstRow }]]
          : [],
      ),
    ];
  }),
);

function resolve(path: Path): Target | null {
  if (path[0] === 'unsummed' || path[0] === 'goalRows') return inList('goals', path.slice(1));
  for (let length = path.length; length > 0; length -= 1) {
    const owner = owners.get(idOf(path.slice(0, length)));
    const target = owner ? within(owner, path.slice(length)) : null;
    if (target) return target;
  }
  return null;
}

function within(owner: Owner, rest: Path): Target | null {
  switch (owner.kind) {
    case 'field':
      return owner;
    case 'table':
      return inList(owner.table, rest);
    case 'entries': {
      const [index, ...others] = rest;
      if (typeof index !== 'number') return inList(owner.table, rest);
      return inList(owner.table, [index + owner.firstRow, ...(others.length > 0 ? others : [owner.column])]);
    }
  }
}

/** `[3, 'months', 2]` within a list. */
function inList(table: InputTableKey, [index, key, number]: Path): Target | null {
  if (index === undefined) return { table, kind: 'table' };
  if (typeof index !== 'number') return null;
  if (key === undefined) return { table, kind: 'row', index, key: null };
  return { table, kind: 'row', index, key: number === undefined ? `${key}` : `${key}.${number}` };
}

function idOf(path: Path): string {
  return path.join('\n');
}
