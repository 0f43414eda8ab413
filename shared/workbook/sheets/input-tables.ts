import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import type { InputSheetKey, InputTableKey, PlanSheetKey, PlanTableKey } from '#language/plan/inputs.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';
import { actionListSheet, actionListTable } from '#workbook/sheets/action-list/tables.ts';
import { basesSheet, basesTable } from '#workbook/sheets/bases/tables.ts';
import { byHandSheet, byHandTable } from '#workbook/sheets/by-hand/tables.ts';
import {
  calendarSheet,
  extraWorkdaysTable,
  holidaysTable,
  weekStartTable,
  weekTable,
} from '#workbook/sheets/calendar/tables.ts';
import { channelTasksSheet, channelTasksTable } from '#workbook/sheets/channel-tasks/tables.ts';
import {
  basePaysTable,
  completionBandsTable,
  executionSheet,
  executionTable,
  formerMembersTable,
  metricsTable,
  payBandsTable,
} from '#workbook/sheets/execution-settings/tables.ts';
import {
  funnelSettingsTable,
  funnelSheet,
  scenariosTable,
  sensitivityDealsTable,
  sensitivityRatesTable,
  stagesTable,
} from '#workbook/sheets/funnel/tables.ts';
import { goalsSheet, goalsTable, settingsTable } from '#workbook/sheets/goals/tables.ts';
import {
  importAliasesTable,
  importColumnsTable,
  importRejectsSheet,
  importRejectsTable,
  importsSheet,
} from '#workbook/sheets/imports/tables.ts';
import { logSheet, logTable } from '#workbook/sheets/log/tables.ts';
import { companyPlansTable, offersSheet, offersTable } from '#workbook/sheets/offers/tables.ts';
import {
  membersTable,
  organisationSheet,
  rampTable,
  ranksTable,
} from '#workbook/sheets/organisation/tables.ts';
import { readingsSheet, readingsTable } from '#workbook/sheets/readings/tables.ts';
import { revisionsSheet, revisionsTable } from '#workbook/sheets/revisions/tables.ts';
import { monthlyRoundSheet, monthlyRoundTable } from '#workbook/sheets/round/tables.ts';
import { scoresSheet, scoresTable } from '#workbook/sheets/scores/tables.ts';
import {
  blocksTable,
  checksDoneTable,
  supervisorSheet,
  timeSharesTable,
  timeSpentTable,
} from '#workbook/sheets/supervisor/tables.ts';
import { weekPlansSheet, weekPlansTable } from '#workbook/sheets/week-plans/tables.ts';

/** What a plan is made from, in the order in which the tables are written. */
export const planTables: { readonly [Table in PlanTableKey]: TableDefinition<Table> } = {
  settings: settingsTable,
  goals: goalsTable,
  members: membersTable,
  ranks: ranksTable,
  ramp: rampTable,
  bases: basesTable,
  offers: offersTable,
  companyPlans: companyPlansTable,
  funnelSettings: funnelSettingsTable,
  stages: stagesTable,
  scenarios: scenariosTable,
  sensitivityDeals: sensitivityDealsTable,
  sensitivityRates: sensitivityRatesTable,
  week: weekTable,
  holidays: holidaysTable,
  extraWorkdays: extraWorkdaysTable,
  weekStart: weekStartTable,
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
  completionBands: completionBandsTable,
  basePays: basePaysTable,
  formerMembers: formerMembersTable,
  measures: metricsTable,
  byHand: byHandTable,
  readings: readingsTable,
  revisions: revisionsTable,
  round: monthlyRoundTable,
  timeShares: timeSharesTable,
  blocks: blocksTable,
  timeSpent: timeSpentTable,
  checksDone: checksDoneTable,
  importColumns: importColumnsTable,
  importAliases: importAliasesTable,
  importRejects: importRejectsTable,
};

/** All tables that people type into. */
export const inputTables: { readonly [Table in InputTableKey]: TableDefinition<Table> } = {
  ...planTables,
  ...recordTables,
};

/** The sheets they stand on. */
export const inputSheetDefinitions: Readonly<Record<InputSheetKey, SheetDefinition>> = {
  goals: goalsSheet,
  organisation: organisationSheet,
  bases: basesSheet,
  offers: offersSheet,
  funnel: funnelSheet,
  calendar: calendarSheet,
  log: logSheet,
  byHand: byHandSheet,
  readings: readingsSheet,
  actionList: actionListSheet,
  weekPlans: weekPlansSheet,
  channelTasks: channelTasksSheet,
  scores: scoresSheet,
  execution: executionSheet,
  revisions: revisionsSheet,
  round: monthlyRoundSheet,
  supervisor: supervisorSheet,
  imports: importsSheet,
  importRejects: importRejectsSheet,
};

/** The tables of a sheet, in the order in which they stand there. */
export const tablesOf = (sheet: InputSheetKey): InputTableKey[] => {
  const { above, beside } = inputSheetDefinitions[sheet];
  return [...above, ...beside];
};

export const planSheetKeys: readonly PlanSheetKey[] = [
  'goals',
  'organisation',
  'bases',
  'offers',
  'funnel',
  'calendar',
];
/** Sheets that every plan has from the day on which it is carried out. */
export const recordSheetKeys: readonly RecordSheetKey[] = [
  'log',
  'byHand',
  'readings',
  'actionList',
  'weekPlans',
  'channelTasks',
  'scores',
  'round',
  'supervisor',
  'revisions',
  'execution',
];

/** Sheets of records that come with what first fills them; a plan can do without. */
const onDemandSheetKeys: readonly InputSheetKey[] = ['imports', 'importRejects'];
export const isOnDemand = (sheet: InputSheetKey): boolean => onDemandSheetKeys.includes(sheet);
