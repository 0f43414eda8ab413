import { countWorkdays } from '#engine/calendar/workdays.ts';
import { toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosen, chosenDay } from '#workbook/sheets/common/choices.ts';
import {
  type Column,
  type ColumnPlaces,
  cellsInRow,
  drawLine,
  type Line,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import {
  drawTree,
  keyColumn,
  memberRows,
  nameColumn,
  remarksColumn,
} from '#workbook/sheets/common/tree-rows.ts';
import { workdayOnOrBeforeFormula, workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import {
  choiceCell,
  choiceColumns,
  drawChoices,
  drawDayChoice,
  shownCell,
} from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import {
  type AttendanceRow,
  dayColumns,
  dayKey,
  dayOf,
  gridColumns,
  gridDays,
  monthColumns,
} from './columns.ts';
import { type Attendance, attendanceTable } from './figures.ts';
import { MOST_DAYS, attendanceRows as rows, spanCells } from './layout.ts';

/** The second morning meeting's table 二会"出勤、拜访、举绩表": a chosen day, its month so far, and who was there when. */
export function drawAttendance(context: ExecutionSheetContext): SheetDraft {
  const { plan, execution, messages } = context;
  const own = messages.executionTables.attendance;
  const draft = startSheet(context, 'attendance');
  drawChoices(context, draft, 'attendance');
  const month = plan.months[chosen(context, 'attendanceMonth').at] as (typeof plan.months)[number];
  const day = chosenDay(context, 'attendanceDay');
  const table = attendanceTable(plan, execution, month, day);
  drawSpan(context, draft, table);
  drawDay(context, draft, table);
  const blocks = {
    labels: [keyColumn(messages), nameColumn(messages, 22)],
    onDay: dayColumns(context, draft.name),
    inMonth: monthColumns(context, draft.name),
    remarks: [remarksColumn(messages, 24)],
    grid: gridColumns(context, draft.name, table),
  };
  const columns = Object.values(blocks).flat();
  const places = placesInOrder(columns);
  for (const block of ['onDay', 'inMonth', 'grid'] as const) {
    draft.put(rows.blocks, places.at(blocks[block][0]!.key), own[block], namedStyle('subtitle'));
  }
  drawWorked(context, draft, places, gridDays(table, context.plan.inputs.end));
  drawPeople(context, draft, columns, table);
  marks(context, draft, places);
  draft.print = { ...draft.print, pagesWide: 2 };
  return draft;
}

/** First day of the month, and its last or today. */
function drawSpan(context: ExecutionContext, draft: SheetDraft, { first, last }: Attendance): void {
  const texts = context.messages.executionTables.attendance;
  const fx = formulasOn(draft.name);
  const at = fx`MATCH(${shownCell(context, 'attendanceMonth')},${workingsNames.periodKeys},0)`;
  const style = aligned(namedStyle('calculation', formats.day), 'left');
  const { label, choice, shown, note } = choiceColumns;
  draft.put(rows.span, label, texts.counted, namedStyle('label'));
  draft.put(
    rows.span,
    choice,
    { formula: `INDEX(${workingsNames.periodFirst},${at})`, value: toSerial(first) },
    style,
  );
  const until = `MIN(INDEX(${workingsNames.periodLast},${at}),${nameOf('execution', 'asOf')})`;
  draft.put(rows.span, shown, { formula: until, value: toSerial(last) }, style);
  draft.put(rows.span, note, texts.countedNote, namedStyle('note'));
}

/** Where no day is chosen, the last that is worked and has come. */
function drawDay(context: ExecutionContext, draft: SheetDraft, { day }: Attendance): void {
  const fx = formulasOn(draft.name);
  const choice = choiceCell(context, 'attendanceDay');
  const [first, last] = spanCells(draft.name);
  const worked = workdayOnOrBeforeFormula(context.places, draft.name, fx`MAX(${first},${last})`);
  drawDayChoice(context, draft, 'attendanceDay', {
    formula: fx`IF(ISNUMBER(${choice}),INT(${choice}),MAX(${first},${worked}))`,
    value: toSerial(day),
  });
}

/** Above each day of the grid whether it is worked. */
function drawWorked(
  context: ExecutionContext,
  draft: SheetDraft,
  places: ColumnPlaces,
  days: readonly (number | '')[],
): void {
  const fx = formulasOn(draft.name);
  const grid = days.map((serial, index) => ({ serial, column: places.at(dayKey(index)) }));
  const worked: Line<(typeof grid)[number]> = {
    key: 'worked',
    cell: ({ serial, column }) => {
      const day = cellAt({ sheet: draft.name, row: rows.header, column }, 'row');
      return {
        formula: fx`IF(${day}="","",${workdaysBetween(context, draft.name, day, day)})`,
        value: serial === '' ? '' : workedOn(context.plan, serial),
        style: namedStyle('subheader', '0'),
      };
    },
  };
  drawLine(draft, rows.worked, worked, grid);
}

function workedOn({ calendar }: ExecutionContext['plan'], serial: number): number {
  const day = dayOf(serial);
  return countWorkdays(calendar, { first: day, last: day });
}

function drawPeople(
  { plan }: ExecutionContext,
  draft: SheetDraft,
  columns: readonly Column<AttendanceRow>[],
  table: Attendance,
): void {
  const places = placesInOrder(columns);
  const people = memberRows(plan, rows.first).map((row): AttendanceRow => {
    const figures = table.rows[row.row] as Attendance['rows'][number];
    return { ...row, figures, cell: cellsInRow(places, row.at) };
  });
  drawTree(draft, plan.tree, { header: rows.header, columns, rows: people });
}

/** Days off shaded; people of today's table who are in post and not there. */
function marks({ plan }: ExecutionContext, draft: SheetDraft, places: ColumnPlaces): void {
  const area = { row: rows.first, rows: plan.tree.rows.length };
  const [grid, present] = [places.at(dayKey(0)), places.at('d.present')];
  const worked = `${columnName(grid)}$${rows.worked + 1}`;
  const here = cellsInRow(places, rows.first);
  draft.conditionalFormats.push(
    {
      area: { ...area, column: grid, columns: MOST_DAYS },
      formula: `AND(ISNUMBER(${worked}),${worked}=0)`,
      style: { fill: 'D9D9D9' },
    },
    {
      area: { ...area, column: present, columns: 1 },
      formula: `AND(${here('d.people')}=1,${here('d.present')}=0)`,
      style: signals.watch,
    },
  );
}
