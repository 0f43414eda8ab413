import { toSerial } from '#engine/days/serial.ts';
import { formulasOn } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { inputCell, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { placeInWeekFormula } from '#workbook/sheets/common/week-days.ts';
import { choiceColumns, drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawChecklists } from './checklists.ts';
import { type SupervisorWeek, supervisorWeek } from './figures.ts';
import { firstOfWeek, layOutSupervisor, type SupervisorLayout } from './layout.ts';
import { drawTime } from './time.ts';
import { drawTimetable } from './timetable.ts';

/** The supervisor's chosen week: hours against budget, the timetable with its fixed blocks, the checklists. */
export function drawSupervisorTable(context: ExecutionSheetContext): SheetDraft {
  const { plan, execution } = context;
  const layout = layOutSupervisor(context);
  const draft = startSheet(context, 'supervisorTable');
  drawChoices(context, draft, 'supervisorTable');
  const week = supervisorWeek(plan, execution, chosen(context, 'supervisorWeek').at);
  drawSpan(context, layout, draft, week);
  drawTime(context, layout, draft, week);
  drawTimetable(context, layout, draft, week);
  drawChecklists(context, layout, draft, week);
  draft.freeze = { rows: 0, columns: 2 };
  return draft;
}

function drawSpan(
  context: ExecutionContext,
  { sheet, span: row }: SupervisorLayout,
  draft: SheetDraft,
  { span }: SupervisorWeek,
): void {
  const texts = context.messages.executionTables.supervisor;
  const fx = formulasOn(sheet);
  const of = firstOfWeek(context);
  const place = placeInWeekFormula[context.plan.inputs.calendar.weekStart](of);
  const { label, choice, shown, note } = choiceColumns;
  const days = aligned(namedStyle('calculation', formats.day), 'left');
  const first = fx`MAX(${inputCell(context, ['start'])},${of}-${place}+1)`;
  const last = fx`MIN(${inputCell(context, ['end'])},${of}-${place}+7)`;
  draft.put(row, label, texts.span, namedStyle('label'));
  draft.put(row, choice, { formula: first, value: toSerial(span.first) }, days);
  draft.put(row, shown, { formula: last, value: toSerial(span.last) }, days);
  draft.put(row, note, texts.spanNote, namedStyle('note'));
}
