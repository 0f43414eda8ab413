import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';

/** Days of the longest month. */
export const MOST_DAYS = 31;

/** Where the table of attendance stands. */
export interface AttendanceLayout {
  readonly sheet: string;
  readonly monthRow: number;
  readonly dayRow: number;
  readonly spanRow: number;
  /** 1 above each day of the grid that is worked. */
  readonly workedRow: number;
  readonly keyRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Stages of the log in the order of their columns: from the one before the deal to the first, then the deals. */
  readonly stages: readonly number[];
  readonly onDay: number;
  readonly inMonth: number;
  readonly remarks: number;
  readonly grid: number;
}

/** Columns of a day: in post, present, one per stage, amount, with a result. */
const DAY_COLUMNS = 4;
/** Columns of a month without its stages: in post, due, attended, rate, … amount, with a result, its rate, average. */
const MONTH_COLUMNS = 8;

export function layOutAttendance({ execution, texts }: ExecutionContext): AttendanceLayout {
  const count = execution.context.stages.length;
  const stages = [...Array.from({ length: count - 1 }, (_, index) => index + 1), 0];
  const visitsPerDay = count > 1 ? 1 : 0;
  const onDay = 2;
  const inMonth = onDay + DAY_COLUMNS + count;
  const remarks = inMonth + MONTH_COLUMNS + count + visitsPerDay;
  return {
    sheet: texts.sheets.attendance.name,
    monthRow: 2,
    dayRow: 3,
    spanRow: 4,
    workedRow: 6,
    keyRow: 7,
    headerRow: 8,
    firstRow: 9,
    stages,
    onDay,
    inMonth,
    remarks,
    grid: remarks + 1,
  };
}
