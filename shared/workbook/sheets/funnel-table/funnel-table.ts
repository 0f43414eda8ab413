import type { ScenarioOutcome } from '#engine/funnel/scenario.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Scenario } from '#engine/plan/inputs.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import type { ActionsLayout } from '#workbook/sheets/action-goals/layout.ts';
import { timeFormulas } from '#workbook/sheets/action-goals/parameters.ts';
import { type Context, goalIndex, inputCell, section, startSheet } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import type { MonthsLayout } from '#workbook/sheets/months/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type BasisField, basisCell, basisFields, type FunnelLayout } from './layout.ts';
import { drawLevers } from './levers.ts';
import { drawSensitivity } from './sensitivity.ts';

/** The scenarios side by side, whether each can be done, what would have to move, and a two-way sensitivity. */
export function drawFunnel(
  context: Context,
  layout: FunnelLayout,
  actions: ActionsLayout,
  months: MonthsLayout,
): SheetDraft {
  const draft = startSheet(context, 'funnelTable');
  drawBasis(context, layout, actions, months, draft);
  drawScenarios(context, layout, draft);
  drawLevers(context, layout, draft);
  drawSensitivity(context, layout, actions, draft);
  draft.columnWidths[layout.columns.name] = 26;
  for (let column = 1; column <= layout.columns.within; column++) draft.columnWidths[column] = 14;
  draft.freeze = { rows: 3, columns: 1 };
  return draft;
}

function drawBasis(
  context: Context,
  layout: FunnelLayout,
  actions: ActionsLayout,
  months: MonthsLayout,
  draft: SheetDraft,
): void {
  const { plan, texts } = context;
  const funnel = plan.funnel as FunnelPlan;
  const goal = plan.goals[funnel.goal] as GoalPlan;
  const fx = formulasOn(layout.sheet);
  const time = timeFormulas(context, months, layout.sheet);
  const capacityColumn: Reference = {
    sheet: actions.sheet,
    row: actions.firstRow,
    lastRow: actions.firstRow + plan.tree.rows.length * actions.perMember - 1,
    column: actions.columns.capacity,
    lastColumn: actions.columns.capacity,
    anchor: 'both',
  };
  const { capacityPerDay } = plan.inputs.funnel;
  const rows: Readonly<Record<BasisField, readonly [string, string, number, string]>> = {
    target: [
      texts.goalBlock(goal.goal.name, goal.goal.measure),
      fx`${inputCell(context, ['goals', goalIndex(context, goal), 'total'])}`,
      goal.goal.total,
      amountFormat(goal.goal.unit),
    ],
    days: [texts.funnel.workingDays, time.days, funnel.time.days, formats.count],
    weeks: [
      texts.funnel.workingWeeks,
      time.weeks(fx`${basisCell(layout, 'days')}`),
      funnel.time.weeks,
      formats.perDay,
    ],
    perHead: [
      texts.funnel.capacityPerHead,
      fx`${inputCell(context, ['funnel', 'capacityPerDay'])}`,
      capacityPerDay,
      formats.perDay,
    ],
    heads: [
      texts.funnel.heads,
      fx`IF(${basisCell(layout, 'perHead')}=0,0,SUM(${capacityColumn})/${basisCell(layout, 'perHead')})`,
      funnel.capacity / capacityPerDay,
      formats.perDay,
    ],
    capacity: [
      texts.funnel.capacity,
      fx`${basisCell(layout, 'perHead')}*${basisCell(layout, 'heads')}`,
      funnel.capacity,
      formats.perDay,
    ],
  };
  section(draft, layout.basisRow - 1, layout.columns.within, texts.funnel.basis);
  basisFields.forEach((field, index) => {
    const [label, formula, value, format] = rows[field];
    draft.put(layout.basisRow + index, 0, label, namedStyle('label'));
    draft.calculate(layout.basisRow + index, 1, formula, value, namedStyle('link', format));
  });
}

