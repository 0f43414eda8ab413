import { toSerial } from '#engine/days/serial.ts';
import { clock } from '#engine/supervisor/blocks.ts';
import { fixedTasks } from '#engine/supervisor/uses.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { blockOrders, taskLabels } from '#workbook/records/supervisor.ts';
import { goalSection, inputCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type SupervisorWeek, WEEKDAYS } from './figures.ts';
import { FIRST_COLUMN, firstOfWeek, REMARKS, type SupervisorLayout, weekDays } from './layout.ts';

const SLOT: Style = {
  wrap: true,
  align: 'left',
  middle: true,
  borderBottom: { line: 'hair', color: 'BFBFBF' },
};
const CHECK: Style = { align: 'center' };

/** The week in blocks: weekdays across, each day's blocks down, and whether the two fixed ones are there. */
export function drawTimetable(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const { weekdays } = context.messages.execution;
  const own = context.messages.executionTables.supervisor;
  const { timetable, dates, worked } = layout;
  goalSection(draft, { row: timetable, end: REMARKS + 1, key: 'timetable', title: own.timetable });
  draft.put(timetable + 1, 0, 'weekday', namedStyle('key'));
  for (const [row, key, label] of [
    [dates, 'date', own.date],
    [worked, 'worked', own.worked],
  ] as const) {
    draft.put(row, 0, key, namedStyle('key'));
    draft.put(row, 1, label, namedStyle('subtitle'));
  }
  WEEKDAYS.forEach((weekday, index) => {
    const column = FIRST_COLUMN + index;
    draft.put(timetable + 1, column, weekdays[weekday], namedStyle('header'));
    drawDate(context, layout, draft, week, index);
  });
  drawSlots(context, layout, draft);
  drawFixed(context, layout, draft, week);
}

function drawDate(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  { days }: SupervisorWeek,
  index: number,
): void {
  const { sheet, dates, worked } = layout;
  const fx = formulasOn(sheet);
  const column = FIRST_COLUMN + index;
  const of = firstOfWeek(context);
  const date = cellAt({ sheet, row: dates, column }, 'row');
  const [first, last] = weekDays(layout);
  const inside = fx`AND(${date}>=${first},${date}<=${last})`;
  const { date: day, isWorked } = days[index] as SupervisorWeek['days'][number];
  const formula = `${of}-WEEKDAY(${of},2)+${index + 1}`;
  draft.calculate(dates, column, formula, toSerial(day), namedStyle('subheader', formats.shortDay));
  const counted = `IF(${inside},${workdaysBetween(context, sheet, date, date)},0)`;
  draft.calculate(worked, column, counted, isWorked ? 1 : 0, namedStyle('subheader', '0'));
}

/** The blocks of each day in their order: from, to, what. */
function drawSlots(
  { execution, messages }: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
): void {
  const own = messages.executionTables.supervisor;
  const { slots, slotCount, worked } = layout;
  const rows = execution.rows.blocks;
  const orders = blockOrders(rows);
  const [from, to, use, what, order] = ['from', 'to', 'use', 'what', 'order'].map((key) =>
    nameOf('blocks', key),
  );
  for (let slot = 0; slot < slotCount; slot++) {
    const row = slots + slot;
    draft.put(row, 0, `slot${slot + 1}`, namedStyle('key'));
    draft.put(row, 1, own.slot(slot + 1), namedStyle('subtitle'));
    draft.put(row, REMARKS, null, namedStyle('remark'));
    draft.rowHeights.push({ row, height: slot < slotCount - 1 ? 60 : 18 });
    for (const weekday of WEEKDAYS) {
      const code = 100 * weekday + slot + 1;
      const at = (name: string | undefined): string => `INDEX(${name},MATCH(${code},${order},0))`;
      const hours = [from, to].map(at).map(clockFormula).join('&"–"&');
      const words = `IF(${at(what)}="",${at(use)},${at(what)})`;
      const formula = `IF(COUNTIF(${order},${code})=0,"",${hours}&CHAR(10)&${words})`;
      const found = rows[orders.indexOf(code)];
      const value = found ? slotText(found, messages.execution.timeUses) : '';
      draft.calculate(row, FIRST_COLUMN + weekday - 1, formula, value, SLOT);
    }
  }
  const area = { row: slots, column: FIRST_COLUMN, rows: slotCount, columns: WEEKDAYS.length };
  const corner = `${columnName(FIRST_COLUMN)}${slots + 1}`;
  const isOff = `${columnName(FIRST_COLUMN)}$${worked + 1}=0`;
  const words = fixedTasks
    .flatMap(taskLabels)
    .map((label) => `RIGHT(${corner},${label.length})=${textLiteral(label)}`);
  draft.conditionalFormats.push(
    { area, formula: isOff, style: { fill: 'EDEDED', color: '7F7F7F' } },
    { area, formula: `OR(${words.join(',')})`, style: { fill: 'DCE6F1', bold: true } },
  );
}

