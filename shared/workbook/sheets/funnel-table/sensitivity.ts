import { columnName } from '#formula/address.ts';
import { cellAt } from '#formula/fx.ts';
import { scenarioCell } from '#workbook/sheets/action-goals/layout.ts';
import { type Column, drawHeader, drawRows } from '#workbook/sheets/common/column-table.ts';
import { inputCell, section } from '#workbook/sheets/common/context.ts';
import { dealFormat } from '#workbook/sheets/common/deal-format.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import type { FunnelTable } from './basis.ts';
import { rateKey } from './columns.ts';
import { basisCell } from './layout.ts';

/** A first rate. */
interface RateRow {
  readonly at: number;
  readonly index: number;
  readonly rate: number;
}

/** First rates, then an average deal in each column. */
function sensitivityColumns({ context, layout, actions, fx, funnel }: FunnelTable): Column<RateRow>[] {
  const { plan, texts } = context;
  const { stages, sensitivityDeals } = plan.inputs.funnel;
  const { sensitivityHeader: header, sheet } = layout;
  const otherRates = funnel.scenario.rates
    .map((_, rate) => fx`/${scenarioCell(actions, rateKey(rate))}`)
    .slice(1)
    .join('');
  return [
    {
      key: 'rate',
      header: texts.funnel.sensitivityHelp(texts.funnel.rateOf(stages[0] ?? '', stages[1] ?? '')),
      align: 'left',
      cell: ({ index, rate }) => ({
        formula: fx`${inputCell(context, ['funnel', 'sensitivityRates', index])}`,
        value: rate,
        style: namedStyle('link', formats.rate),
      }),
    },
    ...sensitivityDeals.map(
      (deal, dealAt): Column<RateRow> => ({
        key: `deals.${dealAt}`,
        header: {
          formula: fx`${inputCell(context, ['funnel', 'sensitivityDeals', dealAt])}`,
          value: deal,
          style: { ...namedStyle('header'), numberFormat: dealFormat(context.plan.inputs) },
        },
        cell: ({ at, index }, column) => {
          const average = cellAt({ sheet, row: header, column }, 'row');
          const rate = cellAt({ sheet, row: at, column: 0 }, 'column');
          const deals = fx`ROUNDUP(${basisCell(layout, 'target')}/${average}*(1-${TOLERANCE}),0)`;
          return {
            formula: fx`ROUNDUP(${deals}/${rate}${otherRates}/${basisCell(layout, 'days')}*(1-${TOLERANCE}),0)`,
            value: funnel.sensitivity[index]?.[dealAt] as number,
            style: namedStyle('calculation', formats.count),
          };
        },
      }),
    ),
  ];
}

/** Activities a day at the top of the funnel for the chosen scenario: average deals across, first rates down. */
export function drawSensitivity(draft: SheetDraft, table: FunnelTable): void {
  const { context, layout, fx, funnel } = table;
  const { stages, sensitivityDeals, sensitivityRates } = context.plan.inputs.funnel;
  if (funnel.sensitivity.length === 0) return;
  const { sensitivityHeader: header, columns } = layout;
  const title = context.texts.funnel.sensitivity(stages[stages.length - 1] ?? '');
  section(draft, header - 1, columns.end - 1, title);
  const rows = sensitivityRates.map((rate, index): RateRow => ({ at: header + 1 + index, index, rate }));
  drawHeader(draft, header, sensitivityColumns(table));
  draft.rowHeights.push({ row: header, height: 32 });
  drawRows(draft, rows, sensitivityColumns(table));
  const area = { row: header + 1, column: 1, rows: rows.length, columns: sensitivityDeals.length };
  const first = columnName(1) + (header + 2);
  const capacity = fx`${basisCell(layout, 'capacity')}`;
  draft.conditionalFormats.push(
    { area, formula: `${first}>${capacity}*(1+${TOLERANCE})`, style: signals.bad },
    { area, formula: `${first}<=${capacity}*(1+${TOLERANCE})`, style: signals.good },
  );
}
