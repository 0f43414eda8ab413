import { type Day, day as dayOf } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Holiday, PlanInputs } from '#engine/plan/inputs.ts';
import type { WriteStep } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';

type Path = readonly (string | number)[];

/** One thing that a person does on an input sheet. */
export type Edit =
  | { readonly kind: 'type'; readonly path: Path; readonly value: Scalar }
  | { readonly kind: 'addDay'; readonly list: DayList; readonly day: Day }
  | { readonly kind: 'removeDay'; readonly list: DayList; readonly index: number };
type DayList = 'holidays' | 'extraWorkdays';

/** The inputs as they are after an edit. */
export function edited(inputs: PlanInputs, edit: Edit): PlanInputs {
  if (edit.kind === 'type') return replaced(inputs, edit.path, edit.value) as PlanInputs;
  const days = inputs.calendar[edit.list];
  const next: readonly Holiday[] =
    edit.kind === 'addDay'
      ? [...days, { day: edit.day, name: '' }]
      : days.filter((_, index) => index !== edit.index);
  return { ...inputs, calendar: { ...inputs.calendar, [edit.list]: next } };
}

function replaced(value: unknown, [head, ...rest]: Path, leaf: Scalar): unknown {
  if (head === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === head ? replaced(item, rest, leaf) : item));
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [head]: replaced(object[head as string], rest, leaf) };
}

/** The same edits in the cells, as the words of the sheet. Days are added in the first spare row. */
export function cellSteps(edits: readonly Edit[], inputs: PlanInputs, places: InputPlaces): WriteStep[] {
  const rows = { holidays: rowsOf(places, 'holidays'), extraWorkdays: rowsOf(places, 'extraWorkdays') };
  const put = (sheet: string, row: number, column: number, value: Scalar): WriteStep => ({
    step: 'cells',
    sheet,
    row,
    column,
    cells: [[value]],
    styles: [],
  });
  return edits.map((edit) => {
    if (edit.kind === 'type') {
      const place = places.cell(edit.path);
      if (!place) throw new Error(`no cell for ${edit.path.join('.')}`);
      return put(place.sheet, place.row, place.column, worded(edit, inputs));
    }
    const table = places.tables[edit.list]!;
    const list = rows[edit.list];
    const column = table.columns.day!;
    if (edit.kind === 'addDay') {
      const row = Math.max(table.area.row, ...table.rows, ...list) + 1;
      list.push(row);
      return put(table.sheet, row, column, toSerial(edit.day));
    }
    const [row] = list.splice(edit.index, 1);
    return { ...put(table.sheet, row!, column, null), cells: [[null, null]] };
  });
}

const rowsOf = (places: InputPlaces, list: DayList): number[] => [...(places.tables[list]?.rows ?? [])];

/** What a person types or chooses for a value of the inputs. */
function worded({ path, value }: Edit & { kind: 'type' }, { language }: PlanInputs): Scalar {
  const { choices } = messagesIn[language].inputs;
  const field = path[path.length - 1];
  if (path[0] === 'calendar') return value === true ? choices.worked.yes : choices.worked.no;
  if (value === null) return null;
  if (field === 'monthMethod') return choices.monthMethod[value as keyof typeof choices.monthMethod];
  if (field === 'method') return choices.splitMethod[value as keyof typeof choices.splitMethod];
  if (field === 'start' || field === 'end') return toSerial(dayOf(String(value)));
  return value;
}
