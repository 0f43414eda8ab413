import { toSerial } from '#engine/days/serial.ts';
import { placeInWeek } from '#engine/periods/week-start.ts';
import { clock } from '#engine/supervisor/blocks.ts';
import { type FixedTask, fixedTasks } from '#engine/supervisor/uses.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { blockOrders, taskLabels } from '#workbook/records/supervisor.ts';
import { drawLine, type Line } from '#workbook/sheets/common/column-table.ts';
import { goalSection, inputCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { placeInWeekFormula } from '#workbook/sheets/common/week-days.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type StyleName, signals } from '#workbook/style/styles.ts';
import type { SupervisorWeek } from './figures.ts';
import {
  firstDayColumn,
  firstOfWeek,
  remarksAt,
  type SupervisorLayout,
  type WeekdayColumn,
  weekDays,
  weekdayColumns,
} from './layout.ts';

/** A line of the timetable: what it shows of each weekday, under its title. */
interface DayLine extends Line<WeekdayColumn> {
  readonly title: string | null;
  readonly titleStyle: StyleName;
}

/** The week in blocks: weekdays across, each day's blocks down, and whether the two fixed ones are there. */
export function drawTimetable(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const { timetable: title } = context.messages.executionTables.supervisor;
  const { timetable, slots, slotCount } = layout;
  goalSection(draft, { row: timetable, end: remarksAt + 1, key: 'timetable', title });
  const lines = [
    ...dayLines(context, layout, week),
    ...Array.from({ length: slotCount }, (_, slot) => slotLine(context, slot)),
    ...fixedTasks.map((task) => fixedLine(context, layout, week, task)),
  ];
  const columns = weekdayColumns(context);
  lines.forEach((line, index) => {
    const row = timetable + 1 + index;
    draft.put(row, 0, line.key, namedStyle('code', formats.hidden));
    if (line.title !== null) draft.put(row, 1, line.title, namedStyle(line.titleStyle));
    drawLine(draft, row, line, columns);
  });
  for (let slot = 0; slot < slotCount; slot++) {
    draft.put(slots + slot, remarksAt, null, namedStyle('remark'));
    draft.rowHeights.push({ row: slots + slot, height: slot < slotCount - 1 ? 60 : 18 });
  }
  drawFixedFound(context, layout, draft, week);
  marks(context, layout, draft);
}

/** Weekdays, their days in the chosen week, and whether these are worked. */
function dayLines(
  context: ExecutionContext,
  layout: SupervisorLayout,
  { days }: SupervisorWeek,
): readonly DayLine[] {
  const { execution, executionTables } = context.messages;
  const { sheet, dates } = layout;
  const fx = formulasOn(sheet);
  const of = firstOfWeek(context);
  const { weekStart } = context.plan.inputs.calendar;
  const [first, last] = weekDays(layout);
  return [
    {
      key: 'weekday',
      title: null,
      titleStyle: 'label',
      cell: ({ weekday }) => ({ value: execution.weekdays[weekday], style: namedStyle('header') }),
    },
    {
      key: 'date',
      title: executionTables.supervisor.date,
      titleStyle: 'subtitle',
      cell: ({ weekday }) => ({
        formula: `${of}-${placeInWeekFormula[weekStart](of)}+${placeInWeek(weekday, weekStart) + 1}`,
        value: toSerial(days[weekday - 1]!.date),
        style: namedStyle('subheader', formats.shortDay),
      }),
    },
    {
      key: 'worked',
      title: executionTables.supervisor.worked,
      titleStyle: 'subtitle',
      cell: ({ weekday, column }) => {
        const date = cellAt({ sheet, row: dates, column }, 'row');
        const inside = fx`AND(${date}>=${first},${date}<=${last})`;
        return {
          formula: `IF(${inside},${workdaysBetween(context, sheet, date, date)},0)`,
          value: days[weekday - 1]?.isWorked ? 1 : 0,
          style: namedStyle('subheader', '0'),
        };
      },
    },
  ];
}

const SLOT: Style = {
  wrap: true,
  align: 'left',
  middle: true,
  borderBottom: { line: 'hair', color: 'BFBFBF' },
};

/** Each day's block at a place in its order: from, to, what. */
function slotLine({ execution, messages }: ExecutionContext, slot: number): DayLine {
  const rows = execution.rows.blocks;
  const orders = blockOrders(rows);
  const [from, to, use, what, order] = ['from', 'to', 'use', 'what', 'order'].map((key) =>
    nameOf('blocks', key),
  );
  return {
    key: `slot${slot + 1}`,
    title: messages.executionTables.supervisor.slot(slot + 1),
    titleStyle: 'subtitle',
    cell: ({ weekday }) => {
      const code = 100 * weekday + slot + 1;
      const at = (name: string | undefined): string => `INDEX(${name},MATCH(${code},${order},0))`;
      const hours = [from, to].map(at).map(clockFormula).join('&"–"&');
      const words = `IF(${at(what)}="",${at(use)},${at(what)})`;
      const found = rows[orders.indexOf(code)];
      return {
        formula: `IF(COUNTIF(${order},${code})=0,"",${hours}&CHAR(10)&${words})`,
        value: found ? slotText(found, messages.execution.timeUses) : '',
        style: SLOT,
      };
    },
  };
}

/** A little more than the minute, since some programs cut what is a little less. */
const clockFormula = (time: string): string => `TEXT(ROUND(${time}*1440,0)/1440+0.000001,"hh:mm")`;

function slotText(row: RecordRow, uses: Readonly<Record<string, string>>): string {
  const [from, to] = ['from', 'to'].map((key) => clock(((plainNumber(row, key) ?? 0) * 1440) % 1440));
  return `${from}–${to}\n${textOf(row, 'what') || (uses[String(row.use)] ?? '')}`;
}

/** Whether each weekday that is worked by the week has the fixed block. */
function fixedLine(
  context: ExecutionContext,
  { sheet }: SupervisorLayout,
  { fixed }: SupervisorWeek,
  task: FixedTask,
): DayLine {
  const { execution, executionTables } = context.messages;
  const { missing } = executionTables.supervisor;
  const fx = formulasOn(sheet);
  const mask = inputCell(context, ['calendar', 'mask']);
  const [what, order] = [nameOf('blocks', 'what'), nameOf('blocks', 'order')];
  return {
    key: task,
    title: execution.blockTasks[task],
    titleStyle: 'label',
    cell: ({ weekday }) => {
      const ofDay = `${order},">=${weekday}00",${order},"<${weekday + 1}00"`;
      const counts = taskLabels(task).map((label) => `COUNTIFS(${what},${textLiteral(label)},${ofDay})`);
      const isThere = fixed[task][weekday - 1] ?? null;
      return {
        formula: fx`IF(MID(${mask},${weekday},1)="1","",IF(${counts.join('+')}>0,"✓",${textLiteral(missing)}))`,
        value: isThere === null ? '' : isThere ? '✓' : missing,
        style: { align: 'center' },
      };
    },
  };
}

/** In words, how many of the fixed blocks are missing. */
function drawFixedFound(
  { messages }: ExecutionContext,
  { fixed }: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const own = messages.executionTables.supervisor;
  const row = fixed + fixedTasks.length;
  const [left, right] = [columnName(firstDayColumn), columnName(remarksAt - 1)];
  const count = `COUNTIF($${left}$${fixed + 1}:$${right}$${row},${textLiteral(own.missing)})`;
  const skipped = fixedTasks
    .flatMap((task) => week.fixed[task])
    .filter((isThere) => isThere === false).length;
  const formula = `IF(${count}=0,${textLiteral(own.allFixed)},${count}&${textLiteral(own.someMissing)})`;
  const said = skipped === 0 ? own.allFixed : `${skipped}${own.someMissing}`;
  const subtotal = namedStyle('subtotal');
  draft.style({ row, column: 1, rows: 1, columns: remarksAt - 1 }, subtotal);
  draft.put(row, 0, 'fixed', namedStyle('code', formats.hidden));
  draft.put(row, 1, own.fixed, subtotal);
  draft.put(row, firstDayColumn, { formula, value: said }, subtotal);
}

/** Days off grey, fixed blocks bold; those that are missing red. */
function marks(
  { messages }: ExecutionContext,
  { slots, slotCount, worked, fixed }: SupervisorLayout,
  draft: SheetDraft,
): void {
  const columns = { column: firstDayColumn, columns: remarksAt - firstDayColumn };
  const corner = (row: number): string => `${columnName(firstDayColumn)}${row + 1}`;
  const ofSlots = { ...columns, row: slots, rows: slotCount };
  const words = fixedTasks
    .flatMap(taskLabels)
    .map((label) => `RIGHT(${corner(slots)},${label.length})=${textLiteral(label)}`);
  const ofFixed = { ...columns, row: fixed, rows: fixedTasks.length };
  const missing = textLiteral(messages.executionTables.supervisor.missing);
  draft.conditionalFormats.push(
    {
      area: ofSlots,
      formula: `${columnName(firstDayColumn)}$${worked + 1}=0`,
      style: { fill: 'EDEDED', color: '7F7F7F' },
    },
    { area: ofSlots, formula: `OR(${words.join(',')})`, style: { fill: 'DCE6F1', bold: true } },
    { area: ofFixed, formula: `${corner(fixed)}=${missing}`, style: signals.bad },
    { area: ofFixed, formula: `${corner(fixed)}="✓"`, style: signals.good },
  );
}
