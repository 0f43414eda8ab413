import type { Area } from '#host/sheet.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { CHART_ROWS, progressColumns as columns, type ProgressLayout } from './layout.ts';

/** The lines of plan, actual and forecast by month and by week, and the ranking as bars. */
export function drawProgressCharts(
  { plan, messages }: ExecutionContext,
  { charts, weekChart, months, weeks, ranking, ranked }: ProgressLayout,
  draft: SheetDraft,
): void {
  const { progress } = messages.executionTables;
  const lines = (title: string, first: number, rows: number, area: Area): void => {
    const column = (at: number): Area => ({ row: first, column: at, rows, columns: 1 });
    draft.charts.push({
      kind: 'line',
      title,
      categories: column(columns.title),
      series: [
        { name: progress.planSoFar, values: column(columns.planSoFar) },
        { name: progress.actualSoFar, values: column(columns.actualSoFar) },
        { name: progress.forecast, values: column(columns.forecast) },
      ],
      area,
    });
  };
  const across = (row: number, from: number, to: number): Area => ({
    row,
    column: from,
    rows: CHART_ROWS,
    columns: to - from,
  });
  lines(progress.monthChart, months, plan.months.length, across(charts, 0, columns.actual));
  draft.charts.push({
    kind: 'bar',
    title: progress.rankingChart,
    categories: { row: ranking, column: columns.title, rows: ranked, columns: 1 },
    series: [
      {
        name: messages.executionTables.tracking.completion,
        values: { row: ranking, column: columns.planSoFar, rows: ranked, columns: 1 },
      },
    ],
    area: across(charts, columns.actual, columns.remarks + 1),
  });
  lines(progress.weekChart, weeks, plan.weeks.length, across(weekChart, 0, columns.remarks + 1));
}
