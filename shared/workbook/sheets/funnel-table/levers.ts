import type { Levers } from '#engine/funnel/levers.ts';
import type { Result } from '#engine/issue.ts';
import { type Reference, textLiteral } from '#formula/fx.ts';
import { drawCell, drawLine, type Line } from '#workbook/sheets/common/column-table.ts';
import { type Context, section } from '#workbook/sheets/common/context.ts';
import { dealFormat } from '#workbook/sheets/common/deal-format.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { FunnelTable } from './basis.ts';
import { rateKey, type ScenarioRow, scenarioRows } from './columns.ts';
import { basisCell } from './layout.ts';

/** A scenario in its column, with the formulas that its levers share. */
interface LeverColumn extends ScenarioRow {
  readonly column: number;
  readonly levers: Levers;
  /** A cell of the scenario, fixed. */
  readonly cell: (key: string) => Reference;
  /** Whole deals that fit into the year's capacity. */
  readonly fitting: string;
  /** By how much the capacity is exceeded, as a factor. */
  readonly overfull: string;
}

interface LeverLine extends Line<LeverColumn> {
  readonly title: string;
}

export function leverLines({ plan, texts }: Pick<Context, 'plan' | 'texts'>): LeverLine[] {
  const { stages } = plan.inputs.funnel;
  const rates = (plan.funnel?.scenario.rates ?? []).map((_, rate) => rate);
  const rateName = (rate: number): string => texts.funnel.rateOf(stages[rate] ?? '', stages[rate + 1] ?? '');
  const none = textLiteral(texts.funnel.notReachable);
  const value = (move: Result<{ readonly wholeDeals: number }>): number | string =>
    move.ok ? move.value.wholeDeals : texts.funnel.notReachable;
  const amount = namedStyle('calculation', dealFormat(plan.inputs));
  const rateStyle = namedStyle('calculation', formats.rate);
  const raised = ({ of, cell }: LeverColumn, rate: number, factor: string): string => {
    const needed = of.fx`${cell(rateKey(rate))}*${factor}`;
    return `IF(${needed}>1+${TOLERANCE},${none},MIN(1,${needed}))`;
  };
  return [
    {
      key: 'target',
      title: texts.funnel.leverTarget,
      cell: ({ of, fitting, cell, levers }) => ({
        formula: of.fx`IF(${fitting}<1,${none},${fitting}*${cell('averageDeal')})`,
        value: value(levers.target),
        style: amount,
      }),
    },
    {
      key: 'averageDeal',
      title: texts.funnel.leverDeal,
      cell: ({ of, fitting, levers }) => ({
        formula: of.fx`IF(${fitting}<1,${none},${basisCell(of.layout, 'target')}/${fitting})`,
        value: value(levers.averageDeal),
        style: amount,
      }),
    },
    ...rates.map(
      (rate): LeverLine => ({
        key: rateKey(rate),
        title: texts.funnel.leverRate(rateName(rate)),
        cell: (scenario) => ({
          formula: raised(scenario, rate, scenario.overfull),
          value: value(scenario.levers.eachRate[rate] as Levers['averageDeal']),
          style: rateStyle,
        }),
      }),
    ),
    {
      key: 'allRates',
      title: texts.funnel.leverAllRates(rateName(0)),
      cell: (scenario) => {
        const { of, cell, overfull, levers } = scenario;
        const factor = `(${overfull})^(1/${rates.length})`;
        const anyAbove = rates
          .map((rate) => of.fx`${cell(rateKey(rate))}*${factor}>1+${TOLERANCE}`)
          .join(',');
        return {
          formula: `IF(OR(${anyAbove}),${none},${raised(scenario, 0, factor)})`,
          value: levers.allRates.ok
            ? (levers.allRates.value.wholeDeals[0] as number)
            : texts.funnel.notReachable,
          style: rateStyle,
        };
      },
    },
  ];
}

function leverColumns(of: FunnelTable): LeverColumn[] {
  const { fx, layout, funnel } = of;
  const rates = funnel.scenario.rates.map((_, rate) => rateKey(rate));
  return scenarioRows(of).map((scenario): LeverColumn => {
    const cell = (key: string): Reference => ({ ...scenario.own(key), anchor: 'both' });
    const [capacity, days] = [basisCell(layout, 'capacity'), basisCell(layout, 'days')];
    const conversion = rates.map((key) => fx`*${cell(key)}`).join('');
    const activities = rates.map((key) => fx`/${cell(key)}`).join('');
    return {
      ...scenario,
      column: 1 + scenario.index,
      levers: funnel.levers[scenario.index] as Levers,
      cell,
      fitting: fx`INT(${capacity}*${days}${conversion}*(1+${TOLERANCE}))`,
      overfull: fx`${cell('perYear')}${activities}/${days}/${capacity}`,
    };
  });
}

/**
 * What must move: for each scenario, each input alone, the value at which a year of whole deals just fits the
 * capacity (the live twin of `leversToCapacity`).
 */
export function drawLevers(draft: SheetDraft, of: FunnelTable): void {
  const { texts } = of.context;
  const { leverHeader: header, levers, columns } = of.layout;
  const scenarios = leverColumns(of);
  section(draft, header - 1, columns.end - 1, texts.funnel.levers);
  draft.put(header, 0, texts.funnel.leverHelp, namedStyle('headerLeft'));
  draft.rowHeights.push({ row: header, height: 48 });
  for (const { column, cell, scenario } of scenarios) {
    const formula = of.fx`${cell('name')}`;
    drawCell(draft, header, column, { formula, value: scenario.name, style: namedStyle('header') });
  }
  for (const line of leverLines(of.context)) {
    const row = levers.at(line.key);
    draft.put(row, 0, line.title, namedStyle('label'));
    drawLine(draft, row, line, scenarios);
  }
}
