import { MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import type { CalendarInput, ExtraWorkday, PlanInputs } from '#engine/plan/inputs.ts';
import { cellStep, cellsStep } from '#host/cell-step.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { addSettings } from '#workbook/inputs/add-settings.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { CellKind, InputValue } from '#workbook/inputs/table.ts';

/**
 * The writes that bring the input sheets from one state to another as far as the Break down page can change them. `reply`: a
 * setting that an older workbook lacks comes below the others.
 */
export function settingSteps(
  before: PlanInputs,
  after: PlanInputs,
  { reply, places }: { readonly reply: ReadReply; readonly places: InputPlaces },
  { inputs: texts }: Messages,
): readonly PlainStep[] {
  const steps: PlainStep[] = [];
  const put = (path: readonly (string | number)[], value: InputValue, cell: CellKind): void => {
    const place = places.cell(path);
    if (place) steps.push(cellStep(place, cellContent(value, cell, texts)));
  };
  after.goals.forEach((goal, index) => {
    const old = before.goals[index];
    const amount = { kind: 'amount', minimum: 0 } as const;
    if (goal.total !== old?.total) put(['goals', index, 'total'], goal.total, amount);
    if (goal.unit !== old?.unit) put(['goals', index, 'unit'], goal.unit, amount);
    if (goal.monthMethod !== old?.monthMethod) {
      put(['goals', index, 'monthMethod'], goal.monthMethod, { kind: 'choice', choice: 'monthMethod' });
    }
  });
  after.members.forEach(({ method }, index) => {
    if (method === before.members[index]?.method) return;
    put(['members', index, 'method'], method, { kind: 'choice', choice: 'splitMethod' });
  });
  after.bases.forEach(({ method }, index) => {
    if (method === before.bases[index]?.method) return;
    put(['bases', index, 'method'], method, { kind: 'choice', choice: 'splitMethod' });
  });
  const { yearStartsIn } = after.calendar;
  if (yearStartsIn !== before.calendar.yearStartsIn) {
    if (places.cell(['calendar', 'yearStartsIn'])) {
      put(['calendar', 'yearStartsIn'], yearStartsIn, { kind: 'whole', minimum: 1, maximum: 12 });
    } else steps.push(...addSettings(reply, { table: 'week', added: { yearStartsIn } }));
  }
  after.calendar.week.forEach((isWorked, weekday) => {
    if (isWorked === before.calendar.week[weekday]) return;
    put(['calendar', 'week', weekday], isWorked ? 'yes' : 'no', { kind: 'choice', choice: 'worked' });
  });
  if (after.calendar.holidays === before.calendar.holidays) return steps;
  return [
    ...steps,
    ...listSteps('holidays', after.calendar, places, texts),
    ...listSteps('extraWorkdays', after.calendar, places, texts),
  ];
}

/** The days of a list in place of those that were there; rows that are left over become blank. */
function listSteps(
  table: 'holidays' | 'extraWorkdays',
  calendar: CalendarInput,
  places: InputPlaces,
  texts: Messages['inputs'],
): PlainStep[] {
  const place = places.tables[table];
  const days: readonly ExtraWorkday[] = calendar[table];
  if (!place) return [];
  const length = Math.max(days.length, place.area.rows - 1);
  const row = place.area.row + 1;
  const written = (key: 'day' | 'name' | 'weight', cell: CellKind): PlainStep[] => {
    const column = place.columns[key];
    if (column === undefined) return [];
    const cells = Array.from({ length }, (_, index): CellContent[] => [
      cellContent(days[index]?.[key] ?? null, cell, texts),
    ]);
    return [cellsStep({ sheet: place.sheet, row, column }, cells)];
  };
  const weight = { kind: 'number', minimum: 0, maximum: MOST_WEIGHT } as const;
  return [
    ...written('day', { kind: 'date' }),
    ...written('name', { kind: 'text' }),
    ...written('weight', weight),
  ];
}
