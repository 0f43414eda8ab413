import { toSerial } from '#engine/days/serial.ts';
import type { Member } from '#engine/plan/inputs.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { drawChoices, shownCell } from '#workbook/sheets/common/choice-line.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { memberCell, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import {
  type FormColumn,
  formColumns,
  formFormulas,
  formName,
  formValue,
  type PeriodFormulas,
} from '#workbook/sheets/common/form-formulas.ts';
import { type FormLine, formGoal, personLines } from '#workbook/sheets/common/form-lines.ts';
import { type PlanPeriod, periodBefore, planPeriods } from '#workbook/sheets/common/plan-periods.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';

const SETTING_ROW = 5;
const HEADER_ROW = 8;
const FIRST_ROW = HEADER_ROW + 1;
const columns = { key: 0, team: 1, person: 2, line: 3, number: 4, first: 5, remarks: 15 } as const;
const columnOf = (column: FormColumn): number => columns.first + formColumns.indexOf(column);

/** The weekly forms 周目标 of all people in one list: a line per person and goal or stage, for the chosen week. */
export function drawWeekForms(context: ExecutionContext): SheetDraft {
  const { plan, texts } = context;
  const draft = startSheet(context, 'weekForms');
  const periods = planPeriods(plan);
  drawChoices(context, draft, 'weekForms');
  const { at } = chosen(context, 'formWeek');
  const week = periods.find(({ kind, index }) => kind === 'week' && index === at) as PlanPeriod;
  const formulas = drawSettings(context, draft, week, periodBefore(periods, week));
  drawHeader(context, draft);
  const lines = personLines(context, week);
  let row = FIRST_ROW;
  for (const leaf of plan.tree.leaves) {
    for (const [index, line] of (lines.get(leaf) ?? []).entries()) {
      drawLine(context, draft, { row, leaf, index, line }, formulas);
      row++;
    }
  }
  const area = { row: FIRST_ROW, rows: row - FIRST_ROW, columns: 1 };
  const cell = (column: FormColumn): string => `$${columnName(columnOf(column))}${FIRST_ROW + 1}`;
  draft.conditionalFormats.push(
    {
      area: { ...area, column: columnOf('lastGap') },
      formula: `N(${cell('lastGap')})>0`,
      style: signals.watch,
    },
    {
      area: { ...area, column: columnOf('plan') },
      formula: `AND(${cell('typed')}<>"",N(${cell('typed')})<${cell('suggested')})`,
      style: signals.watch,
    },
    {
      area: { ...area, column: columnOf('now') },
      formula: `AND(${cell('plan')}>0,${cell('now')}>=${cell('plan')})`,
      style: signals.good,
    },
  );
  draft.filter = { row: HEADER_ROW, column: 0, rows: row - HEADER_ROW, columns: columns.remarks + 1 };
  draft.freeze = { rows: FIRST_ROW, columns: columns.number };
  draft.print = { ...draft.print, titleRows: FIRST_ROW, footer: `${texts.footer} · ${draft.name}` };
  return draft;
}

/** What follows from the chosen week, above the list: its days, its month, and the week before. */
function drawSettings(
  context: ExecutionContext,
  draft: SheetDraft,
  week: PlanPeriod,
  before: PlanPeriod | null,
): PeriodFormulas {
  const { plan, messages } = context;
  const texts = messages.executionTables.weekForms;
  const fx = formulasOn(draft.name);
  const { periodKeys, periodFirst, periodLast, weekKeys, weekFirst, weekLast, weekWorkdays, weekMonths } =
    workingsNames;
  const cell = (offset: number): string =>
    fx`${cellAt({ sheet: draft.name, row: SETTING_ROW, column: columns.number + offset }, 'both')}`;
  const [at, first, last, workdays, , taskFirst, taskLast, taskAt, beforeKey] = Array.from(
    { length: 11 },
    (_, offset) => cell(offset),
  ) as [string, string, string, string, string, string, string, string, string];
  const monthAt = 1 + plan.months.findIndex((month) => month.key === week.task.key);
  const ofBefore = (values: string): string => fx`IF(${beforeKey}="","",INDEX(${values},${at}-1))`;
  const settings: readonly (readonly [string, string, string | number, string])[] = [
    [
      messages.executionTables.formLines.lineNumber,
      fx`MATCH(${shownCell(context, 'formWeek')},${weekKeys},0)`,
      week.index + 1,
      '0',
    ],
    [texts.firstDay, `INDEX(${weekFirst},${at})`, toSerial(week.first), formats.day],
    [texts.lastDay, `INDEX(${weekLast},${at})`, toSerial(week.last), formats.day],
    [texts.workdays, `INDEX(${weekWorkdays},${at})`, week.workdays, formats.count],
    [
      texts.workdaysLeft,
      workdaysFormula(context, draft.name, first, taskLast),
      week.workdaysLeft,
      formats.count,
    ],
    [texts.taskFrom, `INDEX(${periodFirst},${taskAt})`, toSerial(week.task.first), formats.day],
    [texts.taskTo, `INDEX(${periodLast},${taskAt})`, toSerial(week.task.last), formats.day],
    [
      texts.taskNumber,
      `MATCH(INDEX(${weekMonths},${at}),${periodKeys},0)`,
      placeOfMonth(context, monthAt),
      '0',
    ],
    [texts.before, fx`IF(${at}>1,INDEX(${weekKeys},${at}-1),"")`, before?.key ?? '', ''],
    [texts.beforeFrom, ofBefore(weekFirst), before ? toSerial(before.first) : '', formats.day],
    [texts.beforeTo, ofBefore(weekLast), before ? toSerial(before.last) : '', formats.day],
  ];
  settings.forEach(([title, formula, value, format], offset) => {
    draft.put(SETTING_ROW - 1, columns.number + offset, title, namedStyle('subheader'));
    draft.calculate(SETTING_ROW, columns.number + offset, formula, value, namedStyle('key', format));
  });
  return {
    key: fx`${shownCell(context, 'formWeek')}`,
    first,
    last,
    workdays,
    workdaysLeft: cell(4),
    taskFirst,
    taskLast,
    taskAt,
    beforeKey,
    beforeFirst: cell(9),
    beforeLast: cell(10),
    months: null,
  };
}

