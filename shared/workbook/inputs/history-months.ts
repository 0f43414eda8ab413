import type { Issue } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import { YEAR } from '#engine/plan/month-keys.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { TablePlace, TablePlaces } from './places.ts';
import type { InputRow } from './table.ts';

type Rows = Readonly<Partial<Record<'settings' | 'week' | 'bases', readonly InputRow[]>>>;

/** The key of the n-th month of the last period, from 0. */
const keyOf = (month: number): string => `lastPeriod.${month}`;
const months = Array.from({ length: YEAR }, (_, month) => month);

/** The month of the year with which the plan begins, 1 to 12; null where its first day cannot be read. */
function firstMonth({ settings }: Rows): number | null {
  const start = settings?.[0]?.start;
  return typeof start === 'string' ? Number(start.slice(5, 7)) : null;
}

/**
 * How many columns of the last period lie before the one that bears the plan's first month: where the Calendar sheet says
 * that they begin in January, a plan from July goes by the seventh first. 0 where it does not say.
 */
export function historyShift(rows: Rows): number {
  const [first, from] = [firstMonth(rows), rows.week?.[0]?.lastPeriodFrom];
  return first === null || typeof from !== 'number' ? 0 : (first - from + YEAR) % YEAR;
}

/** The column, from 0, that the n-th month of the plan goes by. */
export const historyColumn = (month: number, shift: number): number => (month + shift) % YEAR;

/** Where the months of the last period stand, in the order of the plan's months. */
export const turnedPlace = (place: TablePlace, shift: number): TablePlace => ({
  ...place,
  columns: turned(place.columns, shift),
});

/** A row, or its columns, with the months of the last period in the order of the plan's months. */
export function turned<Row extends Readonly<Record<string, unknown>>>(row: Row, shift: number): Row {
  if (shift === 0) return row;
  const found = months.flatMap((month) => {
    const from = keyOf(historyColumn(month, shift));
    return from in row ? [[keyOf(month), row[from]] as const] : [];
  });
  return { ...row, ...Object.fromEntries(found) };
}

const hasHistory = ({ bases = [] }: Rows): boolean =>
  bases.some((row) => months.some((month) => (row[keyOf(month)] ?? null) !== null));

/**
 * The month that a build writes down as the one with which the last period begins, so that each figure stays with its
 * month when the plan's first day moves; null: it is written down already, or there is no figure.
 */
export const monthToKeep = (rows: Rows): number | null =>
  (rows.week?.[0]?.lastPeriodFrom ?? null) === null && hasHistory(rows) ? firstMonth(rows) : null;

/** That the plan begins in another month than the last period, told wherever figures count in other months of it. */
export function historyMoved(rows: Rows): Issue[] {
  const [first, from] = [firstMonth(rows), rows.week?.[0]?.lastPeriodFrom];
  if (historyShift(rows) === 0 || typeof from !== 'number' || first === null || !hasHistory(rows)) return [];
  return [inputIssue('input.history.moved', ['calendar', 'lastPeriodFrom'], { from, first }, 'info')];
}

/** Over the columns of the last period their months, live, by what these are called. */
export function historyCaptions(tables: TablePlaces, rows: Rows, monthName: (month: number) => string) {
  const { bases, week, settings } = tables;
  const field = week?.fields.lastPeriodFrom;
  const start = settings?.fields.start;
  if (!bases || !week || !settings || field === undefined || start === undefined) return [];
  const fx = formulasOn(bases.sheet);
  const typed = cellAt({ sheet: week.sheet, row: field, column: week.columns.value! }, 'both');
  const begin = cellAt({ sheet: settings.sheet, row: start, column: settings.columns.value! }, 'both');
  const shift = historyShift(rows);
  const from = rows.week?.[0]?.lastPeriodFrom ?? firstMonth(rows);
  const names = months.map((month) => textLiteral(monthName(month + 1))).join(',');
  return months.flatMap((month) => {
    const column = bases.columns[keyOf((month - shift + YEAR) % YEAR)];
    if (column === undefined) return [];
    const number = fx`MOD(IF(${typed}="",MONTH(${begin}),${typed})+${month + YEAR - 1},${YEAR})+1`;
    const formula = `CHOOSE(${number},${names})`;
    const value = typeof from === 'number' ? monthName(((from - 1 + month) % YEAR) + 1) : '';
    return [{ sheet: bases.sheet, row: bases.area.row - 1, column, formula, value }];
  });
}
