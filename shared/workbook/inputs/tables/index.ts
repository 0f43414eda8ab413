import type { InputSheetKey, InputTableKey } from '#language/inputs.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { extraWorkdaysTable, holidaysTable, weekTable } from '#workbook/inputs/tables/calendar.ts';
import {
  funnelSettingsTable,
  scenariosTable,
  sensitivityDealsTable,
  sensitivityRatesTable,
  stagesTable,
} from '#workbook/inputs/tables/funnel.ts';
import { goalsTable, settingsTable } from '#workbook/inputs/tables/goals.ts';
import {
  basesTable,
  membersTable,
  offersTable,
  rampTable,
  ranksTable,
} from '#workbook/inputs/tables/organisation.ts';

/** All input tables, in the order in which they are written. */
export const inputTables: { readonly [Table in InputTableKey]: TableDefinition<Table> } = {
  settings: settingsTable,
  goals: goalsTable,
  members: membersTable,
  ranks: ranksTable,
  ramp: rampTable,
  bases: basesTable,
  offers: offersTable,
  funnelSettings: funnelSettingsTable,
  stages: stagesTable,
  scenarios: scenariosTable,
  sensitivityDeals: sensitivityDealsTable,
  sensitivityRates: sensitivityRatesTable,
  week: weekTable,
  holidays: holidaysTable,
  extraWorkdays: extraWorkdaysTable,
};
export const tableKeys = Object.keys(inputTables) as readonly InputTableKey[];

/**
 * Where tables stand on a sheet. A table of settings may have others below it; a list has nothing below, so that it
 * can grow, and its neighbours stand to its right after an empty column.
 */
export const sheetPlans: Readonly<Record<InputSheetKey, SheetPlan>> = {
  goals: { above: ['settings'], beside: ['goals'] },
  organisation: { above: [], beside: ['members', 'ranks', 'ramp'] },
  bases: { above: [], beside: ['bases'] },
  offers: { above: [], beside: ['offers'] },
  funnel: {
    above: ['funnelSettings'],
    beside: ['stages', 'scenarios', 'sensitivityDeals', 'sensitivityRates'],
  },
  calendar: { above: [], beside: ['week', 'holidays', 'extraWorkdays'] },
};
export interface SheetPlan {
  readonly above: readonly InputTableKey[];
  readonly beside: readonly InputTableKey[];
}
export const sheetKeys = Object.keys(sheetPlans) as readonly InputSheetKey[];

/** Version of the input sheets that this code writes and reads. */
export const FORMAT_VERSION = 1;
