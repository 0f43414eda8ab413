import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import type { InputSheetKey, InputTableKey, PlanSheetKey, PlanTableKey } from '#language/plan/inputs.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { actionListTable } from '#workbook/sheets/action-list/tables.ts';
import { basesTable } from '#workbook/sheets/bases/tables.ts';
import { extraWorkdaysTable, holidaysTable, weekTable } from '#workbook/sheets/calendar/tables.ts';
import { channelTasksTable } from '#workbook/sheets/channel-tasks/tables.ts';
import {
  executionTable,
  formerMembersTable,
  metricsTable,
  payBandsTable,
} from '#workbook/sheets/execution-settings/tables.ts';
import {
  funnelSettingsTable,
  scenariosTable,
  sensitivityDealsTable,
  sensitivityRatesTable,
  stagesTable,
} from '#workbook/sheets/funnel/tables.ts';
import { goalsTable, settingsTable } from '#workbook/sheets/goals/tables.ts';
import { logTable } from '#workbook/sheets/log/tables.ts';
import { offersTable } from '#workbook/sheets/offers/tables.ts';
import { membersTable, rampTable, ranksTable } from '#workbook/sheets/organisation/tables.ts';
import { revisionsTable } from '#workbook/sheets/revisions/tables.ts';
import { monthlyRoundTable } from '#workbook/sheets/round/tables.ts';
import { scoresTable } from '#workbook/sheets/scores/tables.ts';
import {
  blocksTable,
  checksDoneTable,
  timeSharesTable,
  timeSpentTable,
} from '#workbook/sheets/supervisor/tables.ts';
import { weekPlansTable } from '#workbook/sheets/week-plans/tables.ts';

/** What a plan is made from, in the order in which the tables are written. */
export const planTables: { readonly [Table in PlanTableKey]: TableDefinition<Table> } = {
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

/** What people write down while a plan is carried out. */
export const recordTables: { readonly [Table in RecordTableKey]: TableDefinition<Table> } = {
  log: logTable,
  actionList: actionListTable,
  weekPlans: weekPlansTable,
  channelTasks: channelTasksTable,
  scores: scoresTable,
  execution: executionTable,
  payBands: payBandsTable,
  formerMembers: formerMembersTable,
  measures: metricsTable,
  revisions: revisionsTable,
  round: monthlyRoundTable,
  timeShares: timeSharesTable,
  blocks: blocksTable,
  timeSpent: timeSpentTable,
  checksDone: checksDoneTable,
};

/** All tables that people type into. */
export const inputTables: { readonly [Table in InputTableKey]: TableDefinition<Table> } = {
  ...planTables,
  ...recordTables,
};

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
  log: { above: [], beside: ['log'] },
  actionList: { above: [], beside: ['actionList'] },
  weekPlans: { above: [], beside: ['weekPlans'] },
  channelTasks: { above: [], beside: ['channelTasks'] },
  scores: { above: [], beside: ['scores'] },
  execution: { above: [], beside: ['execution', 'payBands', 'formerMembers', 'measures'] },
  revisions: { above: [], beside: ['revisions'] },
  round: { above: [], beside: ['round'] },
  supervisor: { above: [], beside: ['timeShares', 'blocks', 'timeSpent', 'checksDone'] },
};
export interface SheetPlan {
  readonly above: readonly InputTableKey[];
  readonly beside: readonly InputTableKey[];
}
export const planSheetKeys: readonly PlanSheetKey[] = [
  'goals',
  'organisation',
  'bases',
  'offers',
  'funnel',
  'calendar',
];
export const recordSheetKeys: readonly RecordSheetKey[] = [
  'log',
  'actionList',
  'weekPlans',
  'channelTasks',
  'scores',
  'round',
  'supervisor',
  'revisions',
  'execution',
];
