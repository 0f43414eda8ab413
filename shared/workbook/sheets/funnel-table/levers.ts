import type { Levers } from '#engine/funnel/levers.ts';
import type { Result } from '#engine/issue.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import { type Context, section } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { basisCell, type FunnelLayout } from './layout.ts';

/**
 * What must move: for each scenario, each input alone, the value at which a year of whole deals just fits the
 * capacity (the live twin of `leversToCapacity`).
 */
export function drawLevers(context: Context, layout: FunnelLayout, draft: SheetDraft): void {
  const { plan, texts } = context;
  const funnel = plan.funnel as FunnelPlan;
  const { scenarios, stages } = plan.inputs.funnel;
  const { leverHeader: header, columns, sheet } = layout;
  section(draft, header - 1, columns.within, texts.funnel.levers);
  draft.put(header, 0, texts.funnel.leverHelp, namedStyle('headerLeft'));
  draft.rowHeights.push({ row: header, height: 32 });
  const rateName = (rate: number): string => texts.funnel.rateOf(stages[rate] ?? '', stages[rate + 1] ?? '');
  const labels = [
    texts.funnel.leverTarget,
    texts.funnel.leverDeal,
    ...columns.rates.map((_, rate) => texts.funnel.leverRate(rateName(rate))),
    texts.funnel.leverAllRates(rateName(0)),
  ];
  labels.forEach((label, index) => {
    draft.put(header + 1 + index, 0, label, namedStyle('label'));
  });

  scenarios.forEach((scenario, index) => {
    const column = 1 + index;
    const row = layout.firstScenario + index;
    const fx = formulasOn(sheet);
    const cell = (of: number) => cellAt({ sheet, row, column: of }, 'both');
    draft.calculate(header, column, fx`${cell(columns.name)}`, scenario.name, namedStyle('header'));
    const rates = columns.rates.map((of) => fx`*${cell(of)}`).join('');
    const fitting = fx`INT(${basisCell(layout, 'capacity')}*${basisCell(layout, 'days')}${rates}*(1+${TOLERANCE}))`;
    const none = textLiteral(texts.funnel.notReachable);
    const overfull = fx`${cell(columns.perYear)}${columns.rates.map((of) => fx`/${cell(of)}`).join('')}/${basisCell(layout, 'days')}/${basisCell(layout, 'capacity')}`;
    const rateLever = (rate: number, factor: string): string => {
      const needed = fx`${cell(columns.rates[rate] as number)}*${factor}`;
      return `IF(${needed}>1+${TOLERANCE},${none},MIN(1,${needed}))`;
    };
    const levers = funnel.levers[index] as Levers;
    const value = (move: Result<{ readonly wholeDeals: number }>): number | string =>
      move.ok ? move.value.wholeDeals : texts.funnel.notReachable;
    const anyAbove = columns.rates
      .map((of) => fx`${cell(of)}*(${overfull})^(1/${columns.rates.length})>1+${TOLERANCE}`)
      .join(',');
    const rows: readonly (readonly [string, number | string, string])[] = [
      [
        fx`IF(${fitting}<1,${none},${fitting}*${cell(columns.averageDeal)})`,
        value(levers.target),
        '#,##0.##',
      ],
      [
        fx`IF(${fitting}<1,${none},${basisCell(layout, 'target')}/${fitting})`,
        value(levers.averageDeal),
        '#,##0.##',
      ],
      ...columns.rates.map((_, rate): readonly [string, number | string, string] => [
        rateLever(rate, overfull),
        value(levers.eachRate[rate] as Levers['averageDeal']),
        formats.rate,
      ]),
      [
        `IF(OR(${anyAbove}),${none},${rateLever(0, `(${overfull})^(1/${columns.rates.length})`)})`,
        levers.allRates.ok ? (levers.allRates.value.wholeDeals[0] as number) : texts.funnel.notReachable,
        formats.rate,
      ],
    ];
    rows.forEach(([formula, expected, format], at) => {
      draft.calculate(header + 1 + at, column, formula, expected, namedStyle('calculation', format));
    });
  });
}
