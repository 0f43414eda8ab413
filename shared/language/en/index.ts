import type { Messages } from '#language/messages.ts';
import { calendarIssues } from './calendar.ts';
import { capacityIssues } from './capacity.ts';
import { changeIssues, changes } from './changes.ts';
import { commands, failures } from './commands.ts';
import { countryIssues } from './countries.ts';
import { execution } from './execution.ts';
import { executionIssues } from './execution-issues.ts';
import { executionTables } from './execution-tables.ts';
import { argumentIssues, functionTexts } from './functions.ts';
import { funnelIssues } from './funnel.ts';
import { gridIssues } from './grid.ts';
import { sheetsAddOn } from './gsheets.ts';
import { inputIssues } from './inputIssues.ts';
import { inputTexts } from './inputs.ts';
import { paceIssues } from './pace.ts';
import { periodIssues } from './periods.ts';
import { planIssues } from './plan.ts';
import { cementIssues, revisionTexts } from './revisions.ts';
import { results, sidebarIssues } from './sidebar-issues.ts';
import { smartIssues, smartTexts } from './smart.ts';
import { splitIssues } from './split.ts';
import { spreadIssues } from './spread.ts';
import { tables } from './tables.ts';
import { unitIssues } from './units.ts';

export const en: Messages = {
  issues: {
    ...unitIssues,
    ...splitIssues,
    ...spreadIssues,
    ...gridIssues,
    ...calendarIssues,
    ...funnelIssues,
    ...argumentIssues,
    ...capacityIssues,
    ...periodIssues,
    ...paceIssues,
    ...countryIssues,
    ...inputIssues,
    ...planIssues,
    ...changeIssues,
    ...sidebarIssues,
    ...smartIssues,
    ...executionIssues,
    ...cementIssues,
  },
  inputs: inputTexts,
  functions: functionTexts,
  tables,
  changes,
  failures,
  sheetsAddOn,
  commands,
  smart: smartTexts,
  results,
  execution,
  executionTables,
  revisions: revisionTexts,
};
