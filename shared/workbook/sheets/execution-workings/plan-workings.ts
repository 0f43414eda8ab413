import { toSerial } from '#engine/days/serial.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type PlanPeriod, periodBefore } from '#workbook/sheets/common/plan-periods.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { type PlanChoice, planChoice, whoLabel } from '#workbook/sheets/execution-plan/plan-choices.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type Column, constant, drawBlock, FIRST_ROW, PERIODS_COLUMN, WEEKS_COLUMN } from './block.ts';
import { workingsNames } from './names.ts';
import { planNames } from './plan-names.ts';
import { actionColumns, listedColumns } from './plan-workings-actions.ts';
import { lineColumns } from './plan-workings-lines.ts';

/** What the execution plan looks up, to the right of the other workings. */
export function drawPlanWorkings(context: ExecutionContext, draft: SheetDraft): void {
  const texts = context.messages.executionTables.executionPlan.workings;
  const choice = planChoice(context);
  const blocks: readonly (readonly [string, (first: number) => readonly Column[]])[] = [
    [texts.choices, (first) => whoColumns(context, draft.name, first)],
    [texts.rosterOrder, () => [rosterOrder(context)]],
    [texts.periods, () => periodColumns(context, choice)],
    [texts.chosen, () => chosenColumns(context, choice, draft.name)],
    [texts.lines, (first) => lineColumns(context, choice, draft.name, first)],
    [texts.actions, (first) => actionColumns(context, choice, draft.name, first)],
    [texts.listed, () => listedColumns(context, choice)],
  ];
  for (const [title, columnsFrom] of blocks) {
    const first = draft.columnWidths.length;
    drawBlock(draft, first, title, columnsFrom(first));
  }
}

const count = namedStyle('calculation', formats.count);

/** Place of a period among the columns of the decomposition, from 1, by its key. */
const placeIn =
  ({ layouts }: ExecutionContext) =>
  (key: string): number =>
    layouts.decomposition.axis.findIndex((column) => column.key === key) + 1;

/** Everybody who may be chosen, in the order of the tree. */
function whoColumns(context: ExecutionContext, sheet: string, first: number): Column[] {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables.executionPlan;
  const fx = formulasOn(sheet);
  return [
    {
      header: workings.who,
      name: planNames.whoLabels,
      cells: plan.members.map((member, row) => ({
        formula: fx`${memberCell(context, row, 'name')}&" · "&${cellAt({ sheet, row: FIRST_ROW + row, column: first + 1 }, 'column')}`,
        value: whoLabel(member),
      })),
      style: namedStyle('link'),
    },
    {
      header: texts.key,
      name: planNames.whoKeys,
      cells: plan.members.map(({ key }, row) => ({
        formula: fx`${memberCell(context, row, 'key')}&""`,
        value: key,
      })),
      style: namedStyle('link'),
    },
    {
      header: workings.lastBelow,
      name: planNames.whoLast,
      cells: plan.tree.rows.map(({ end }) => constant(end)),
      style: count,
    },
    {
      header: texts.parent,
      name: planNames.whoParent,
      cells: plan.tree.rows.map(({ parent }) => constant(parent + 1)),
      style: count,
    },
  ];
}

/** Beside the roster the place of each in the tree, from 1. */
function rosterOrder(context: ExecutionContext): Column {
  const { plan, execution, messages } = context;
  const { people, units, former } = execution.context;
  const rows = new Map(plan.members.map(({ key }, row) => [key, row + 1]));
  const places = [...people, ...units].map(({ key }) => rows.get(key) ?? 1);
  return {
    header: messages.executionTables.executionPlan.workings.order,
    name: planNames.rosterOrder,
    cells: [...places, ...former.map(() => 1)].map(constant),
    style: count,
  };
}

function periodColumns(context: ExecutionContext, { periods }: PlanChoice): Column[] {
  const { messages, texts } = context;
  const { workings: headers, executionPlan } = messages.executionTables;
  const { workings } = executionPlan;
  const placeOf = placeIn(context);
  const sheet = texts.sheets.executionWorkings.name;
  const fx = formulasOn(sheet);
  const ofWeekOrMonth = (week: number, month: number) => (period: PlanPeriod) => {
    const isWeek = period.kind === 'week';
    const row = FIRST_ROW + (isWeek ? period.index : placeOf(period.key) - 1);
    const column = isWeek ? WEEKS_COLUMN + week : PERIODS_COLUMN + month;
    return fx`${cellAt({ sheet, row, column }, 'column')}`;
  };
  const column = (
    header: string,
    name: `GS_${string}`,
    style: Style,
    formula: ((period: PlanPeriod) => string) | null,
    value: (period: PlanPeriod) => string | number,
  ): Column => ({
    header,
    name,
    style,
    cells: periods.map((period) => ({
      formula: formula === null ? null : formula(period),
      value: value(period),
    })),
  });
  const day = namedStyle('calculation', formats.day);
  return [
    column(texts.key, planNames.periodKeys, namedStyle('key', formats.text), null, ({ key }) => key),
    column(workings.isWeek, planNames.periodIsWeek, count, null, ({ kind }) => (kind === 'week' ? 1 : 0)),
    column(headers.firstDay, planNames.periodFirst, day, ofWeekOrMonth(1, 2), ({ first }) => toSerial(first)),
    column(headers.lastDay, planNames.periodLast, day, ofWeekOrMonth(2, 3), ({ last }) => toSerial(last)),
    column(
      headers.workdays,
      planNames.periodWorkdays,
      count,
      ofWeekOrMonth(3, 4),
      ({ workdays }) => workdays,
    ),
    column(workings.taskAt, planNames.periodTaskAt, count, null, ({ task }) => placeOf(task.key)),
    column(workings.ownAt, planNames.periodOwnAt, count, null, ({ kind, key }) =>
      kind === 'week' ? 0 : placeOf(key),
    ),
    column(workings.before, planNames.periodBefore, count, null, (period) => {
      const before = periodBefore(periods, period);
      return before ? periods.indexOf(before) + 1 : 0;
    }),
  ];
}

