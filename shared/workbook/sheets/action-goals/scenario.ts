import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { formulasOn } from '#formula/fx.ts';
import { inputCell, inputColumn } from '#workbook/sheets/common/context.ts';
import { dealFormat } from '#workbook/sheets/common/deal-format.ts';
import { type Fact, factRow } from '#workbook/sheets/common/fact-row.ts';
import { yearCell } from '#workbook/sheets/common/month-layout.ts';
import { funnelTime } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type ActionsLayout, scenarioCell } from './layout.ts';

const SCENARIO_ROW = 4;
/** The name has room for two columns. */
const NAME_COLUMN = 1;
const FIRST_COLUMN = NAME_COLUMN + 2;

export const layOutScenario = ({ scenario }: FunnelPlan): ActionsLayout['scenario'] => ({
  name: factRow<string>(SCENARIO_ROW, NAME_COLUMN, ['name']),
  figures: factRow<string>(SCENARIO_ROW, FIRST_COLUMN, [
    'averageDeal',
    ...scenario.rates.map((_, rate) => `rates.${rate}`),
    'capacity',
    'days',
    'weeks',
  ]),
});

/** The chosen scenario, looked up live: change the choice on the Funnel sheet and every action goal follows. */
export function drawScenario(
  draft: SheetDraft,
  context: PlanContext,
  layout: ActionsLayout,
  { scenario, time }: FunnelPlan,
): void {
  const { plan, texts, layouts } = context;
  const { stages, capacityPerDay } = plan.inputs.funnel;
  const { months } = layouts;
  const fx = formulasOn(layout.sheet);
  const chosen = inputCell(context, ['funnel', 'chosen']);
  const names = inputColumn(context, 'scenarios', 'name');
  const ofChosen = (column: string): string =>
    fx`INDEX(${inputColumn(context, 'scenarios', column)},MATCH(${chosen},${names},0))`;
  const formulas = funnelTime(context, layout.sheet, yearCell(months, months.calendar.at('workdays')));
  const link = (format: string) => namedStyle('link', format);
  const rate = (value: number, index: number): readonly [string, Fact] => [
    `rates.${index}`,
    {
      title: texts.funnel.rateOf(stages[index] ?? '', stages[index + 1] ?? ''),
      formula: ofChosen(`rates.${index}`),
      value,
      style: link(formats.rate),
    },
  ];
  layout.scenario.name.draw(draft, {
    name: {
      title: texts.actions.scenario,
      formula: fx`${chosen}`,
      value: scenario.name,
      style: namedStyle('link'),
    },
  });
  layout.scenario.figures.draw(draft, {
    ...Object.fromEntries(scenario.rates.map(rate)),
    averageDeal: {
      title: texts.funnel.averageDeal,
      formula: ofChosen('averageDeal'),
      value: scenario.averageDeal,
      style: link(dealFormat(plan.inputs)),
    },
    capacity: {
      title: texts.funnel.capacityPerHead,
      formula: fx`${inputCell(context, ['funnel', 'capacityPerDay'])}`,
      value: capacityPerDay,
      style: link(formats.count),
    },
    days: {
      title: texts.funnel.workingDays,
      formula: formulas.days,
      value: time.days,
      style: link(formats.count),
    },
    weeks: {
      title: texts.funnel.workingWeeks,
      formula: formulas.weeks(fx`${scenarioCell(layout, 'days')}`),
      value: time.weeks,
      style: link(formats.perDay),
    },
  });
  draft.rowHeights.push({ row: SCENARIO_ROW - 1, height: 48 });
}
