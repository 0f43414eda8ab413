import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';

/** Columns of the sheet on which the year comes to its months. `start` holds the 0 before the first month. */
export const monthsColumns = { key: 0, what: 1, code: 2, year: 3, start: 4, first: 5 } as const;

/** Rows of one row-by-row calculation of its own months. */
export interface OwnRows {
  readonly weights: number;
  readonly running: number;
  readonly held: number;
  readonly months: number;
}
export interface GoalMonthRows {
  readonly title: number;
  readonly weights: number;
  readonly running: number;
  readonly targets: number;
  readonly targetsRunning: number;
  readonly uplift: number;
  readonly ownSum: number;
  readonly remaining: number;
  readonly remainingRunning: number;
  /** By leaf, in the order of the tree's leaves. */
  readonly own: ReadonlyMap<number, OwnRows>;
}
export interface PresenceRows {
  readonly days: number;
  readonly ramp: number;
  readonly present: number;
}

/** Where everything stands on the sheet. */
export interface MonthsLayout {
  readonly sheet: string;
  readonly months: number;
  readonly headerRow: number;
  readonly number: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly workdays: number;
  readonly presenceTitle: number | null;
  /** By row of the organisation. */
  readonly presence: ReadonlyMap<number, PresenceRows>;
  readonly goals: readonly GoalMonthRows[];
  readonly methodsTitle: number;
  readonly monthMethods: Reference;
  readonly splitMethods: Reference;
}

export function layOutMonths(
  plan: Plan,
  texts: TableTexts,
  labels: { month: number; split: number },
): MonthsLayout {
  const sheet = texts.sheets.months.name;
  const headerRow = 3;
  let row = headerRow + 1;
  const take = (): number => row++;
  const calendar = { number: take(), firstDay: take(), lastDay: take(), workdays: take() };
  row++;
  const absent = plan.absences.flatMap((inPost, at) => (inPost ? [at] : []));
  const presenceTitle = absent.length > 0 ? take() : null;
  const presence = new Map(absent.map((at) => [at, { days: take(), ramp: take(), present: take() }]));
  if (absent.length > 0) row++;
  const goals = plan.goals.map((goal) => {
    const rows = {
      title: take(),
      weights: take(),
      running: take(),
      targets: take(),
      targetsRunning: take(),
      uplift: take(),
      ownSum: take(),
      remaining: take(),
      remainingRunning: take(),
      own: new Map(
        ownLeaves(goal).map((leaf) => [
          leaf,
          { weights: take(), running: take(), held: take(), months: take() },
        ]),
      ),
    };
    row++;
    return rows;
  });
  const methodsTitle = take();
  row++;
  const list = (count: number): Reference => {
    const first = row;
    row += count + 1;
    const { what, code } = monthsColumns;
    return { sheet, row: first, lastRow: first + count - 1, column: what, lastColumn: code, anchor: 'both' };
  };
  return {
    sheet,
    months: plan.months.length,
    headerRow,
    ...calendar,
    presenceTitle,
    presence,
    goals,
    methodsTitle,
    monthMethods: list(labels.month),
    splitMethods: list(labels.split),
  };
}

/** Leaves whose months are calculated row by row. */
export const ownLeaves = ({ schedule }: GoalPlan): readonly number[] =>
  schedule.pattern === 'running'
    ? schedule.rows.flatMap(({ kind }, leaf) => (kind === 'own' ? [leaf] : []))
    : [];

/** One month's cell of a row, or the 0 before the first (month -1). */
export const monthCell = (
  { sheet }: MonthsLayout,
  row: number,
  month: number,
  anchor: Reference['anchor'] = 'row',
): Reference => {
  const column = monthsColumns.first + month;
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
};

/** The row's figure for the year. */
export const yearCell = (
  { sheet }: MonthsLayout,
  row: number,
  anchor: Reference['anchor'] = 'both',
): Reference => {
  const column = monthsColumns.year;
  return { sheet, row, column, lastRow: row, lastColumn: column, anchor };
};

/** All months of a row. */
export const monthSpan = (
  layout: MonthsLayout,
  row: number,
  anchor: Reference['anchor'] = 'both',
): Reference => ({
  ...monthCell(layout, row, 0, anchor),
  lastColumn: monthsColumns.first + layout.months - 1,
});
