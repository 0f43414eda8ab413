import { rankedRows, type TrackingTable } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { type Column, cellsInRow, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { goalSection } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { trackedAmount } from './columns.ts';
import { trackingFacts } from './facts.ts';
import { actualBy } from './formulas.ts';
import type { TrackingLayout } from './layout.ts';
import type { TrackedRow } from './tracked-row.ts';

/** What the lists below the table are drawn from; they stand in its columns. */
export interface TrackingDrawing {
  readonly context: ExecutionContext;
  readonly layout: TrackingLayout;
  readonly draft: SheetDraft;
  readonly table: TrackingTable;
  readonly columns: readonly Column<TrackedRow>[];
  /** By row of the organisation. */
  readonly rows: readonly TrackedRow[];
}

/** What people did who are no longer listed. */
export function drawFormer({ context, layout, draft, table, columns }: TrackingDrawing): void {
  const { former } = layout;
  if (former === null) return;
  const { at } = placesInOrder(columns);
  const money = namedStyle('calculation', trackedAmount(context));
  goalSection(draft, {
    row: former - 1,
    end: at('remarks') + 1,
    key: 'former',
    title: context.messages.executionTables.tracking.former,
  });
  table.former.forEach(({ key, name, actual }, index) => {
    const row = former + index;
    draft.put(row, at('key'), key, namedStyle('key'));
    draft.put(row, at('name'), name, namedStyle('label', '', 1));
    draft.put(row, at('actual'), { formula: actualBy(context, `$A${row + 1}`), value: actual ?? '' }, money);
    draft.put(row, at('remarks'), null, namedStyle('remark'));
  });
}

/** The people in the order of their completion, and a chart of them. */
export function drawRanking({ context, layout, draft, table, columns, rows }: TrackingDrawing): void {
  const { ranking, ranked, header, company } = layout;
  const { tracking } = context.messages.executionTables;
  const places = placesInOrder(columns);
  goalSection(draft, {
    row: ranking - 1,
    end: places.at('remarks') + 1,
    key: 'ranking',
    title: tracking.ranking,
  });
  const { notBegun } = context.messages.execution.levels;
  const isAhead = `${nameOf('execution', 'asOf')}<${trackingFacts.cell('first')}`;
  const running = `IF(${isAhead},${textLiteral(notBegun)},${textLiteral(tracking.provisional)})`;
  const state = `IF(${trackingFacts.cell('over')}=1,"",${running})`;
  const begun =
    context.execution.today < chosenPeriod(context, 'trackedPeriod').first ? notBegun : tracking.provisional;
  const shown = table.isOver ? '' : begun;
  draft.put(ranking - 1, places.at('plan'), { formula: state, value: shown }, namedStyle('section'));
  const order = columnName(places.at('order'));
  const orders = `$${order}$${header + 1}:$${order}$${company}`;
  const money = namedStyle('calculation', trackedAmount(context));
  const styles: Readonly<Record<string, Style>> = {
    name: namedStyle('label', '', 1),
    plan: money,
    actual: money,
    gap: money,
    completion: namedStyle('calculation', formats.rate),
  };
  const found = rankedRows(table);
  for (let index = 0; index < ranked; index++) {
    const at = ranking + index;
    const person = rows[found[index] ?? 0] as TrackedRow;
    draft.put(at, places.at('key'), index + 1, namedStyle('key'));
    for (const { key, cell } of columns) {
      const style = styles[key];
      const column = places.at(key);
      if (!style) continue;
      const formula = `INDEX(${person.all(key)},MATCH(${cellsInRow(places, at)('key')},${orders},0))`;
      draft.put(at, column, { formula, value: cell(person, column)?.value ?? '' }, style);
    }
  }
  const area = { row: ranking, rows: ranked, columns: 1 };
  draft.charts.push({
    kind: 'bar',
    title: tracking.rankingChart,
    categories: { ...area, column: places.at('name') },
    series: [{ name: tracking.completion, values: { ...area, column: places.at('completion') } }],
    area: {
      row: ranking,
      column: places.at('required'),
      rows: Math.max(12, ranked + 6),
      columns: places.at('remarks') - places.at('required'),
    },
  });
}
