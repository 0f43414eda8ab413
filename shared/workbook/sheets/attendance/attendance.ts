import { countWorkdays } from '#engine/calendar/workdays.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import { fromSerial, toSerial } from '#engine/days/serial.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  choiceCell,
  choiceColumns,
  drawChoice,
  drawMonthChoice,
  shownCell,
} from '#workbook/sheets/common/choice-line.ts';
import { choiceNames } from '#workbook/sheets/common/choices.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { workdayOnOrBeforeFormula } from '#workbook/sheets/common/workday-formula.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { workdaysBetween } from '#workbook/sheets/months/calendar.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type AttendanceColumn, dayColumns, gridDay, gridDays, monthColumns, spanCells } from './columns.ts';
import { type Attendance, attendanceTable } from './figures.ts';
import { type AttendanceLayout, layOutAttendance, MOST_DAYS } from './layout.ts';

/** The second morning meeting's table 二会"出勤、拜访、举绩表": a chosen day, its month so far, and who was there when. */
export function drawAttendance(context: ExecutionContext): SheetDraft {
  const { plan, execution, messages } = context;
  const texts = messages.executionTables.attendance;
  const layout = layOutAttendance(context);
  const draft = startSheet(context, 'attendance');
  const key = drawMonthChoice(context, draft, layout.monthRow, choiceNames.attendanceMonth, {
    label: texts.month,
    note: texts.monthNote,
  });
  const month = plan.months.find((each) => each.key === key) as (typeof plan.months)[number];
  const day = chosenDay(context);
  const table = attendanceTable(plan, execution, month, day);
  drawSpan(context, layout, draft, table);
  drawDay(context, layout, draft, table, day);
  drawHeader(context, layout, draft, table);
  drawRows(context, layout, draft, table);
  marks(context, layout, draft);
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, pagesWide: 2, titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

/** A typed day of the plan; null: none. */
function chosenDay({ plan, chosen }: ExecutionContext): Day | null {
  const typed = chosen.get(choiceNames.attendanceDay);
  const day = typeof typed === 'number' ? fromSerial(typed) : parseDay(String(typed ?? ''));
  if (!day.ok || day.value < plan.inputs.start || day.value > plan.inputs.end) return null;
  return day.value;
}

/** First day of the month, and its last or today. */
function drawSpan(
  { messages }: ExecutionContext,
  layout: AttendanceLayout,
  draft: SheetDraft,
  { first, last }: Attendance,
): void {
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(layout.sheet);
  const at = fx`MATCH(${shownCell(layout.sheet, layout.monthRow)},${workingsNames.periodKeys},0)`;
  const style = aligned(namedStyle('calculation', formats.day), 'left');
  const { label, choice, shown, note } = choiceColumns;
  draft.put(layout.spanRow, label, texts.counted, namedStyle('label'));
  draft.calculate(
    layout.spanRow,
    choice,
    `INDEX(${workingsNames.periodFirst},${at})`,
    toSerial(first),
    style,
  );
  const until = `MIN(INDEX(${workingsNames.periodLast},${at}),${nameOf('execution', 'asOf')})`;
  draft.calculate(layout.spanRow, shown, until, toSerial(last), style);
  draft.put(layout.spanRow, note, texts.countedNote, namedStyle('note'));
}

function drawDay(
  { plan, places, messages }: ExecutionContext,
  layout: AttendanceLayout,
  draft: SheetDraft,
  table: Attendance,
  chosen: Day | null,
): void {
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(layout.sheet);
  const choice = choiceCell(layout.sheet, layout.dayRow);
  const [first, last] = spanCells(layout);
  const worked = workdayOnOrBeforeFormula(places, layout.sheet, fx`MAX(${first},${last})`);
  drawChoice(draft, layout.dayRow, {
    name: choiceNames.attendanceDay,
    label: texts.day,
    note: texts.dayNote,
    chosen: chosen && toSerial(chosen),
    rule: { kind: 'date', from: toSerial(plan.inputs.start), to: toSerial(plan.inputs.end) },
    shown: {
      formula: fx`IF(ISNUMBER(${choice}),INT(${choice}),MAX(${first},${worked}))`,
      value: toSerial(table.day),
    },
    formats: { choice: formats.day, shown: formats.day },
  });
}

function drawHeader(
  context: ExecutionContext,
  layout: AttendanceLayout,
  draft: SheetDraft,
  table: Attendance,
): void {
  const { plan, messages, texts } = context;
  const own = messages.executionTables.attendance;
  const { headerRow, keyRow, workedRow } = layout;
  const fx = formulasOn(layout.sheet);
  draft.put(headerRow, 0, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, 1, texts.name, namedStyle('headerLeft'));
  draft.put(headerRow, layout.remarks, texts.remarks, namedStyle('headerLeft'));
  draft.put(workedRow - 1, layout.onDay, own.onDay, namedStyle('subtitle'));
  draft.put(workedRow - 1, layout.inMonth, own.inMonth, namedStyle('subtitle'));
  draft.put(workedRow - 1, layout.grid, own.grid, namedStyle('subtitle'));
  draft.columnWidths[0] = 9;
  draft.columnWidths[1] = 22;
  draft.columnWidths[layout.remarks] = 24;
  draft.rowHeights.push({ row: headerRow, height: 32 });
  const put = (columns: readonly AttendanceColumn[], from: number): void => {
    columns.forEach(({ key, header, width }, index) => {
      draft.put(keyRow, from + index, key, namedStyle('key'));
      draft.put(headerRow, from + index, header, namedStyle('header'));
      draft.columnWidths[from + index] = width;
    });
  };
  put(dayColumns(context, layout), layout.onDay);
  put(monthColumns(context, layout), layout.inMonth);
  gridDays(table).forEach((serial, index) => {
    const column = layout.grid + index;
    const day = cellAt({ sheet: layout.sheet, row: headerRow, column }, 'row');
    const worked = serial === '' ? '' : workedOn(plan, serial);
    const formula = fx`IF(${day}="","",${workdaysBetween(context, layout.sheet, day, day)})`;
    draft.calculate(workedRow, column, formula, worked, namedStyle('subheader', '0'));
    draft.put(keyRow, column, `D${index + 1}`, namedStyle('key'));
    draft.calculate(headerRow, column, gridDay(layout, index).formula, serial, namedStyle('header', 'd'));
    draft.columnWidths[column] = 3.6;
  });
}

function workedOn({ calendar }: ExecutionContext['plan'], serial: number): number {
  const day = fromSerial(serial);
  return day.ok ? countWorkdays(calendar, { first: day.value, last: day.value }) : 0;
}

function drawRows(
  context: ExecutionContext,
  layout: AttendanceLayout,
  draft: SheetDraft,
  table: Attendance,
): void {
  const { plan, execution } = context;
  const { tree } = plan;
  const { firstRow } = layout;
  const days = gridDays(table);
  const dayBlock = dayColumns(context, layout);
  const monthBlock = monthColumns(context, layout);
  const today = toSerial(execution.today);
  const [who, date, counted] = [nameOf('log', 'who'), nameOf('log', 'date'), nameOf('log', 'counted')];
  draft.rowGroups.push(...branchGroups(tree, firstRow));
  tree.rows.forEach((node: TreeNode, row) => {
    const at = firstRow + row;
    const style = rowStyle(tree, row);
    const label = style === 'calculation' ? 'label' : style;
    const isLeaf = node.children.length === 0;
    const { onDay, inMonth, attended } = table.rows[row] as Attendance['rows'][number];
    draft.style({ row: at, column: 0, rows: 1, columns: layout.grid + MOST_DAYS }, namedStyle(label));
    draft.put(at, 0, node.key, namedStyle(label === 'label' ? 'key' : label));
    draft.put(at, 1, plan.members[row]?.name ?? '', namedStyle(label, '', node.depth));
    const put = (columns: readonly AttendanceColumn[], from: number, figures: typeof onDay): void => {
      columns.forEach(({ formula, value, format, isRatio }, index) => {
        const own = isLeaf || isRatio ? formula(at, row) : childrenSum(tree, row, firstRow, from + index);
        draft.calculate(at, from + index, own, value(figures) ?? '', namedStyle(style, format));
      });
    };
    put(dayBlock, layout.onDay, onDay);
    put(monthBlock, layout.inMonth, inMonth);
    draft.put(at, layout.remarks, null, namedStyle('remark'));
    days.forEach((serial, index) => {
      const column = layout.grid + index;
      const head = `${columnName(column)}$${layout.headerRow + 1}`;
      const sum = isLeaf
        ? `MIN(1,SUMIFS(${counted},${date},${head},${who},$A${at + 1}))`
        : childrenSum(tree, row, firstRow, column);
      const isShown = serial !== '' && serial <= today;
      const value = isShown ? (attended.get(dayOfSerial(serial)) ?? 0) : '';
      const format = isLeaf ? '"✓";;"·"' : '0;;"·"';
      draft.calculate(
        at,
        column,
        `IF(${isOver(head)},"",${sum})`,
        value,
        aligned(namedStyle(style, format), 'center'),
      );
    });
  });
}

/** Days after the month, and days still to come. */
const isOver = (head: string): string => `OR(${head}="",${head}>${nameOf('execution', 'asOf')})`;

function dayOfSerial(serial: number): Day {
  const day = fromSerial(serial);
  if (!day.ok) throw new Error(`no day ${serial}`);
  return day.value;
}

/** Days off shaded; people of today's table who are in post and not there. */
function marks({ plan }: ExecutionContext, layout: AttendanceLayout, draft: SheetDraft): void {
  const rows = plan.tree.rows.length;
  const { firstRow, grid, onDay, workedRow } = layout;
  const worked = `${columnName(grid)}$${workedRow + 1}`;
  const [inPost, present] = [onDay, onDay + 1].map((column) => `$${columnName(column)}${firstRow + 1}`);
  draft.conditionalFormats.push(
    {
      area: { row: firstRow, column: grid, rows, columns: MOST_DAYS },
      formula: `AND(ISNUMBER(${worked}),${worked}=0)`,
      style: { fill: 'D9D9D9' },
    },
    {
      area: { row: firstRow, column: onDay + 1, rows, columns: 1 },
      formula: `AND(${inPost}=1,${present}=0)`,
      style: signals.watch,
    },
  );
}
