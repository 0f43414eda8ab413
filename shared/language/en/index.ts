import { changeIssues, changes } from '#language/en/changes/changes.ts';
import { spreadIssues } from '#language/en/changes/spread.ts';
import { closingIssues, closingTexts } from '#language/en/execution/closing.ts';
import { execution } from '#language/en/execution/execution.ts';
import { executionIssues } from '#language/en/execution/execution-issues.ts';
import { executionTables } from '#language/en/execution/execution-tables.ts';
import { importIssues } from '#language/en/execution/imports.ts';
import { paceIssues } from '#language/en/execution/pace.ts';
import { argumentIssues, functionTexts } from '#language/en/functions/functions.ts';
import { firstFunnel } from '#language/en/funnel/first-funnel.ts';
import { funnelIssues } from '#language/en/funnel/funnel.ts';
import { smartIssues, smartTexts } from '#language/en/goals/smart.ts';
import { failures } from '#language/en/hosts/commands.ts';
import { sheetsAddOn } from '#language/en/hosts/gsheets.ts';
import { calendarIssues } from '#language/en/plan/calendar.ts';
import { gridIssues } from '#language/en/plan/grid.ts';
import { inputIssues } from '#language/en/plan/input-issues.ts';
import { inputTexts } from '#language/en/plan/inputs.ts';
import { noDataIssues } from '#language/en/plan/no-data.ts';
import { periodIssues } from '#language/en/plan/periods.ts';
import { planIssues } from '#language/en/plan/plan.ts';
import { splitIssues } from '#language/en/plan/split.ts';
import { tables } from '#language/en/plan/tables.ts';
import { unitIssues } from '#language/en/plan/units.ts';
import { lockedGoalIssues, revisionTexts } from '#language/en/revision/revisions.ts';
import { results, sidebarIssues } from '#language/en/sidebar/sidebar-issues.ts';
import type { Messages } from '#language/messages.ts';
import { listIssues } from './plan/lists.ts';
import { typedIssues } from './plan/typed.ts';

export const en: Messages = {
  issues: {
    ...unitIssues,
    ...splitIssues,
    ...spreadIssues,
    ...gridIssues,
    ...calendarIssues,
    ...funnelIssues,
    ...argumentIssues,
    ...periodIssues,
    ...paceIssues,
    ...typedIssues,
    ...inputIssues,
    ...planIssues,
    ...noDataIssues,
    ...changeIssues,
    ...listIssues,
    ...sidebarIssues,
    ...smartIssues,
    ...executionIssues,
    ...lockedGoalIssues,
    ...closingIssues,
    ...importIssues,
  },
  inputs: inputTexts,
  functions: functionTexts,
  tables,
  changes,
  failures,
  sheetsAddOn,
  smart: smartTexts,
  results,
  execution,
  executionTables,
  revisions: revisionTexts,
  closing: closingTexts,
  firstFunnel,
};
