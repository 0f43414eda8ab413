import type { Messages } from '#language/messages.ts';
import { changeIssues, changes } from '#language/zh-CN/changes/changes.ts';
import { spreadIssues } from '#language/zh-CN/changes/spread.ts';
import { closingIssues, closingTexts } from '#language/zh-CN/execution/closing.ts';
import { execution } from '#language/zh-CN/execution/execution.ts';
import { executionIssues } from '#language/zh-CN/execution/execution-issues.ts';
import { executionTables } from '#language/zh-CN/execution/execution-tables.ts';
import { importIssues } from '#language/zh-CN/execution/imports.ts';
import { paceIssues } from '#language/zh-CN/execution/pace.ts';
import { argumentIssues, functionTexts } from '#language/zh-CN/functions/functions.ts';
import { firstFunnel } from '#language/zh-CN/funnel/first-funnel.ts';
import { funnelIssues } from '#language/zh-CN/funnel/funnel.ts';
import { smartIssues, smartTexts } from '#language/zh-CN/goals/smart.ts';
import { failures } from '#language/zh-CN/hosts/commands.ts';
import { sheetsAddOn } from '#language/zh-CN/hosts/gsheets.ts';
import { calendarIssues } from '#language/zh-CN/plan/calendar.ts';
import { gridIssues } from '#language/zh-CN/plan/grid.ts';
import { inputIssues } from '#language/zh-CN/plan/input-issues.ts';
import { inputTexts } from '#language/zh-CN/plan/inputs.ts';
import { noDataIssues } from '#language/zh-CN/plan/no-data.ts';
import { periodIssues } from '#language/zh-CN/plan/periods.ts';
import { planIssues } from '#language/zh-CN/plan/plan.ts';
import { splitIssues } from '#language/zh-CN/plan/split.ts';
import { tables } from '#language/zh-CN/plan/tables.ts';
import { unitIssues } from '#language/zh-CN/plan/units.ts';
import { lockedGoalIssues, revisionTexts } from '#language/zh-CN/revision/revisions.ts';
import { results, sidebarIssues } from '#language/zh-CN/sidebar/sidebar-issues.ts';
import { listIssues } from './plan/lists.ts';
import { typedIssues } from './plan/typed.ts';

export const zhCN: Messages = {
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
