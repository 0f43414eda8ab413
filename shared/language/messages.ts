import type { CalendarIssues } from '#engine/calendar/calendar.ts';
import type { ClosingIssues } from '#engine/closing/issues.ts';
import type { DayIssues } from '#engine/days/day.ts';
import type { FunnelIssues } from '#engine/funnel/issues.ts';
import type { GridIssues } from '#engine/grid/grid.ts';
import type { Issue } from '#engine/issue.ts';
import type { DecomposeIssues } from '#engine/organisation/decompose.ts';
import type { PaceIssues } from '#engine/pace/pace.ts';
import type { PeriodIssues } from '#engine/periods/grain.ts';
import type { InputIssues, JudgeIssues } from '#engine/plan/input-issues.ts';
import type { NoDataIssues } from '#engine/plan/no-data.ts';
import type { PlanIssues } from '#engine/plan/plan.ts';
import type { RetargetIssues } from '#engine/plan/retarget.ts';
import type { ScheduleIssues } from '#engine/plan/schedule.ts';
import type { CrossedIssues } from '#engine/split/crossed.ts';
import type { WeightIssues } from '#engine/split/weights.ts';
import type { SpreadIssues } from '#engine/spread/request.ts';
import type { TypedChangeIssues } from '#engine/spread/typed.ts';
import type { TypedIssues } from '#engine/typed/reading.ts';
import type { UnitIssues } from '#engine/units.ts';
import type { ChangeTexts, RangeIssues } from '#language/changes/changes.ts';
import type { ClosingTexts } from '#language/execution/closing.ts';
import type { ExecutionIssues, ExecutionTexts } from '#language/execution/execution.ts';
import type { ExecutionTableTexts } from '#language/execution/execution-tables.ts';
import type { ImportIssues } from '#language/execution/imports.ts';
import type { ArgumentIssues, FunctionTexts } from '#language/functions/functions.ts';
import type { FirstFunnelTexts } from '#language/funnel/first-funnel.ts';
import type { SmartIssueCodes, SmartTexts } from '#language/goals/smart.ts';
import type { FailureTexts } from '#language/hosts/commands.ts';
import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import type { ListIssues } from '#language/plan/lists.ts';
import type { TableIssues, TableTexts } from '#language/plan/tables.ts';
import type { LockedGoalIssues, RevisionTexts } from '#language/revision/revisions.ts';
import type { ResultTexts, SidebarIssues } from '#language/sidebar/sidebar-issues.ts';

/** One sentence for each code of an area: what is wrong and what to do, with the values that were given. */
export type IssueTexts<Codes> = { readonly [Code in keyof Codes]: (params: Codes[Code]) => string };

/** All that is ever said to a person. Both languages satisfy it; neither is the master. */
export interface Messages {
  readonly issues: IssueTexts<
    UnitIssues &
      WeightIssues &
      CrossedIssues &
      ArgumentIssues &
      SpreadIssues &
      GridIssues &
      DayIssues &
      CalendarIssues &
      FunnelIssues &
      PeriodIssues &
      PaceIssues &
      InputIssues &
      JudgeIssues &
      DecomposeIssues &
      ScheduleIssues &
      PlanIssues &
      NoDataIssues &
      RetargetIssues &
      TypedIssues &
      TypedChangeIssues &
      RangeIssues &
      TableIssues &
      ListIssues &
      SidebarIssues &
      ExecutionIssues &
      LockedGoalIssues &
      ClosingIssues &
      ImportIssues &
      SmartIssueCodes
  >;
  readonly inputs: InputTexts;
  readonly functions: FunctionTexts;
  readonly tables: TableTexts;
  readonly changes: ChangeTexts;
  readonly failures: FailureTexts;
  readonly sheetsAddOn: SheetsAddOnTexts;
  readonly smart: SmartTexts;
  readonly results: ResultTexts;
  readonly execution: ExecutionTexts;
  readonly executionTables: ExecutionTableTexts;
  readonly revisions: RevisionTexts;
  readonly closing: ClosingTexts;
  readonly firstFunnel: FirstFunnelTexts;
}

/** The issue in words. An unknown code is our bug. */
export function describe(issue: Issue, messages: Pick<Messages, 'issues'>): string {
  const texts: Readonly<Record<string, (params: never) => string>> = messages.issues;
  const text = texts[issue.code];
  if (!text) throw new Error(`no text for issue ${issue.code}`);
  return text(issue.params as never);
}
