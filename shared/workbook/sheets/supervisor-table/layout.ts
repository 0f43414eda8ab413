import type { Weekday } from '#engine/days/arithmetic.ts';
import { placeInWeek } from '#engine/periods/week-start.ts';
import { timeUses } from '#engine/supervisor/uses.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { blockOrders } from '#workbook/records/supervisor.ts';
import type { Column } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { choiceColumns, shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { WEEKDAYS } from './figures.ts';

/** After keys and labels seven columns: figures of the time, weekdays of the timetable, figures of the checklists. */
export const firstDayColumn = 2;
export interface WeekdayColumn {
  readonly weekday: Weekday;
  readonly column: number;
}
/** From the day on which weeks begin. */
export const weekdayColumns = ({ plan: { inputs } }: ExecutionContext): readonly WeekdayColumn[] => {
  const { weekStart } = inputs.calendar;
  return WEEKDAYS.map((weekday) => ({
    weekday,
    column: firstDayColumn + placeInWeek(weekday, weekStart),
  })).sort((one, other) => one.column - other.column);
};
export const remarksAt = firstDayColumn + WEEKDAYS.length;

/** Rows of the supervisor's table. */
export interface SupervisorLayout {
  readonly sheet: string;
  readonly span: number;
  readonly timeHeader: number;
  /** The uses of the time, and their total below. */
  readonly time: number;
  readonly total: number;
  readonly timetable: number;
  readonly dates: number;
  readonly worked: number;
  readonly slots: number;
  readonly slotCount: number;
  readonly fixed: number;
  readonly checklists: number;
}

export function layOutSupervisor({ execution, texts }: ExecutionContext): SupervisorLayout {
  const perDay = blockOrders(execution.rows.blocks).map((order) => order % 100);
  // One more than the fullest day has, for a block that is added before the next build.
  const slotCount = Math.max(1, ...perDay) + 1;
  const timeHeader = 6;
  const total = timeHeader + 1 + timeUses.length;
  const timetable = total + 2;
  const slots = timetable + 4;
  const fixed = slots + slotCount;
  return {
    sheet: texts.sheets.supervisorTable.name,
    span: 3,
    timeHeader,
    time: timeHeader + 1,
    total,
    timetable,
    dates: timetable + 2,
    worked: timetable + 3,
    slots,
    slotCount,
    fixed,
    checklists: fixed + 4,
  };
}

/** The last of the seven columns, where a table has six figures. */
export const unusedColumn: Column<unknown> = {
  key: 'unused',
  header: { value: null, style: namedStyle('header') },
  cell: () => null,
};

/** First and last day of the week as it is seen. */
export const weekDays = ({ sheet, span }: SupervisorLayout): readonly [Reference, Reference] => [
  cellAt({ sheet, row: span, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: span, column: choiceColumns.shown }, 'both'),
];

/** The first day of the chosen week within the plan. */
export function firstOfWeek(context: ExecutionContext): string {
  const { weekFirst, weekKeys } = workingsNames;
  const week = shownCell(context, 'supervisorWeek');
  return formulasOn(week.sheet)`INDEX(${weekFirst},MATCH(${week},${weekKeys},0))`;
}
