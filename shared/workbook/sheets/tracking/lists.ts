import { rankedRows } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import { goalSection } from '#workbook/sheets/common/context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { actualFormula, byPerson, withinDays } from './formulas.ts';
import { trackingColumns as columns, fact, type TrackingDrawing } from './layout.ts';

/** What people did who are no longer listed. */
export function drawFormer({ context, layout, draft, table, amount }: TrackingDrawing): void {
  const { former } = layout;
  if (former === null) return;
  const { tracking } = context.messages.executionTables;
  goalSection(draft, former - 1, columns.remarks, 'former', tracking.former);
  const dates = withinDays(fact('first'), fact('last'));
  table.former.forEach(({ key, name, actual }, index) => {
    const at = former + index;
    draft.put(at, columns.key, key, namedStyle('key'));
    draft.put(at, columns.name, name, namedStyle('label', '', 1));
    const formula = actualFormula(context, fact('code'), `${byPerson(`$A${at + 1}`)},${dates}`);
    draft.calculate(at, columns.actual, formula, actual ?? '', namedStyle('calculation', amount));
    draft.put(at, columns.remarks, null, namedStyle('remark'));
  });
}

/** The people in the order of their completion, and a chart of them. */
export function drawRanking({ context, layout, draft, table, amount }: TrackingDrawing): void {
  const { ranking, ranked, headerRow, first } = layout;
  const { tracking } = context.messages.executionTables;
  const { plan } = context;
  goalSection(draft, ranking - 1, columns.remarks, 'ranking', tracking.ranking);
  const last = first + plan.tree.rows.length;
  const span = (column: number): string => {
    const name = columnName(column);
    return `${name}$${headerRow + 1}:${name}$${last}`;
  };
  const order = `$${columnName(columns.order)}$${headerRow + 1}:$${columnName(columns.order)}$${last}`;
  const rows = rankedRows(table);
  for (let index = 0; index < ranked; index++) {
    const at = ranking + index;
    const row = rows[index] ?? 0;
    const { plan: planned = 0, line = null } = table.rows[row] ?? {};
    const find = (column: number): string => `INDEX(${span(column)},MATCH($A${at + 1},${order},0))`;
    const money = namedStyle('calculation', amount);
    const rate = namedStyle('calculation', formats.rate);
    draft.put(at, columns.key, index + 1, namedStyle('key'));
    draft.calculate(
      at,
      columns.name,
      find(columns.name),
      plan.members[row]?.name ?? '',
      namedStyle('label', '', 1),
    );
    draft.calculate(at, columns.plan, find(columns.plan), planned, money);
    draft.calculate(at, columns.actual, find(columns.actual), line?.actual ?? '', money);
    draft.calculate(at, columns.gap, find(columns.gap), line?.gap ?? '', money);
    draft.calculate(at, columns.completion, find(columns.completion), line?.completion ?? '', rate);
  }
  draft.charts.push({
    kind: 'bar',
    title: tracking.rankingChart,
    categories: { row: ranking, column: columns.name, rows: ranked, columns: 1 },
    series: [
      {
        name: tracking.completion,
        values: { row: ranking, column: columns.completion, rows: ranked, columns: 1 },
      },
    ],
    area: {
      row: ranking,
      column: columns.required,
      rows: Math.max(12, ranked + 6),
      columns: columns.remarks - columns.required,
    },
  });
}
