import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { workdayCount } from '#engine/tracking/days.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { actionReasons, logReasons } from '#language/execution/execution-tables.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { inputCell, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workdaysBetween, workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type Column,
  constant,
  drawBlock,
  FIRST_ROW,
  KEY_ROW,
  PERIODS_COLUMN,
  WEEKS_COLUMN,
} from './block.ts';
import { drawKnownPeople } from './known-people.ts';
import { workingsNames } from './names.ts';
import { drawPlanWorkings } from './plan-workings.ts';
import { rosterColumns, rosterPlaces } from './roster.ts';
import { branchColumns, goalColumns, metricColumns } from './tracking.ts';

/** What all formulas of the carrying out look up: who may be named, periods and weeks with their days, reasons. */
export function drawExecutionWorkings(context: ExecutionContext): SheetDraft {
  const draft = startSheet(context, 'executionWorkings');
  const { workings, metrics } = context.messages.executionTables;
  let column = 1;
  for (const [title, columns] of [
    [workings.roster, rosterColumns(context)],
    [workings.periods, periodColumns(context, draft.name, PERIODS_COLUMN)],
    [workings.weeks, weekColumns(context, draft.name, WEEKS_COLUMN)],
    [workings.logReasons, reasonColumns(context, 'logReasons')],
    [workings.actionReasons, reasonColumns(context, 'actionReasons')],
    [metrics.goals, goalColumns(context)],
    [metrics.branches, branchColumns(context)],
    [metrics.labels, metricColumns(context)],
  ] as const) {
    drawBlock(draft, column, title, columns);
    column += columns.length + 1;
  }
  drawPlanWorkings(context, draft);
  drawKnownPeople(context, draft);
  const people = { row: FIRST_ROW, rows: context.plan.tree.leaves.length, columns: 1 };
  draft.named.push(
    { name: workingsNames.peopleKeys, area: { ...people, column: rosterPlaces.keys } },
    { name: workingsNames.peopleNames, area: { ...people, column: rosterPlaces.names } },
  );
  draft.put(KEY_ROW + 1, 0, context.texts.key, namedStyle('header'));
  draft.columnWidths[0] = 6;
  for (let row = FIRST_ROW; row < draft.rows; row++)
    draft.put(row, 0, row - FIRST_ROW + 1, namedStyle('key'));
  draft.freeze = { rows: FIRST_ROW, columns: 0 };
  draft.print = { ...draft.print, titleRows: FIRST_ROW };
  return draft;
}

function periodColumns(context: ExecutionContext, sheet: string, firstColumn: number): Column[] {
  const { plan, execution, messages, texts } = context;
  const { workings } = messages.executionTables;
  const fx = formulasOn(sheet);
  const today = nameOf('execution', 'asOf');
  const periods = trackedPeriods(context);
  const start = inputCell(context, ['start']);
  const at = (row: number, column: number) =>
    cellAt({ sheet, row: FIRST_ROW + row, column: firstColumn + column }, 'column');
  const days = periods.map(({ first, last }) =>
    workdayCount({ first, last }, execution.today, plan.calendar),
  );
  const counted = days.map((count) => {
    if (!count.ok) throw new Error('the calendar of a plan knows its months');
    return count.value;
  });
  return [
    {
      header: texts.key,
      name: workingsNames.periodKeys,
      cells: periods.map(({ key }) => constant(key)),
      style: namedStyle('key', formats.text),
    },
    {
      header: texts.name,
      name: workingsNames.periodTitles,
      cells: periods.map(({ title }) => constant(title)),
      style: namedStyle('label'),
    },
    {
      header: workings.firstDay,
      name: workingsNames.periodFirst,
      cells: periods.map(({ months, first }) => ({
        formula: fx`EDATE(${start},${months[0]})`,
        value: toSerial(first),
      })),
      style: namedStyle('calculation', formats.day),
    },
    {
      header: workings.lastDay,
      name: workingsNames.periodLast,
      cells: periods.map(({ months, last }) => ({
        formula: fx`EDATE(${start},${months[1]})-1`,
        value: toSerial(last),
      })),
      style: namedStyle('calculation', formats.day),
    },
    {
      header: workings.workdays,
      name: workingsNames.periodWorkdays,
      cells: counted.map(({ all }, row) => ({
        formula: workdaysBetween(context, sheet, at(row, 2), at(row, 3)),
        value: all,
      })),
      style: namedStyle('calculation', formats.count),
    },
    {
      header: workings.gone,
      name: workingsNames.periodGone,
      cells: counted.map(({ gone }, row) => {
        const until = fx`MIN(${today},${at(row, 3)})`;
        const formula = fx`IF(${today}<${at(row, 2)},0,${workdaysFormula(context, sheet, fx`${at(row, 2)}`, until)})`;
        return { formula, value: gone };
      }),
      style: namedStyle('calculation', formats.count),
    },
    {
      header: workings.left,
      name: workingsNames.periodLeft,
      cells: counted.map(({ left }, row) => ({ formula: fx`${at(row, 4)}-${at(row, 5)}`, value: left })),
      style: namedStyle('calculation', formats.count),
    },
  ];
}

function weekColumns(context: ExecutionContext, sheet: string, firstColumn: number): Column[] {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables;
  const fx = formulasOn(sheet);
  const start = inputCell(context, ['start']);
  const at = (row: number, column: number) =>
    cellAt({ sheet, row: FIRST_ROW + row, column: firstColumn + column }, 'column');
  return [
    {
      header: texts.key,
      name: workingsNames.weekKeys,
      cells: plan.weeks.map(({ period }) => constant(period.key)),
      style: namedStyle('key', formats.text),
    },
    {
      header: workings.firstDay,
      name: workingsNames.weekFirst,
      cells: plan.weeks.map(({ period }, row) => ({
        formula: row === 0 ? fx`${start}` : fx`${at(row - 1, 2)}+1`,
        value: toSerial(period.first),
      })),
      style: namedStyle('calculation', formats.day),
    },
    {
      header: workings.lastDay,
      name: workingsNames.weekLast,
      cells: plan.weeks.map(({ period }, row) => {
        const from = at(row, 1);
        return {
          formula: fx`MIN(${from}+7-WEEKDAY(${from},2),EOMONTH(${from},0))`,
          value: toSerial(period.last),
        };
      }),
      style: namedStyle('calculation', formats.day),
    },
    {
      header: workings.workdays,
      name: workingsNames.weekWorkdays,
      cells: plan.weeks.map(({ period }, row) => ({
        formula: workdaysBetween(context, sheet, at(row, 1), at(row, 2)),
        value: period.workdays,
      })),
      style: namedStyle('calculation', formats.count),
    },
    {
      header: workings.periods,
      name: workingsNames.weekMonths,
      cells: plan.weeks.map(({ month }) => constant((plan.months[month] as Plan['months'][number]).key)),
      style: namedStyle('key', formats.text),
    },
  ];
}

function reasonColumns({ messages }: ExecutionContext, which: 'logReasons' | 'actionReasons'): Column[] {
  const texts = messages.executionTables;
  const reasons =
    which === 'logReasons'
      ? logReasons.map((code) => texts.logReasons[code])
      : actionReasons.map((code) => texts.actionReasons[code]);
  return [
    {
      header: texts.workings.number,
      name: null,
      cells: reasons.map((_, index) => constant(index + 1)),
      style: namedStyle('key'),
    },
    {
      header: texts.workings.reason,
      name: workingsNames[which],
      cells: reasons.map(constant),
      style: namedStyle('label'),
    },
  ];
}
