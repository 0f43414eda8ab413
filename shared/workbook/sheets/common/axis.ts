import { civilOf } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { monthTitle, quarterTitle, spanTitle } from './period-titles.ts';

/** One column of a time axis. `index` counts months or weeks from the plan's first. */
export interface AxisColumn {
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  /** The same in every language: `year` for the whole plan, `2026-Q1`, `FY2026/27-Q1`, `2026-03`, `2026-W14`. */
  readonly key: string;
  readonly title: string;
  readonly index: number;
  /** Column of the sheet. */
  readonly column: number;
  /** Columns of the sheet that make it up: a quarter's months, a year's weeks. */
  readonly parts: readonly number[];
  /** First and one past the last month (of the plan) that it covers. */
  readonly months: readonly [number, number];
}

/** The whole, then each quarter followed by its months. */
export function monthAxis(plan: Plan, texts: TableTexts, firstColumn: number): readonly AxisColumn[] {
  const axis: AxisColumn[] = [];
  let column = firstColumn + 1;
  const quarters = plan.quarters.map((quarter, index) => {
    const [from, to] = quarter.months;
    const at = column;
    const parts = Array.from({ length: to - from }, (_, part) => at + 1 + part);
    const title = quarterTitle(plan, quarter, texts);
    axis.push({
      kind: 'quarter',
      key: quarter.key,
      title,
      index,
      column: at,
      parts,
      months: quarter.months,
    });
    parts.forEach((own, part) => {
      const month = from + part;
      axis.push({
        kind: 'month',
        key: plan.months[month]!.key,
        title: monthTitle(plan, month, texts),
        index: month,
        column: own,
        parts: [],
        months: [month, month + 1],
      });
    });
    column += parts.length + 1;
    return at;
  });
  return [wholeColumn(plan, texts, firstColumn, quarters), ...axis];
}

const wholeColumn = (
  plan: Plan,
  texts: TableTexts,
  column: number,
  parts: readonly number[],
): AxisColumn => ({
  kind: 'year',
  key: 'year',
  title: spanTitle(plan, texts),
  index: 0,
  column,
  parts,
  months: [0, plan.months.length],
});

/** The year, then its weeks, whole across the ends of months. */
export function weekAxis(plan: Plan, texts: TableTexts, year: number): readonly AxisColumn[] {
  const ofWeeks = plan.weeks.map(({ period: { key, first, last }, month, pieces }, index): AxisColumn => {
    const title = texts.weekName(civilOf(first), civilOf(last));
    const end = pieces[pieces.length - 1]!.month + 1;
    return { kind: 'week', key, title, index, column: year + 1 + index, parts: [], months: [month, end] };
  });
  const parts = ofWeeks.map(({ column }) => column);
  return [wholeColumn(plan, texts, year, parts), ...ofWeeks];
}

/** Column of a month. */
export const monthColumn = ({ axis }: { readonly axis: readonly AxisColumn[] }, month: number): number =>
  (axis.find(({ kind, index }) => kind === 'month' && index === month) as AxisColumn).column;
