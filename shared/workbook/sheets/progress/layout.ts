import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { layOutTracking } from '#workbook/sheets/tracking/layout.ts';
import { progressFacts } from './facts.ts';

/** Rows of the sheet; charts stand above the tables. */
export interface ProgressLayout {
  readonly trackedBy: number;
  readonly charts: number;
  readonly weekChart: number;
  readonly header: number;
  readonly months: number;
  readonly weeks: number;
  readonly ranking: number;
  readonly ranked: number;
}

export const CHART_ROWS = 18;

export function layOutProgress(context: ExecutionContext): ProgressLayout {
  const { months, weeks } = context.plan;
  const charts = progressFacts.row + 2;
  const weekChart = charts + CHART_ROWS + 1;
  const header = weekChart + CHART_ROWS + 2;
  const firstMonth = header + 2;
  const firstWeek = firstMonth + months.length + 2;
  return {
    trackedBy: 5,
    charts,
    weekChart,
    header,
    months: firstMonth,
    weeks: firstWeek,
    ranking: firstWeek + weeks.length + 2,
    ranked: layOutTracking(context).ranked,
  };
}
