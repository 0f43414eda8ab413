import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { ActionsLayout } from '#workbook/sheets/action-goals/layout.ts';
import { type Context, inputCell, section } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { basisCell, type FunnelLayout } from './layout.ts';

/** Activities a day at the top of the funnel for the chosen scenario: average deals across, first rates down. */
export function drawSensitivity(
  context: Context,
  layout: FunnelLayout,
  actions: ActionsLayout,
  draft: SheetDraft,
): void {
  const { plan, texts } = context;
  const { sensitivity } = plan.funnel as FunnelPlan;
  const { stages, sensitivityDeals, sensitivityRates } = plan.inputs.funnel;
  if (sensitivity.length === 0) return;
  const { sensitivityHeader: header, columns, sheet } = layout;
  const fx = formulasOn(sheet);
  section(draft, header - 1, columns.within, texts.funnel.sensitivity(stages[stages.length - 1] ?? ''));
  draft.put(
    header,
    0,
    texts.funnel.sensitivityHelp(texts.funnel.rateOf(stages[0] ?? '', stages[1] ?? '')),
    namedStyle('headerLeft'),
  );
  draft.rowHeights.push({ row: header, height: 32 });
  sensitivityDeals.forEach((deal, index) => {
    const source = inputCell(context, ['funnel', 'sensitivityDeals', index]);
    draft.calculate(header, 1 + index, fx`${source}`, deal, {
      ...namedStyle('header'),
      numberFormat: '#,##0.##',
    });
  });
  const days = basisCell(layout, 'days');
  const otherRates = actions.parameters.rates
    .slice(1)
    .map((column) => fx`/${cellAt({ sheet: actions.sheet, row: actions.scenarioRow, column }, 'both')}`)
    .join('');
  sensitivityRates.forEach((rate, index) => {
    const at = header + 1 + index;
    const source = inputCell(context, ['funnel', 'sensitivityRates', index]);
    draft.calculate(at, 0, fx`${source}`, rate, namedStyle('link', formats.rate));
    sensitivityDeals.forEach((_, column) => {
      const deal = cellAt({ sheet, row: header, column: 1 + column }, 'row');
      const own = cellAt({ sheet, row: at, column: 0 }, 'column');
      const deals = fx`ROUNDUP(${basisCell(layout, 'target')}/${deal}*(1-${TOLERANCE}),0)`;
      draft.calculate(
        at,
        1 + column,
        fx`ROUNDUP(${deals}/${own}${otherRates}/${days}*(1-${TOLERANCE}),0)`,
        sensitivity[index]?.[column] as number,
        namedStyle('calculation', formats.count),
      );
    });
  });
  const area = {
    row: header + 1,
    column: 1,
    rows: sensitivityRates.length,
    columns: sensitivityDeals.length,
  };
  const first = columnName(1) + (header + 2);
  const capacity = fx`${basisCell(layout, 'capacity')}`;
  draft.conditionalFormats.push(
    { area, formula: `${first}>${capacity}*(1+${TOLERANCE})`, style: signals.bad },
    { area, formula: `${first}<=${capacity}*(1+${TOLERANCE})`, style: signals.good },
  );
}