type Setting = readonly [name: `GS_${string}`, formula: string, value: string | number, format: string];

/**
 * Who and which period are chosen, and what follows: side by side in one row, each with a name of its own, so that
 * every cell that reads them stands behind them.
 */
const chosenColumns = (context: ExecutionContext, choice: PlanChoice, sheet: string): Column[] =>
  chosenSettings(context, choice, sheet).map(([name, formula, value, format]) => ({
    header: name.slice('GS_Plan'.length),
    name: null,
    cells: [{ formula, value, name }],
    style: namedStyle('calculation', format),
  }));

function chosenSettings(
  context: ExecutionContext,
  { row, periods, at, period, day }: PlanChoice,
  sheet: string,
): Setting[] {
  const { plan } = context;
  const names = planNames;
  const today = nameOf('execution', 'asOf');
  const { weekFirst, weekKeys, periodFirst, periodLast } = workingsNames;
  const before = periodBefore(periods, period);
  const placeOf = placeIn(context);
  const matched = (values: string): string => `MATCH(${choices.planWho.name}&"",${values},0)`;
  const week = `INDEX(${weekKeys},MATCH(MAX(INDEX(${weekFirst},1),${today}),${weekFirst},1))`;
  const chosen = (values: string): string => `INDEX(${values},${names.periodAt})`;
  const beforeRow = chosen(names.periodBefore);
  const ofBefore = (values: string): string => `IF(${beforeRow}=0,"",INDEX(${values},${beforeRow}))`;
  const { day: dayFormat, count: countFormat } = formats;
  return [
    [names.whoAt, `IFERROR(${matched(names.whoLabels)},IFERROR(${matched(names.whoKeys)},1))`, row + 1, '0'],
    [names.whoTo, `INDEX(${names.whoLast},${names.whoAt})`, plan.tree.rows[row]?.end ?? 1, '0'],
    [
      names.periodAt,
      `IFERROR(MATCH(${choices.planPeriod.name}&"",${names.periodKeys},0),MATCH(${week},${names.periodKeys},0))`,
      at + 1,
      '0',
    ],
    [names.key, chosen(names.periodKeys), period.key, ''],
    [names.isWeek, chosen(names.periodIsWeek), period.kind === 'week' ? 1 : 0, '0'],
    [names.first, chosen(names.periodFirst), toSerial(period.first), dayFormat],
    [names.last, chosen(names.periodLast), toSerial(period.last), dayFormat],
    [names.workdays, chosen(names.periodWorkdays), period.workdays, countFormat],
    [names.taskAt, chosen(names.periodTaskAt), placeOf(period.task.key), '0'],
    [names.taskFirst, `INDEX(${periodFirst},${names.taskAt})`, toSerial(period.task.first), dayFormat],
    [names.taskLast, `INDEX(${periodLast},${names.taskAt})`, toSerial(period.task.last), dayFormat],
    [
      names.workdaysLeft,
      workdaysFormula(context, sheet, names.first, names.taskLast),
      period.workdaysLeft,
      countFormat,
    ],
    [names.ownAt, chosen(names.periodOwnAt), period.kind === 'week' ? 0 : placeOf(period.key), '0'],
    [names.beforeKey, ofBefore(names.periodKeys), before?.key ?? '', ''],
    [names.beforeFirst, ofBefore(names.periodFirst), before ? toSerial(before.first) : '', dayFormat],
    [names.beforeLast, ofBefore(names.periodLast), before ? toSerial(before.last) : '', dayFormat],
    [
      names.beforeAt,
      ofBefore(names.periodOwnAt),
      before ? (before.kind === 'week' ? 0 : placeOf(before.key)) : '',
      '0',
    ],
    [
      names.dayShown,
      `IF(N(${choices.planDay.name})>=61,INT(${choices.planDay.name}),${today})`,
      toSerial(day),
      dayFormat,
    ],
  ];
}
