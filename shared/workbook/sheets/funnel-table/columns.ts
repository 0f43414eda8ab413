import type { ScenarioOutcome } from '#engine/funnel/scenario.ts';
import type { Scenario } from '#engine/plan/inputs.ts';
import { type Reference, textLiteral } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { type Cell, type Column, tableCell } from '#workbook/sheets/common/column-table.ts';
import { type Context, inputCell } from '#workbook/sheets/common/context.ts';
import { dealFormat } from '#workbook/sheets/common/deal-format.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { FunnelTable } from './basis.ts';
import { basisCell } from './layout.ts';

/** Activities a day and a week may be parts of one. */
const PART = '#,##0.00';

/** One scenario, and a cell of it by the key of its column. */
export interface ScenarioRow {
  readonly of: FunnelTable;
  readonly at: number;
  readonly index: number;
  readonly scenario: Scenario;
  readonly outcome: ScenarioOutcome;
  readonly own: (key: string) => Reference;
}

export const scenarioRows = (of: FunnelTable): ScenarioRow[] =>
  of.context.plan.inputs.funnel.scenarios.map((scenario, index) => {
    const at = of.layout.firstScenario + index;
    return {
      of,
      at,
      index,
      scenario,
      outcome: of.funnel.outcomes[index] as ScenarioOutcome,
      own: (key) => tableCell({ sheet: of.layout.sheet, columns: of.layout.columns }, at, key),
    };
  });

export const rateKey = (rate: number): string => `rates.${rate}`;

/** What is typed of a scenario, then the deals that it takes, the activities a day, and whether they can be done. */
export function scenarioColumns({ plan, texts }: Pick<Context, 'plan' | 'texts'>): Column<ScenarioRow>[] {
  const { stages } = plan.inputs.funnel;
  const rates = plan.funnel?.scenario.rates ?? [];
  const stage = (index: number): string => stages[index] ?? '';
  const column = (key: string, header: string, cell: (row: ScenarioRow) => Cell): Column<ScenarioRow> => ({
    key,
    header,
    width: 14,
    cell,
  });
  return [
    {
      key: 'name',
      header: texts.funnel.scenario,
      align: 'left',
      width: 30,
      cell: (row) => typed(row, ['name'], row.scenario.name, ''),
    },
    column('averageDeal', texts.funnel.averageDeal, (row) =>
      typed(row, ['averageDeal'], row.scenario.averageDeal, dealFormat(plan.inputs)),
    ),
    ...rates.map((_, rate) =>
      column(rateKey(rate), texts.funnel.rateOf(stage(rate), stage(rate + 1)), (row) =>
        typed(row, ['rates', rate], row.scenario.rates[rate] as number, formats.rate),
      ),
    ),
    column('perYear', texts.funnel.perYear(stage(0)), ({ of, own, outcome }) => ({
      formula: of.fx`ROUNDUP(${basisCell(of.layout, 'target')}/${own('averageDeal')}*(1-${TOLERANCE}),0)`,
      value: outcome.customersPerYear,
      style: namedStyle('calculation', formats.count),
    })),
    column('perWeek', texts.funnel.perWeek(stage(0)), ({ of, own, outcome }) => ({
      formula: of.fx`${own('perYear')}/${basisCell(of.layout, 'weeks')}`,
      value: outcome.customersPerWeek,
      style: namedStyle('calculation', PART),
    })),
    column('perDay', texts.funnel.perDay(stage(0)), ({ of, own, outcome }) => ({
      formula: of.fx`${own('perYear')}/${basisCell(of.layout, 'days')}`,
      value: outcome.customersPerDay,
      style: namedStyle('calculation', PART),
    })),
    ...rates.map((_, rate) =>
      column(`stages.${rate + 1}`, texts.funnel.perDay(stage(rate + 1)), (row) =>
        stageCell(row, rate + 1, rates.length),
      ),
    ),
    column('utilisation', texts.funnel.utilisation, (row) => ({
      formula: row.of.fx`${volume(row, rates.length)}/${basisCell(row.of.layout, 'capacity')}`,
      value: row.outcome.utilisation,
      style: namedStyle('calculation', '0%'),
    })),
    column('within', texts.funnel.within, ({ of, own, outcome }) => ({
      formula: of.fx`IF(${own('utilisation')}<=1+${TOLERANCE},${textLiteral(texts.funnel.yes)},${textLiteral(texts.funnel.no)})`,
      value: outcome.verdict === 'within' ? texts.funnel.yes : texts.funnel.no,
      style: aligned(namedStyle('calculation'), 'center'),
    })),
  ];
}

function typed(
  { of, index }: ScenarioRow,
  path: readonly (string | number)[],
  value: string | number,
  format: string,
): Cell {
  const source = inputCell(of.context, ['funnel', 'scenarios', index, ...path]);
  return { formula: of.fx`${source}`, value, style: namedStyle('link', format) };
}

/** Activities of a stage a day, not rounded. */
function volume({ of, own }: ScenarioRow, stage: number): string {
  const rates = Array.from({ length: stage }, (_, rate) => of.fx`/${own(rateKey(rate))}`);
  return of.fx`${own('perYear')}${rates.join('')}/${basisCell(of.layout, 'days')}`;
}

/** Whole activities at the top of the funnel. */
function stageCell(row: ScenarioRow, stage: number, top: number): Cell {
  const { outcome } = row;
  if (stage < top) {
    const value = outcome.stagesPerDay[stage] as number;
    return { formula: volume(row, stage), value, style: namedStyle('calculation', PART) };
  }
  return {
    formula: `ROUNDUP(${volume(row, stage)}*(1-${TOLERANCE}),0)`,
    value: outcome.callsPerDay,
    style: namedStyle('calculation', formats.count),
  };
}
