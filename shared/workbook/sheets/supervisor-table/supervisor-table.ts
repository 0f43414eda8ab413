import { toSerial } from '#engine/days/serial.ts';
import type { Rhythm } from '#engine/supervisor/checklists.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choiceColumns, drawChoices } from '#workbook/sheets/common/choice-line.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { goalSection, inputCell, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type SupervisorWeek, supervisorWeek } from './figures.ts';
import {
  checklistRow,
  FIRST_COLUMN,
  firstOfWeek,
  LAST_COLUMN,
  layOutSupervisor,
  REMARKS,
  type SupervisorLayout,
  weekDays,
} from './layout.ts';
import { drawTime } from './time.ts';
import { drawTimetable } from './timetable.ts';

/** The supervisor's chosen week: hours against budget, the timetable with its fixed blocks, the checklists. */
export function drawSupervisorTable(context: ExecutionContext): SheetDraft {
  const { plan, execution } = context;
  const layout = layOutSupervisor(context);
  const draft = startSheet(context, 'supervisorTable');
  drawChoices(context, draft, 'supervisorTable');
  const week = supervisorWeek(plan, execution, chosen(context, 'supervisorWeek').at);
  drawSpan(context, layout, draft, week);
  drawTime(context, layout, draft, week);
  drawTimetable(context, layout, draft, week);
  drawChecklists(context, layout, draft, week);
  draft.columnWidths.splice(0, draft.columnWidths.length, 15, 32);
  for (let column = FIRST_COLUMN; column <= LAST_COLUMN; column++) draft.columnWidths.push(19);
  draft.columnWidths.push(24);
  draft.freeze = { rows: 0, columns: 2 };
  return draft;
}

function drawSpan(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  { span }: SupervisorWeek,
): void {
  const texts = context.messages.executionTables.supervisor;
  const fx = formulasOn(layout.sheet);
  const of = firstOfWeek(context);
  const { label, choice, shown, note } = choiceColumns;
  const days = aligned(namedStyle('calculation', formats.day), 'left');
  const first = fx`MAX(${inputCell(context, ['start'])},${of}-WEEKDAY(${of},2)+1)`;
  const last = fx`MIN(${inputCell(context, ['end'])},${of}-WEEKDAY(${of},2)+7)`;
  draft.put(layout.spanRow, label, texts.span, namedStyle('label'));
  draft.calculate(layout.spanRow, choice, first, toSerial(span.first), days);
  draft.calculate(layout.spanRow, shown, last, toSerial(span.last), days);
  draft.put(layout.spanRow, note, texts.spanNote, namedStyle('note'));
}

/** First and last day of what a checklist is of. */
function spanFormulas(
  context: ExecutionContext,
  layout: SupervisorLayout,
  rhythm: Rhythm,
): readonly [string, string] {
  const fx = formulasOn(layout.sheet);
  const of = firstOfWeek(context);
  const [first, last] = weekDays(layout);
  switch (rhythm) {
    case 'week':
      return [fx`${first}`, fx`${last}`];
    case 'month':
      return [`DATE(YEAR(${of}),MONTH(${of}),1)`, `EOMONTH(${of},0)`];
    case 'quarter': {
      const begins = `DATE(YEAR(${of}),INT((MONTH(${of})-1)/3)*3+1,1)`;
      return [begins, `EOMONTH(${begins},2)`];
    }
    case 'year':
      return [`DATE(YEAR(${of}),1,1)`, `DATE(YEAR(${of}),12,31)`];
  }
}

/** What is to be done each week, month, quarter and year, how often it was, and what is missing. */
function drawChecklists(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const { messages } = context;
  const texts = messages.executionTables.supervisor;
  const { execution } = messages;
  const head = layout.checklists + 1;
  goalSection(draft, {
    row: layout.checklists,
    end: REMARKS + 1,
    key: 'checklists',
    title: texts.checklists,
  });
  draft.style({ row: head, column: 0, rows: 1, columns: REMARKS + 1 }, namedStyle('header'));
  draft.put(head, 0, 'checklist', namedStyle('headerLeft'));
  draft.put(head, 1, texts.item, namedStyle('headerLeft'));
  [texts.rhythm, texts.atLeast, texts.from, texts.to, texts.done, texts.stillToDo].forEach((title, index) => {
    draft.put(head, FIRST_COLUMN + index, title, namedStyle('header'));
  });
  const [done, missing] = [4, 5].map((index) => columnName(FIRST_COLUMN + index)) as [string, string];
  const [atLeast, from, to] = [1, 2, 3].map((index) => `$${columnName(FIRST_COLUMN + index)}`);
  const [item, day] = [nameOf('checksDone', 'item'), nameOf('checksDone', 'day')];
  week.checklists.forEach(({ span, state }, index) => {
    const row = checklistRow(layout, index);
    const { key, rhythm, atLeast: least } = state.item;
    const [first, last] = spanFormulas(context, layout, rhythm);
    const counts = inEveryLanguage(
      (messages) =>
        `COUNTIFS(${item},${textLiteral(messages.execution.checklist[key])},${day},">="&${from}${row + 1},${day},"<="&${to}${row + 1})`,
    ).reverse();
    const days = namedStyle('calculation', formats.day);
    draft.put(row, 0, key, namedStyle('key'));
    draft.put(row, 1, execution.checklist[key], namedStyle('label'));
    draft.put(row, FIRST_COLUMN, execution.rhythms[rhythm], namedStyle('state'));
    draft.put(row, FIRST_COLUMN + 1, least, namedStyle('calculation', '0'));
    draft.calculate(row, FIRST_COLUMN + 2, first, toSerial(span.first), days);
    draft.calculate(row, FIRST_COLUMN + 3, last, toSerial(span.last), days);
    draft.calculate(
      row,
      FIRST_COLUMN + 4,
      counts.join('+'),
      state.done,
      namedStyle('calculation', formats.count),
    );
    const open = `MAX(0,${atLeast}${row + 1}-$${done}${row + 1})`;
    draft.calculate(row, FIRST_COLUMN + 5, open, state.missing, namedStyle('calculation', formats.count));
    draft.put(row, REMARKS, null, namedStyle('remark'));
  });
  const first = checklistRow(layout, 0);
  const area = { row: first, column: FIRST_COLUMN + 5, rows: week.checklists.length, columns: 1 };
  draft.conditionalFormats.push(
    { area, formula: `$${missing}${first + 1}>0`, style: signals.watch },
    { area, formula: `$${missing}${first + 1}=0`, style: signals.good },
  );
}
