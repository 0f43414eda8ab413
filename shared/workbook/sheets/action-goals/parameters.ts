import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { formulasOn } from '#formula/fx.ts';
import { type Context, inputCell, inputColumn } from '#workbook/sheets/common/context.ts';
import { type MonthsLayout, yearCell } from '#workbook/sheets/months/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { ActionsLayout } from './layout.ts';

/** Working days a year and working weeks, as formulas for a sheet. */
export function timeFormulas(
  context: Context,
  months: MonthsLayout,
  sheet: string,
): { days: string; weeks: (days: string) => string } {
  const fx = formulasOn(sheet);
  const typedDays = inputCell(context, ['funnel', 'workingDays']);
  const typedWeeks = inputCell(context, ['funnel', 'workingWeeks']);
  const mask = inputCell(context, ['calendar', 'mask']);
  const worked = fx`LEN(SUBSTITUTE(${mask},"1",""))`;
  return {
    days: fx`IF(${typedDays}="",${yearCell(months, months.workdays)},${typedDays})`,
    weeks: (days) => fx`IF(${typedWeeks}="",${days}/${worked},${typedWeeks})`,
  };
}

/** The chosen scenario, looked up live: change the choice on the Funnel sheet and every action goal follows. */
export function drawParameters(
  context: Context,
  layout: ActionsLayout,
  months: MonthsLayout,
  draft: SheetDraft,
): void {
  const { plan, texts } = context;
  const { scenario, time } = plan.funnel as FunnelPlan;
  const { parameters, scenarioRow } = layout;
  const { stages, capacityPerDay } = plan.inputs.funnel;
  const fx = formulasOn(layout.sheet);
  const chosen = inputCell(context, ['funnel', 'chosen']);
  const names = inputColumn(context, 'scenarios', 'name');
  const find = (column: string): string =>
    fx`INDEX(${inputColumn(context, 'scenarios', column)},MATCH(${chosen},${names},0))`;
  const formulas = timeFormulas(context, months, layout.sheet);
  const daysCell = {
    sheet: layout.sheet,
    row: scenarioRow,
    lastRow: scenarioRow,
    column: parameters.days,
    lastColumn: parameters.days,
    anchor: 'both',
  } as const;

  const put = (column: number, title: string, formula: string, value: number | string, format = ''): void => {
    draft.put(scenarioRow - 1, column, title, namedStyle('subheader'));
    draft.calculate(scenarioRow, column, formula, value, namedStyle('link', format));
  };
  put(parameters.name, texts.actions.scenario, fx`${chosen}`, scenario.name);
  put(
    parameters.averageDeal,
    texts.funnel.averageDeal,
    find('averageDeal'),
    scenario.averageDeal,
    '#,##0.##',
  );
  parameters.rates.forEach((column, rate) => {
    const title = texts.funnel.rateOf(stages[rate] ?? '', stages[rate + 1] ?? '');
    put(column, title, find(`rates.${rate}`), scenario.rates[rate] as number, formats.rate);
  });
  put(
    parameters.capacity,
    texts.funnel.capacityPerHead,
    fx`${inputCell(context, ['funnel', 'capacityPerDay'])}`,
    capacityPerDay,
    formats.count,
  );
  put(parameters.days, texts.funnel.workingDays, formulas.days, time.days, formats.count);
  put(
    parameters.weeks,
    texts.funnel.workingWeeks,
    formulas.weeks(fx`${daysCell}`),
    time.weeks,
    formats.perDay,
  );
  draft.rowHeights.push({ row: scenarioRow - 1, height: 32 });
}
