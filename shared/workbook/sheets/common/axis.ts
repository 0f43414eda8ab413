import { civilOf } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';

/** One column of a time axis. `index` counts months or weeks from the plan's first. */
export interface AxisColumn {
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  /** The same in every language: `2026`, `2026-Q1`, `2026-03`, `2026-03-W2`. */
  readonly key: string;
  readonly title: string;
  readonly index: number;
  /** Column of the sheet. */
  readonly column: number;
  /** Columns of the sheet that make it up: a quarter's months, a month's weeks. */
  readonly parts: readonly number[];
  /** First and one past the last month (of the plan) that it covers. */
  readonly months: readonly [number, number];
}

/** Year, then each quarter followed by its months. */
export function monthAxis({ months }: Plan, texts: TableTexts, firstColumn: number): readonly AxisColumn[] {
  const axis: AxisColumn[] = [];
  const quarters: number[] = [];
  let column = firstColumn + 1;
  for (let index = 0; index < months.length; ) {
    const { quarter, key } = quarterOf(months, index);
    let count = 0;
    while (index + count < months.length && quarterOf(months, index + count).key === key) count++;
    const parts = Array.from({ length: count }, (_, part) => column + 1 + part);
    axis.push({
      kind: 'quarter',
      key,
      title: texts.quarterName(quarter),
      index: quarters.length,
      column,
      parts,
      months: [index, index + count],
    });
    quarters.push(column);
    for (const part of parts) {
      const month = months[index] as (typeof months)[number];
      const title = texts.monthName(civilOf(month.first).month);
      axis.push({
        kind: 'month',
        key: month.key,
        title,
        index,
        column: part,
        parts: [],
        months: [index, index + 1],
      });
      index++;
    }
    column += count + 1;
  }
  const year = {
    kind: 'year',
    key: 'year',
    title: texts.year,
    index: 0,
    column: firstColumn,
    parts: quarters,
    months: [0, months.length],
  } as const;
  return [year, ...axis];
}

function quarterOf(months: Plan['months'], index: number): { quarter: number; key: string } {
  const { year, month } = civilOf((months[index] as Plan['months'][number]).first);
  const quarter = Math.ceil(month / 3);
  return { quarter, key: `${year}-Q${quarter}` };
}

/** Each month followed by its weeks, which are cut at month ends. */
export function weekAxis(
  { months, weeks }: Plan,
  texts: TableTexts,
  firstColumn: number,
): readonly AxisColumn[] {
  const axis: AxisColumn[] = [];
  let column = firstColumn;
  months.forEach((month, index) => {
    const own = weeks.map((week, at) => ({ ...week, at })).filter((week) => week.month === index);
    const parts = own.map((_, part) => column + 1 + part);
    const title = texts.monthName(civilOf(month.first).month);
    axis.push({ kind: 'month', key: month.key, title, index, column, parts, months: [index, index + 1] });
    own.forEach(({ period, at }, part) => {
      const name = texts.weekName(civilOf(period.first).dayOfMonth, civilOf(period.last).dayOfMonth);
      axis.push({
        kind: 'week',
        key: period.key,
        title: name,
        index: at,
        column: column + 1 + part,
        parts: [],
        months: [index, index + 1],
      });
    });
    column += 1 + own.length;
  });
  return axis;
}

/** Column of a month. */
export const monthColumn = ({ axis }: { readonly axis: readonly AxisColumn[] }, month: number): number =>
  (axis.find(({ kind, index }) => kind === 'month' && index === month) as AxisColumn).column;
