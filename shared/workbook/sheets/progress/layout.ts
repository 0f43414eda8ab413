import { columnName } from '#formula/address.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { layOutTracking } from '#workbook/sheets/tracking/layout.ts';

export const progressColumns = {
  key: 0,
  title: 1,
  first: 2,
  last: 3,
  workdays: 4,
  plan: 5,
  actual: 6,
  planSoFar: 7,
  actualSoFar: 8,
  forecast: 9,
  remarks: 10,
} as const;

/** What the formulas of the sheet follow from: titles, and values in the row below. */
export const progressFacts = {
  row: 7,
  goal: 2,
  who: 3,
  firstPerson: 4,
  lastPerson: 5,
  code: 6,
  gone: 7,
} as const;

/** Rows of the sheet; charts stand above the tables. */
export interface ProgressLayout {
  readonly trackedRow: 5;
  readonly charts: number;
  readonly weekChart: number;
  readonly keyRow: number;
  readonly headerRow: number;
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
  const keyRow = weekChart + CHART_ROWS + 1;
  const firstMonth = keyRow + 3;
  const firstWeek = firstMonth + months.length + 2;
  return {
    trackedRow: 5,
    charts,
    weekChart,
    keyRow,
    headerRow: keyRow + 1,
    months: firstMonth,
    weeks: firstWeek,
    ranking: firstWeek + weeks.length + 2,
    ranked: layOutTracking(context).ranked,
  };
}

/** A cell of the facts, fixed. */
export const progressFact = (name: Exclude<keyof typeof progressFacts, 'row'>): string =>
  `$${columnName(progressFacts[name])}$${progressFacts.row + 1}`;
