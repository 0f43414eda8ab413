import type { Block, Place } from '#formula/address.ts';
import type { Area } from '#host/sheet.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { weekdays } from '#workbook/sheets/calendar/tables.ts';

/** Where one input table stands. */
export interface TablePlace {
  readonly sheet: string;
  /** Header row, body and spare rows: the area of its defined name. */
  readonly area: Area;
  /** Columns of the sheet by key; repeated ones as `months.0`. What people deleted is absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** Row of the sheet for each thing of the list, in order; blank rows left out. */
  readonly rows: readonly number[];
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
   * `['bases', 0, 'lastPeriodTotal']`, `['ramp', 0, 'month']`, `['version']`. Null where there is none.
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
    return target === null ? null : cellOf(tables[target.table], target);
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

const lists = ['goals', 'members', 'ranks', 'bases', 'offers'] as const;
/** Lists of records, and what the engine calls them in paths. */
const recordLists: Readonly<Record<string, RecordTableKey>> = {
  log: 'log',
  actions: 'actionList',
  weekPlans: 'weekPlans',
  channels: 'channelTasks',
  scores: 'scores',
  bands: 'payBands',
  formerMembers: 'formerMembers',
  measures: 'measures',
  revisions: 'revisions',
  round: 'round',
  shares: 'timeShares',
  blocks: 'blocks',
  timeSpent: 'timeSpent',
  checksDone: 'checksDone',
};
const settingFields = ['title', 'start', 'end', 'language', 'version'] as const;
const funnelFields = ['goal', 'chosen', 'capacityPerDay', 'workingDays', 'workingWeeks'] as const;

function resolve([head, ...rest]: Path): Target | null {
  if (isOneOf(settingFields, head)) return { table: 'settings', kind: 'field', field: head };
  if (isOneOf(lists, head)) return inList(head, rest);
  const list = recordLists[`${head}`];
  if (list) return inList(list, rest);
  if (head === 'execution' && rest.length > 0)
    return { table: 'execution', kind: 'field', field: `${rest[0]}` };
  if (head === 'ramp') return inColumn('ramp', 'share', rest);
  if (head === 'funnel') return inFunnel(rest);
  if (head === 'calendar') return inCalendar(rest);
  return null;
}

function inFunnel([head, ...rest]: Path): Target | null {
  if (head === undefined) return { table: 'funnelSettings', kind: 'table' };
  if (isOneOf(funnelFields, head)) return { table: 'funnelSettings', kind: 'field', field: head };
  if (head === 'stages') return inColumn('stages', 'name', rest);
  if (head === 'lags') return inColumn('stages', 'lag', typeof rest[0] === 'number' ? [rest[0] + 1] : rest);
  if (head === 'scenarios') return inList('scenarios', rest);
  if (head === 'sensitivityDeals') return inColumn('sensitivityDeals', 'deal', rest);
  if (head === 'sensitivityRates') return inColumn('sensitivityRates', 'rate', rest);
  return null;
}

function inCalendar([head, ...rest]: Path): Target | null {
  if (head === undefined) return { table: 'week', kind: 'table' };
  if (head === 'mask') return { table: 'week', kind: 'field', field: 'mask' };
  if (head === 'holidays' || head === 'extraWorkdays') return inList(head, rest);
  if (head !== 'week') return null;
  const weekday = typeof rest[0] === 'number' ? weekdays[rest[0]] : undefined;
  return weekday ? { table: 'week', kind: 'field', field: weekday } : { table: 'week', kind: 'table' };
}

/** `[3, 'months', 2]` within a list. */
function inList(table: InputTableKey, [index, key, number]: Path): Target | null {
  if (index === undefined) return { table, kind: 'table' };
  if (typeof index !== 'number') return null;
  if (key === undefined) return { table, kind: 'row', index, key: null };
  return { table, kind: 'row', index, key: number === undefined ? `${key}` : `${key}.${number}` };
}

/** `[3]` or `[3, 'name']` within a list of one value a row. */
function inColumn(table: InputTableKey, column: string, [index, key]: Path): Target | null {
  if (index === undefined) return { table, kind: 'table' };
  return typeof index === 'number' ? { table, kind: 'row', index, key: `${key ?? column}` } : null;
}

const isOneOf = <Name extends string>(names: readonly Name[], name: unknown): name is Name =>
  (names as readonly unknown[]).includes(name);
