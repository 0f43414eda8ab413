import { type LeakRow, leakTable } from '#engine/tracking/leaks.ts';
import { columnName } from '#formula/address.ts';
import { chosenPeriod } from '#workbook/sheets/common/choices.ts';
import {
  type ColumnPlaces,
  cellsInRow,
  keepBeside,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { drawTree, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type LeakedRow, leakColumns, leakKeys } from './columns.ts';
import { drawLeakFacts } from './facts.ts';
import { leakRows } from './layout.ts';
import { drawPlannedRates, drawShares, FIRST_MONTH } from './planned.ts';

/** Own rates against the planned ones, and at which step everybody's deals are lost; null without a funnel. */
export function drawLeaks(context: ExecutionSheetContext): SheetDraft | null {
  const { plan, execution, layouts, messages } = context;
  const { funnel, tree } = plan;
  const table = leakTable(executedPlan(plan, execution), chosenPeriod(context, 'leakPeriod'));
  if (!layouts.actions || !funnel || !table) return null;
  const { leaks } = messages.executionTables;
  const draft = startSheet(context, 'leaks');
  drawChoices(context, draft, 'leaks');
  drawLeakFacts(context, draft, layouts.actions, funnel);
  drawShares(context, draft, table.shares);

  const columns = leakColumns(context, layouts.actions);
  const places = placesInOrder(columns);
  const keys = leakKeys(context);
  for (const [block, title] of [
    ['counts', leaks.counts],
    ['rates', leaks.ownRates],
    ['losses', leaks.losses],
  ] as const) {
    draft.put(leakRows.header - 2, places.at(keys[block][0] ?? ''), title, namedStyle('subtitle'));
  }
  drawPlannedRates(context, draft, places, table);
  const rows = memberRows(plan, leakRows.first).map(
    (row): LeakedRow => ({
      ...row,
      known: table.rows[row.row] as LeakRow,
      cell: cellsInRow(places, row.at, 'none'),
      inRow: (key, at) => `${columnName(places.at(key))}$${at + 1}`,
    }),
  );
  drawTree(draft, tree, { header: leakRows.header, columns, rows });
  keepBeside(draft, leakRows.header, [places.end, FIRST_MONTH + plan.months.length]);
  const filtered = leakRows.first - leakRows.header + rows.length;
  draft.filter = { row: leakRows.header, column: 0, rows: filtered, columns: places.end };
  marks(draft, places, keys, rows.length);
  return draft;
}

/** Rates below the planned ones, and the largest loss of each row. */
function marks(
  draft: SheetDraft,
  { at }: ColumnPlaces,
  { rates, losses }: ReturnType<typeof leakKeys>,
  rows: number,
): void {
  const row = leakRows.first;
  const area = (keys: readonly string[]) => ({ row, column: at(keys[0] ?? ''), rows, columns: keys.length });
  const cell = (key: string | undefined): string => columnName(at(key ?? '')) + (row + 1);
  const [rate, loss, lastLoss] = [cell(rates[0]), cell(losses[0]), cell(losses[losses.length - 1])];
  const planned = `${columnName(at(rates[0] ?? ''))}$${leakRows.rates + 1}`;
  draft.conditionalFormats.push(
    {
      area: area(rates),
      formula: `AND(ISNUMBER(${rate}),ROUND(${rate},6)<ROUND(${planned},6))`,
      style: signals.bad,
    },
    {
      area: area(losses),
      formula: `AND(${loss}>0,${loss}=MAX($${loss}:$${lastLoss}))`,
      style: signals.watch,
    },
  );
}