/** A little more than the minute, since some programs cut what is a little less. */
const clockFormula = (time: string): string => `TEXT(ROUND(${time}*1440,0)/1440+0.000001,"hh:mm")`;

function slotText(row: RecordRow, uses: Readonly<Record<string, string>>): string {
  const [from, to] = ['from', 'to'].map((key) => clock(((plainNumber(row, key) ?? 0) * 1440) % 1440));
  return `${from}–${to}\n${textOf(row, 'what') || (uses[String(row.use)] ?? '')}`;
}

/** Whether each weekday that is worked by the week has both. */
function drawFixed(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const { messages } = context;
  const own = messages.executionTables.supervisor;
  const { fixed, sheet } = layout;
  const fx = formulasOn(sheet);
  const mask = inputCell(context, ['calendar', 'mask']);
  const [what, order] = [nameOf('blocks', 'what'), nameOf('blocks', 'order')];
  const missing = textLiteral(own.missing);
  fixedTasks.forEach((task, index) => {
    const row = fixed + index;
    draft.put(row, 0, task, namedStyle('key'));
    draft.put(row, 1, messages.execution.blockTasks[task], namedStyle('label'));
    WEEKDAYS.forEach((weekday) => {
      const counts = taskLabels(task).map(
        (label) =>
          `COUNTIFS(${what},${textLiteral(label)},${order},">=${weekday}00",${order},"<${weekday + 1}00")`,
      );
      const formula = fx`IF(MID(${mask},${weekday},1)="1","",IF(${counts.join('+')}>0,"✓",${missing}))`;
      const isThere = week.fixed[task][weekday - 1] ?? null;
      const value = isThere === null ? '' : isThere ? '✓' : own.missing;
      draft.calculate(row, FIRST_COLUMN + weekday - 1, formula, value, CHECK);
    });
  });
  const row = fixed + fixedTasks.length;
  const [left, right] = [columnName(FIRST_COLUMN), columnName(FIRST_COLUMN + WEEKDAYS.length - 1)];
  const count = `COUNTIF($${left}$${fixed + 1}:$${right}$${row},${missing})`;
  const skipped = fixedTasks
    .flatMap((task) => week.fixed[task])
    .filter((isThere) => isThere === false).length;
  const said = skipped === 0 ? own.allFixed : `${skipped}${own.someMissing}`;
  draft.put(row, 0, 'fixed', namedStyle('key'));
  draft.put(row, 1, own.fixed, namedStyle('subtotal'));
  draft.style({ row, column: FIRST_COLUMN, rows: 1, columns: WEEKDAYS.length }, namedStyle('subtotal'));
  const formula = `IF(${count}=0,${textLiteral(own.allFixed)},${count}&${textLiteral(own.someMissing)})`;
  draft.calculate(row, FIRST_COLUMN, formula, said, namedStyle('subtotal'));
  const area = { row: fixed, column: FIRST_COLUMN, rows: fixedTasks.length, columns: WEEKDAYS.length };
  const corner = `${left}${fixed + 1}`;
  draft.conditionalFormats.push(
    { area, formula: `${corner}=${missing}`, style: signals.bad },
    { area, formula: `${corner}="✓"`, style: signals.good },
  );
}
