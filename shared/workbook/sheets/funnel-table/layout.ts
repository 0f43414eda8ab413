import type { Plan } from '#engine/plan/plan.ts';
import { type Anchor, cellAt, type Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';

/** What all scenarios share, a label and a value per row. */
export const basisFields = ['target', 'days', 'weeks', 'perHead', 'heads', 'capacity'] as const;
export type BasisField = (typeof basisFields)[number];

export interface FunnelLayout {
  readonly sheet: string;
  readonly basisRow: number;
  readonly scenarioHeader: number;
  readonly firstScenario: number;
  readonly columns: {
    readonly name: number;
    readonly averageDeal: number;
    readonly rates: readonly number[];
    readonly perYear: number;
    readonly perWeek: number;
    readonly perDay: number;
    /** Stages above the deal. */
    readonly stages: readonly number[];
    readonly utilisation: number;
    readonly within: number;
  };
  readonly leverHeader: number;
  readonly sensitivityHeader: number;
}

export function layOutFunnel({ funnel, inputs }: Plan, texts: TableTexts): FunnelLayout | null {
  if (!funnel) return null;
  const rates = funnel.scenario.rates.length;
  const basisRow = 4;
  const scenarioHeader = basisRow + basisFields.length + 3;
  const leverHeader = scenarioHeader + inputs.funnel.scenarios.length + 4;
  const after = 2 + rates;
  return {
    sheet: texts.sheets.funnelTable.name,
    basisRow,
    scenarioHeader,
    firstScenario: scenarioHeader + 1,
    columns: {
      name: 0,
      averageDeal: 1,
      rates: range(2, rates),
      perYear: after,
      perWeek: after + 1,
      perDay: after + 2,
      stages: range(after + 3, rates),
      utilisation: after + 3 + rates,
      within: after + 4 + rates,
    },
    leverHeader,
    sensitivityHeader: leverHeader + rates + 7,
  };
}

const range = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

export const basisCell = (
  { sheet, basisRow }: FunnelLayout,
  field: BasisField,
  anchor: Anchor = 'both',
): Reference => cellAt({ sheet, row: basisRow + basisFields.indexOf(field), column: 1 }, anchor);