function drawScenarios(context: Context, layout: FunnelLayout, draft: SheetDraft): void {
  const { plan, texts } = context;
  const { stages, scenarios } = plan.inputs.funnel;
  const { columns, scenarioHeader, firstScenario } = layout;
  const stage = (index: number): string => stages[index] ?? '';
  section(draft, scenarioHeader - 1, columns.within, texts.funnel.scenarios);
  const titles: readonly (readonly [number, string])[] = [
    [columns.name, texts.funnel.scenario],
    [columns.averageDeal, texts.funnel.averageDeal],
    ...columns.rates.map(
      (column, rate) => [column, texts.funnel.rateOf(stage(rate), stage(rate + 1))] as const,
    ),
    [columns.perYear, texts.funnel.perYear(stage(0))],
    [columns.perWeek, texts.funnel.perWeek(stage(0))],
    [columns.perDay, texts.funnel.perDay(stage(0))],
    ...columns.stages.map((column, index) => [column, texts.funnel.perDay(stage(index + 1))] as const),
    [columns.utilisation, texts.funnel.utilisation],
    [columns.within, texts.funnel.within],
  ];
  for (const [column, title] of titles)
    draft.put(scenarioHeader, column, title, namedStyle(column === 0 ? 'headerLeft' : 'header'));
  draft.rowHeights.push({ row: scenarioHeader, height: 48 });
  scenarios.forEach((scenario, index) => {
    drawScenario(context, layout, draft, index, scenario);
  });
  const area = { row: firstScenario, column: 0, rows: scenarios.length, columns: columns.within + 1 };
  const within = `$${columnName(columns.within)}${firstScenario + 1}`;
  const chosen = formulasOn(layout.sheet)`$A${firstScenario + 1}=${inputCell(context, ['funnel', 'chosen'])}`;
  const verdict = { ...area, column: columns.utilisation, columns: 2 };
  draft.conditionalFormats.push(
    { area: verdict, formula: `${within}=${textLiteral(texts.funnel.no)}`, style: signals.bad },
    { area: verdict, formula: `${within}=${textLiteral(texts.funnel.yes)}`, style: signals.good },
    {
      area: { ...area, columns: columns.utilisation },
      formula: chosen,
      style: { bold: true, fill: 'FFF9E5' },
    },
  );
  draft.put(firstScenario + scenarios.length, 0, texts.funnel.chosen, namedStyle('note'));
}

function drawScenario(
  context: Context,
  layout: FunnelLayout,
  draft: SheetDraft,
  index: number,
  scenario: Scenario,
): void {
  const { plan, texts } = context;
  const funnel = plan.funnel as FunnelPlan;
  const outcome = funnel.outcomes[index] as ScenarioOutcome;
  const { columns, firstScenario, sheet } = layout;
  const at = firstScenario + index;
  const fx = formulasOn(sheet);
  const cell = (column: number) => cellAt({ sheet, row: at, column }, 'column');
  const input = (...path: readonly (string | number)[]) =>
    fx`${inputCell(context, ['funnel', 'scenarios', index, ...path])}`;
  const put = (
    column: number,
    formula: string,
    value: number | string,
    format: string,
    style: 'link' | 'calculation' = 'calculation',
  ) => draft.calculate(at, column, formula, value, namedStyle(style, format));

  put(columns.name, input('name'), scenario.name, '', 'link');
  put(columns.averageDeal, input('averageDeal'), scenario.averageDeal, '#,##0.##', 'link');
  columns.rates.forEach((column, rate) => {
    put(column, input('rates', rate), scenario.rates[rate] as number, formats.rate, 'link');
  });
  const days = basisCell(layout, 'days');
  const perYear = fx`ROUNDUP(${basisCell(layout, 'target')}/${cell(columns.averageDeal)}*(1-${TOLERANCE}),0)`;
  put(columns.perYear, perYear, outcome.customersPerYear, formats.count);
  put(
    columns.perWeek,
    fx`${cell(columns.perYear)}/${basisCell(layout, 'weeks')}`,
    outcome.customersPerWeek,
    '#,##0.##',
  );
  put(columns.perDay, fx`${cell(columns.perYear)}/${days}`, outcome.customersPerDay, '#,##0.##');
  const volume = (stage: number): string =>
    fx`${cell(columns.perYear)}${columns.rates
      .slice(0, stage)
      .map((column) => fx`/${cell(column)}`)
      .join('')}/${days}`;
  columns.stages.forEach((column, stage) => {
    const isTop = stage === columns.stages.length - 1;
    const formula = isTop ? `ROUNDUP(${volume(stage + 1)}*(1-${TOLERANCE}),0)` : volume(stage + 1);
    const value = isTop ? outcome.callsPerDay : (outcome.stagesPerDay[stage + 1] as number);
    put(column, formula, value, isTop ? formats.count : '#,##0.##');
  });
  const exact = volume(columns.rates.length);
  const capacity = basisCell(layout, 'capacity');
  put(columns.utilisation, fx`${exact}/${capacity}`, outcome.utilisation, '0%');
  put(
    columns.within,
    fx`IF(${cell(columns.utilisation)}<=1+${TOLERANCE},${textLiteral(texts.funnel.yes)},${textLiteral(texts.funnel.no)})`,
    outcome.verdict === 'within' ? texts.funnel.yes : texts.funnel.no,
    '',
  );
}
