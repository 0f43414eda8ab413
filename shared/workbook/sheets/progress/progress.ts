import { civilOf, type Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { daysOf } from '#engine/tracking/executed-plan.ts';
import { type ProgressLine, progressOf } from '#engine/tracking/progress.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import type { CellContent } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosenNumber, drawChoices } from '#workbook/sheets/common/choice-line.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { goalSection, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { monthColumn } from '#workbook/sheets/decomposition/layout.ts';
import { metricFormula, metricText } from '#workbook/sheets/execution-settings/metrics-cells.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { EVERYBODY } from '#workbook/sheets/execution-workings/tracking.ts';
import { actualFormula, withinDays } from '#workbook/sheets/tracking/formulas.ts';
import { carriedPlan } from '#workbook/sheets/tracking/view.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawProgressCharts } from './charts.ts';
import {
  progressColumns as columns,
  progressFact as fact,
  layOutProgress,
  type ProgressLayout,
  progressFacts,
} from './layout.ts';
import { drawProgressRanking } from './ranking.ts';

/** Running totals of the plan, the actual and the forecast of a goal and of whoever is chosen, and their charts. */
export function drawProgress(context: ExecutionContext): SheetDraft {
  const layout = layOutProgress(context);
  const draft = startSheet(context, 'progress');
  drawChoices(context, draft, 'progress');
  const goal = chosen(context, 'progressGoal').at;
  const who = chosen(context, 'progressWho').at;
  drawFacts(context, layout, draft, goal, who);
  drawHeader(context, layout, draft);
  const progress = progressOf(carriedPlan(context.plan, context.execution), goal, who);
  const { progress: texts } = context.messages.executionTables;
  const amount = amountFormat(Math.min(1, ...context.plan.goals.map((each) => each.goal.unit)));
  goalSection(draft, layout.months - 1, columns.remarks, 'months', texts.months);
  drawBlock(context, draft, layout.months, progress.months, monthBlock(context), amount);
  goalSection(draft, layout.weeks - 1, columns.remarks, 'weeks', texts.weeks);
  drawBlock(context, draft, layout.weeks, progress.weeks, weekBlock(context), amount);
  drawProgressRanking(context, layout, draft, amount);
  drawProgressCharts(context, layout, draft);
  draft.print = { ...draft.print, titleRows: 0 };
  return draft;
}

function drawFacts(
  context: ExecutionContext,
  layout: ProgressLayout,
  draft: SheetDraft,
  goal: number,
  who: number,
): void {
  const { plan, execution, messages } = context;
  const { tracking, metrics, progress } = messages.executionTables;
  const { row } = progressFacts;
  const put = (
    name: Exclude<keyof typeof progressFacts, 'row'>,
    title: string,
    formula: string,
    value: number,
  ): void => {
    draft.put(row - 1, progressFacts[name], title, namedStyle('subheader'));
    draft.calculate(row, progressFacts[name], formula, value, namedStyle('key'));
  };
  put('goal', tracking.goal, chosenNumber(context, 'progressGoal'), goal + 1);
  put('who', progress.who, chosenNumber(context, 'progressWho'), who + 1);
  const { leaves, rows } = plan.tree;
  const end = rows[who]?.end ?? 0;
  const before = leaves.filter((leaf) => leaf < who).length;
  const last = who === 0 ? EVERYBODY : leaves.filter((leaf) => leaf < end).length;
  put('firstPerson', metrics.firstPerson, `INDEX(${workingsNames.branchFirst},${fact('who')})`, before + 1);
  put('lastPerson', metrics.lastPerson, `INDEX(${workingsNames.branchLast},${fact('who')})`, last);
  const code = metricCode(execution.metrics[goal] ?? null);
  put('code', metrics.code, `INDEX(${workingsNames.goalMetrics},${fact('goal')})`, code);
  const { gone } = daysOf(carriedPlan(plan, execution), { first: plan.inputs.start, last: plan.inputs.end });
  put('gone', tracking.gone, `INDEX(${workingsNames.periodGone},1)`, gone);

  const fx = formulasOn(draft.name);
  const codeCell = cellAt({ sheet: draft.name, row, column: progressFacts.code }, 'both');
  const formula = fx`IF(${codeCell}=0,${textLiteral(tracking.notTracked)},${metricFormula(context, fx, codeCell)})`;
  draft.put(layout.trackedRow, 1, tracking.trackedBy, namedStyle('label'));
  const tracked = code === 0 ? tracking.notTracked : metricText(context, code);
  draft.calculate(layout.trackedRow, 2, formula, tracked, namedStyle('calculation'));
}

function drawHeader({ messages, texts }: ExecutionContext, layout: ProgressLayout, draft: SheetDraft): void {
  const { progress } = messages.executionTables;
  const titles: readonly (readonly [keyof typeof columns, string, number])[] = [
    ['key', texts.key, 13],
    ['title', messages.executionTables.tracking.period, 18],
    ['first', progress.firstDay, 16],
    ['last', progress.lastDay, 14],
    ['workdays', progress.workdays, 13],
    ['plan', progress.plan, 14],
    ['actual', progress.actual, 14],
    ['planSoFar', progress.planSoFar, 15],
    ['actualSoFar', progress.actualSoFar, 15],
    ['forecast', progress.forecast, 15],
    ['remarks', texts.remarks, 28],
  ];
  for (const [column, title, width] of titles) {
    const at = columns[column];
    if (column !== 'key' && column !== 'remarks') draft.put(layout.keyRow, at, column, namedStyle('key'));
    const left = column === 'key' || column === 'title' || column === 'remarks';
    draft.put(layout.headerRow, at, title, namedStyle(left ? 'headerLeft' : 'header'));
    draft.columnWidths[at] = width;
  }
}

/** Where a block of periods gets its days and its plan from. */
interface PeriodBlock {
  readonly keys: string;
  readonly first: string;
  readonly last: string;
  readonly workdays: string;
  readonly title: (line: ProgressLine, index: number) => string;
  /** Per goal the column of the period over the organisation's rows, with the row above them. */
  readonly plans: (index: number) => readonly Reference[];
}

function monthBlock({ plan, texts, layouts }: ExecutionContext): PeriodBlock {
  const { decomposition } = layouts;
  return {
    keys: workingsNames.periodKeys,
    first: workingsNames.periodFirst,
    last: workingsNames.periodLast,
    workdays: workingsNames.periodWorkdays,
    title: ({ key }) => texts.monthName(Number(key.slice(5))),
    plans: (index) =>
      decomposition.goals.map(({ first }) =>
        columnOf(decomposition.sheet, first, plan.tree.rows.length, monthColumn(decomposition, index)),
      ),
  };
}

function weekBlock({ plan, layouts }: ExecutionContext): PeriodBlock {
  const { weeks } = layouts;
  const columnsOfWeeks = weeks.axis.flatMap(({ kind, column }) => (kind === 'week' ? [column] : []));
  return {
    keys: workingsNames.weekKeys,
    first: workingsNames.weekFirst,
    last: workingsNames.weekLast,
    workdays: workingsNames.weekWorkdays,
    title: ({ period }) => shortDay(period.last),
    plans: (index) =>
      weeks.goals.map((first) =>
        columnOf(weeks.sheet, first, plan.tree.rows.length, columnsOfWeeks[index] ?? 0),
      ),
  };
}

/** `3/31`: short enough to stand below a line of weeks. */
function shortDay(day: Day): string {
  const { month, dayOfMonth } = civilOf(day);
  return `${month}/${dayOfMonth}`;
}

const columnOf = (sheet: string, first: number, rows: number, column: number): Reference => ({
  sheet,
  row: first - 1,
  lastRow: first + rows - 1,
  column,
  lastColumn: column,
  anchor: 'both',
});

function drawBlock(
  context: ExecutionContext,
  draft: SheetDraft,
  first: number,
  lines: readonly ProgressLine[],
  block: PeriodBlock,
  amount: string,
): void {
  const fx = formulasOn(draft.name);
  const last = first + lines.length;
  const today = nameOf('execution', 'asOf');
  const at = nameOf('log', 'at');
  const people = `${at},">="&${fact('firstPerson')},${at},"<="&${fact('lastPerson')}`;
  const money = namedStyle('calculation', amount);
  const day = namedStyle('calculation', formats.day);
  const soFar = (column: number, row: number): string =>
    `SUM(${columnName(column)}$${first + 1}:${columnName(column)}${row + 1})`;
  const total = `SUM(${columnName(columns.actual)}$${first + 1}:${columnName(columns.actual)}$${last})`;
  lines.forEach((line, index) => {
    const row = first + index;
    const cell = (column: number): string => columnName(column) + (row + 1);
    const find = (name: string): string => `INDEX(${name},MATCH($A${row + 1},${block.keys},0))`;
    draft.put(row, columns.key, line.key, namedStyle('key', formats.text));
    draft.put(row, columns.title, block.title(line, index), namedStyle('label', formats.text));
    draft.calculate(row, columns.first, find(block.first), toSerial(line.period.first), day);
    draft.calculate(row, columns.last, find(block.last), toSerial(line.period.last), day);
    const workdays = namedStyle('calculation', formats.count);
    draft.calculate(row, columns.workdays, find(block.workdays), line.period.workdays, workdays);
    const plans = block.plans(index).map((plan) => fx`INDEX(${plan},${fact('who')}+1)`);
    const plan = `CHOOSE(${fact('goal')},${plans.join(',')})`;
    draft.calculate(row, columns.plan, plan, line.plan, namedStyle('link', amount));
    const days = withinDays(cell(columns.first), cell(columns.last));
    const actual = actualFormula(context, fact('code'), `${people},${days}`);
    draft.calculate(row, columns.actual, actual, line.own ?? '', money);
    draft.calculate(row, columns.planSoFar, soFar(columns.plan, row), line.planned, money);
    const hasBegun = `OR(${fact('code')}=0,${cell(columns.first)}>${today})`;
    const done = `IF(${hasBegun},NA(),ROUND(${soFar(columns.actual, row)},2))`;
    draft.put(row, columns.actualSoFar, point(done, line.actual), money);
    const gone = fact('gone');
    const ahead = `AND(${fact('code')}>0,${cell(columns.last)}>=${today},${gone}>0)`;
    const forecast = `IF(${ahead},${total}+${total}*(${soFar(columns.workdays, row)}-${gone})/${gone},NA())`;
    draft.put(row, columns.forecast, point(forecast, line.forecast), money);
    draft.put(row, columns.remarks, null, namedStyle('remark'));
  });
  const points = { row: first, column: columns.actualSoFar, rows: lines.length, columns: 2 };
  draft.conditionalFormats.push({
    area: points,
    formula: `ISNA(${columnName(columns.actualSoFar)}${first + 1})`,
    style: { color: 'D9D9D9' },
  });
}

/** A point of a chart; where there is none, #N/A, which charts leave out. */
const point = (formula: string, value: number | null): CellContent =>
  value === null ? { formula, error: '#N/A' } : { formula, value };
