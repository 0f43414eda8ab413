import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

const rate = { kind: 'rate', minimum: 0, maximum: 1 } as const;

export const funnelSettingsTable: TableDefinition<'funnelSettings'> = {
  table: 'funnelSettings',
  sheet: 'funnel',
  path: ['funnel'],
  columns: [
    { key: 'field', cell: { kind: 'label' }, width: 26 },
    { key: 'value', cell: { kind: 'text' }, width: 28 },
  ],
  fields: [
    { key: 'goal', cell: { kind: 'reference', table: 'goals', column: 'key' } },
    { key: 'chosen', cell: { kind: 'reference', table: 'scenarios', column: 'name' } },
    { key: 'capacityPerDay', cell: { kind: 'factor' } },
    { key: 'workingDays', cell: { kind: 'whole', minimum: 1, maximum: 366 } },
    { key: 'workingWeeks', cell: { kind: 'whole', minimum: 1, maximum: 53 } },
  ],
  spareRows: 0,
};

export const stagesTable: TableDefinition<'stages'> = {
  table: 'stages',
  sheet: 'funnel',
  path: ['funnel', 'stages'],
  columns: [
    {
      key: 'name',
      cell: { kind: 'text', names: true },
      required: true,
      width: 26,
      entries: { path: ['funnel', 'stages'], firstRow: 0 },
    },
    {
      key: 'lag',
      cell: { kind: 'whole', minimum: 0, maximum: 12 },
      width: 16,
      entries: { path: ['funnel', 'lags'], firstRow: 1 },
    },
  ],
  fields: [],
  spareRows: 4,
};

/** Rates there is room for: one for each stage above the deal. */
export const MOST_RATES = MOST_STAGES - 1;

export const scenariosTable: TableDefinition<'scenarios'> = {
  table: 'scenarios',
  sheet: 'funnel',
  path: ['funnel', 'scenarios'],
  columns: [
    { key: 'name', cell: { kind: 'key' }, required: true, width: 32 },
    { key: 'averageDeal', cell: { kind: 'amount', minimum: 0 }, required: true, width: 13 },
    { key: 'rates', cell: rate, repeat: MOST_RATES, width: 21 },
  ],
  fields: [],
  spareRows: 4,
};

export const sensitivityDealsTable: TableDefinition<'sensitivityDeals'> = {
  table: 'sensitivityDeals',
  sheet: 'funnel',
  path: ['funnel', 'sensitivityDeals'],
  columns: [
    {
      key: 'deal',
      cell: { kind: 'amount', minimum: 0 },
      required: true,
      width: 14,
      entries: { path: ['funnel', 'sensitivityDeals'], firstRow: 0 },
    },
  ],
  fields: [],
  spareRows: 4,
};

export const sensitivityRatesTable: TableDefinition<'sensitivityRates'> = {
  table: 'sensitivityRates',
  sheet: 'funnel',
  path: ['funnel', 'sensitivityRates'],
  columns: [
    {
      key: 'rate',
      cell: rate,
      required: true,
      width: 14,
      entries: { path: ['funnel', 'sensitivityRates'], firstRow: 0 },
    },
  ],
  fields: [],
  spareRows: 4,
};

export const funnelSheet: SheetDefinition = {
  above: ['funnelSettings'],
  beside: ['stages', 'scenarios', 'sensitivityDeals', 'sensitivityRates'],
  frozen: { rows: 0, columns: 0 },
  paper: 'a4',
};
