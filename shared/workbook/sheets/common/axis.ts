import { civilOf } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { monthTitle, quarterTitle, spanTitle, yearTitle } from './period-titles.ts';

/** One column of a time axis. `index` counts months or weeks from the plan's first. */
export interface AxisColumn {
  /** `year`: the whole plan, whatever it is called; `fiscalYear`: a part of a plan of more months than a year. */
  readonly kind: 'year' | 'fiscalYear' | 'quarter' | 'month' | 'week';
  /**
   * The same in every language: `year` for the whole plan, `2026`, `FY2026/27`, `2026-Q1`, `FY2026/27-Q1`, `2026-03`,
   * `2026-W14`.
   */
  readonly key: string;
  readonly title: string;
  readonly index: number;
  /** Column of the sheet. */
  readonly column: number;
  /** Columns of the sheet that make it up: a quarter's months, a year's quarters or weeks. */
  readonly parts: readonly number[];
  /** First and one past the last month (of the plan) that it covers. */
  readonly months: readonly [number, number];
}

/** Whether the column adds up others, those of a quarter or a fiscal year. */
export const isSubtotal = ({ kind }: Pick<AxisColumn, 'kind'>): boolean =>
  kind === 'quarter' || kind === 'fiscalYear';

/** The whole, then each fiscal year of a plan that has several, then each quarter followed by its months. */
export function monthAxis(plan: Plan, texts: TableTexts, firstColumn: number): readonly AxisColumn[] {
  let column = firstColumn + 1;
  const ofQuarters = (within: readonly [number, number]): AxisColumn[] =>
    plan.quarters.flatMap((quarter, index): AxisColumn[] => {
      const [from, to] = quarter.months;
      if (from < within[0] || to > within[1]) return [];
      const at = column;
      column += to - from + 1;
      const months = Array.from({ length: to - from }, (_, part) =>
        monthOf(plan, texts, from + part, at + 1 + part),
      );
      const parts = months.map((month) => month.column);
      const title = quarterTitle(plan, quarter, texts);
      const { key } = quarter;
      return [{ kind: 'quarter', key, title, index, column: at, parts, months: quarter.months }, ...months];
    });
  const whole: readonly [number, number] = [0, plan.months.length];
  const below =
    plan.years.length === 0
      ? ofQuarters(whole)
      : plan.years.flatMap((year, index): AxisColumn[] => {
          const at = column;
          column += 1;
          const quarters = ofQuarters(year.months);
          const parts = columnsOf(quarters, 'quarter');
          const title = yearTitle(plan, year, texts);
          const { key } = year;
          return [
            { kind: 'fiscalYear', key, title, index, column: at, parts, months: year.months },
            ...quarters,
          ];
        });
  const parts = columnsOf(below, plan.years.length === 0 ? 'quarter' : 'fiscalYear');
  return [wholeColumn(plan, texts, firstColumn, parts), ...below];
}

const monthOf = (plan: Plan, texts: TableTexts, month: number, column: number): AxisColumn => ({
  kind: 'month',
  key: plan.months[month]!.key,
  title: monthTitle(plan, month, texts),
  index: month,
  column,
  parts: [],
  months: [month, month + 1],
});

const columnsOf = (axis: readonly AxisColumn[], wanted: AxisColumn['kind']): readonly number[] =>
  axis.flatMap(({ kind, column }) => (kind === wanted ? [column] : []));

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
