import { columnName } from '#formula/address.ts';
import type { ConditionalFormat } from '#host/sheet.ts';
import type { InputSheetKey } from '#language/plan/inputs.ts';
import type { InputPlaces, TablePlace } from '#workbook/inputs/places.ts';
import { sheetPlans } from '#workbook/sheets/input-tables.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';

/** The cell of a column in the first row of a list, its column put: `$D6`. */
type At = (key: string) => string;
interface Mark {
  /** True in the rows that are painted. */
  readonly when: (at: At) => string;
  readonly style: ConditionalFormat['style'];
}

/** What the rows of each list of records show at a glance: left out or wrong red, carried over amber. */
const marks: Readonly<Partial<Record<InputSheetKey, readonly Mark[]>>> = {
  log: [{ when: (at) => `N(${at('code')})>0`, style: signals.bad }],
  actionList: [
    { when: (at) => `N(${at('code')})>0`, style: signals.bad },
    { when: (at) => `AND(N(${at('carried')})>0,${at('closed')}="")`, style: signals.watch },
  ],
  weekPlans: [{ when: (at) => `AND(${at('person')}<>"",${at('who')}="")`, style: signals.bad }],
  channelTasks: [{ when: (at) => `LEN(${at('check')})>0`, style: signals.bad }],
};

/** Sheets with one list to be filtered. */
const filtered: readonly InputSheetKey[] = [
  'log',
  'actionList',
  'weekPlans',
  'channelTasks',
  'scores',
  'round',
  'revisions',
];

/** Marks the rows of a list of records, and puts a filter over it. */
export function markRecordRows(draft: SheetDraft, sheet: InputSheetKey, places: InputPlaces): void {
  const [table] = sheetPlans[sheet].beside;
  const place = table && places.tables[table];
  if (!place) return;
  if (isFiltered(sheet)) draft.filter = place.area;
  draft.conditionalFormats.push(...recordMarks(sheet, place));
}

export const isFiltered = (sheet: InputSheetKey): boolean => filtered.includes(sheet);

/** The marks of the rows below the first one of the area, for the list of that sheet. */
export const recordMarks = (sheet: InputSheetKey, place: TablePlace): ConditionalFormat[] =>
  (marks[sheet] ?? []).map(({ when, style }) => markOf(place, when, style));

function markOf({ area, columns }: TablePlace, when: Mark['when'], style: Mark['style']): ConditionalFormat {
  const first = area.row + 1;
  const at: At = (key) => {
    const column = columns[key];
    if (column === undefined) throw new Error(`${key} stands nowhere`);
    return `$${columnName(column)}${first + 1}`;
  };
  return { area: { ...area, row: first, rows: area.rows - 1 }, formula: when(at), style };
}
