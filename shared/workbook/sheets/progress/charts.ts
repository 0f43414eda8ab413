import type { Area } from '#host/sheet.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { progressPlaces } from './columns.ts';
import { CHART_ROWS, type ProgressLayout } from './layout.ts';

/** The lines of plan, actual and forecast by month and by week, and the ranking as bars. */
export function drawProgressCharts(
  context: ExecutionContext,
  { charts, weekChart, months, weeks, ranking, ranked }: ProgressLayout,
  draft: SheetDraft,
): void {
  const { plan, messages } = context;
  const { progress, tracking } = messages.executionTables;
  const { at, end } = progressPlaces(context);
  const down = (row: number, rows: number, key: string): Area => ({ row, column: at(key), rows, columns: 1 });
  const across = (row: number, from: number, to: number): Area => ({
    row,
    column: from,
    rows: CHART_ROWS,
    columns: to - from,
  });
  const lines = (title: string, first: number, rows: number, area: Area): void => {
    const points = ['planSoFar', 'actualSoFar', 'forecast'] as const;
    draft.charts.push({
      kind: 'line',
      title,
      categories: down(first, rows, 'title'),
      series: points.map((key) => ({ name: progress[key], values: down(first, rows, key) })),
      area,
    });
  };
  lines(progress.monthChart, months, plan.months.length, across(charts, 0, at('actual')));
  draft.charts.push({
    kind: 'bar',
    title: progress.rankingChart,
    categories: down(ranking, ranked, 'title'),
    series: [{ name: tracking.completion, values: down(ranking, ranked, 'planSoFar') }],
    area: across(charts, at('actual'), end),
  });
  lines(progress.weekChart, weeks, plan.weeks.length, across(weekChart, 0, end));
}
