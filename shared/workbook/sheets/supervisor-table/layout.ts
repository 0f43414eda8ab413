import { timeUses } from '#engine/supervisor/uses.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { blockOrders } from '#workbook/records/supervisor.ts';
import { choiceColumns, shownCell } from '#workbook/sheets/common/choice-line.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Seven columns: figures of the time, weekdays of the timetable, figures of the checklists. */
export const FIRST_COLUMN = 2;
export const LAST_COLUMN = FIRST_COLUMN + 6;
export const REMARKS = LAST_COLUMN + 1;

/** Where the supervisor's table stands. */
export interface SupervisorLayout {
  readonly sheet: string;
  readonly spanRow: number;
  readonly headerRow: number;
  /** The uses of the time, and their total below. */
  readonly time: number;
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
  const headerRow = 6;
  const timetable = headerRow + timeUses.length + 3;
  const slots = timetable + 4;
  const fixed = slots + slotCount;
  return {
    sheet: texts.sheets.supervisorTable.name,
    spanRow: 3,
    headerRow,
    time: headerRow + 1,
    timetable,
    dates: timetable + 2,
    worked: timetable + 3,
    slots,
    slotCount,
    fixed,
    checklists: fixed + 4,
  };
}

export const checklistRow = ({ checklists }: SupervisorLayout, index: number): number =>
  checklists + 2 + index;

/** First and last day of the week as it is seen. */
export const weekDays = ({ sheet, spanRow }: SupervisorLayout): readonly [Reference, Reference] => [
  cellAt({ sheet, row: spanRow, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: spanRow, column: choiceColumns.shown }, 'both'),
];

/** The first day of the chosen week within the plan. */
export function firstOfWeek(context: ExecutionContext): string {
  const { weekFirst, weekKeys } = workingsNames;
  const week = shownCell(context, 'supervisorWeek');
  return formulasOn(week.sheet)`INDEX(${weekFirst},MATCH(${week},${weekKeys},0))`;
}
