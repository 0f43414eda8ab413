import type { Chart } from '#host/sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SheetChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const CELL = { width: 100, height: 21 };

/** Reads which charts of a sheet are ours; the writing puts new ones in their place and gives their ids. */
export function chartsWriter(
  sheet: Sheet,
  known: readonly number[],
  charts: readonly Chart[],
): () => number[] {
  const before = charts.length === 0 && known.length === 0 ? [] : sheet.getCharts();
  const isOurs = (chart: SheetChart): boolean => {
    const id = chart.getChartId();
    return (id !== null && known.includes(id)) || standsWhere(chart, charts);
  };
  const ours = before.filter(isOurs);
  const theirs = new Set(before.filter((chart) => !ours.includes(chart)).map((chart) => chart.getChartId()));
  return () => {
    for (const chart of ours) sheet.removeChart(chart);
    for (const chart of charts) sheet.insertChart(chartOf(sheet, chart));
    if (charts.length === 0) return [];
    const ids = sheet.getCharts().map((chart) => chart.getChartId());
    return ids.filter((id): id is number => id !== null && !theirs.has(id));
  };
}

/** One of ours, left by a build that was interrupted before it could remember it. */
function standsWhere(chart: SheetChart, charts: readonly Chart[]): boolean {
  const place = chart.getContainerInfo();
  const row = place.getAnchorRow() - 1;
  const column = place.getAnchorColumn() - 1;
  return charts.some(({ area }) => area.row === row && area.column === column);
}

function chartOf(sheet: Sheet, { kind, title, categories, series, area }: Chart): SheetChart {
  const { LINE, COLUMN, BAR } = Charts.ChartType;
  const rangeOf = ({ row, column, rows, columns }: Chart['categories']) =>
    sheet.getRange(row + 1, column + 1, rows, columns);
  let builder = sheet
    .newChart()
    .setChartType({ line: LINE, column: COLUMN, bar: BAR }[kind])
    .addRange(rangeOf(categories));
  for (const { values } of series) builder = builder.addRange(rangeOf(values));
  return builder
    .setNumHeaders(0)
    .setTransposeRowsAndColumns(categories.rows === 1)
    .setPosition(area.row + 1, area.column + 1, 0, 0)
    .setOption('title', title)
    .setOption(
      'series',
      series.map(({ name }) => ({ labelInLegend: name })),
    )
    .setOption('width', area.columns * CELL.width)
    .setOption('height', area.rows * CELL.height)
    .build();
}