/** Place of a month among year, quarters and months. */
function placeOfMonth({ layouts }: ExecutionContext, month: number): number {
  return (
    layouts.decomposition.axis.findIndex(({ kind, index }) => kind === 'month' && index === month - 1) + 1
  );
}

function drawHeader({ messages, texts, plan }: ExecutionContext, draft: SheetDraft): void {
  const { weekForms, formLines } = messages.executionTables;
  const width = Math.max(12, amountFormat(1).length, `${formGoal(plan).goal.total}`.length + 4);
  const titles: readonly (readonly [string, string, number])[] = [
    ['key', texts.key, 9],
    ['team', weekForms.team, 14],
    ['person', weekForms.person, 14],
    ['line', formLines.line, 14],
    ['number', formLines.lineNumber, 6],
    ...formColumns.map((column) => [column, formLines[column], width] as const),
    ['remarks', texts.remarks, 30],
  ];
  titles.forEach(([key, title, columnWidth], column) => {
    if (column > 0 && key !== 'remarks') draft.put(HEADER_ROW - 1, column, key, namedStyle('key'));
    draft.put(HEADER_ROW, column, title, namedStyle(column < columns.number ? 'headerLeft' : 'header'));
    draft.columnWidths[column] = columnWidth;
  });
  draft.rowHeights.push({ row: HEADER_ROW, height: 24 });
}

interface Line {
  readonly row: number;
  readonly leaf: number;
  readonly index: number;
  readonly line: FormLine;
}

function drawLine(
  context: ExecutionContext,
  draft: SheetDraft,
  { row, leaf, index, line }: Line,
  period: PeriodFormulas,
): void {
  const { plan } = context;
  const sheet = draft.name;
  const fx = formulasOn(sheet);
  const { key, name } = plan.members[leaf] as Member;
  const above = plan.tree.rows[leaf]?.parent ?? -1;
  const isFirst = index === 0;
  const label = isFirst ? 'subtotal' : 'calculation';
  draft.put(row, columns.key, key, namedStyle(isFirst ? 'subtotal' : 'key'));
  if (above < 0) draft.put(row, columns.team, null, namedStyle(label));
  else {
    const team = fx`${memberCell(context, above, 'name')}&""`;
    draft.calculate(row, columns.team, team, plan.members[above]?.name ?? '', namedStyle(label));
  }
  draft.calculate(row, columns.person, fx`${memberCell(context, leaf, 'name')}&""`, name, namedStyle(label));
  draft.calculate(row, columns.line, formName(context, sheet, line.metric), line.name, namedStyle(label));
  draft.put(row, columns.number, index, namedStyle(isFirst ? 'subtotal' : 'key'));
  const cell = (column: number) => cellAt({ sheet, row, column }, 'column');
  const place = {
    sheet,
    person: cell(columns.key),
    name: cell(columns.line),
    cell: (column: FormColumn) => cell(columnOf(column)),
  };
  const formulas = formFormulas(context, place, leaf, line.metric, period);
  const format = isFirst ? amountFormat(formGoal(plan).goal.unit) : formats.count;
  for (const column of formColumns) {
    const value = formValue(line, column);
    draft.calculate(row, columnOf(column), formulas[column], value, namedStyle(label, format));
  }
  draft.put(row, columns.remarks, null, namedStyle('remark'));
}
