import type { ActionKind } from '#engine/actuals/action.ts';
import type { PlannedAction } from '#engine/actuals/carry-over.ts';
import type { ActionIssues, LogIssues } from '#engine/actuals/issues.ts';
import type { LogKind } from '#engine/actuals/kind.ts';
import type { Weekday } from '#engine/days/arithmetic.ts';
import type { Floor, Rater, Standard } from '#engine/evaluation/criteria.ts';
import type { EvaluationIssues } from '#engine/evaluation/issues.ts';
import type { MonthlyRoundEntry } from '#engine/monthly-round/monthly-round.ts';
import type { MonthlyRoundRole, MonthlyRoundStepKey } from '#engine/monthly-round/steps.ts';
import type { RevisionField, RevisionIssues } from '#engine/revision/issues.ts';
import type { Revision } from '#engine/revision/record.ts';
import type { BlockTask } from '#engine/supervisor/blocks.ts';
import type { ChecklistKey, Rhythm } from '#engine/supervisor/checklists.ts';
import type { SupervisorIssues } from '#engine/supervisor/issues.ts';
import type { TimeUse } from '#engine/supervisor/uses.ts';
import type { TrackingIssues } from '#engine/tracking/issues.ts';
import type { Level } from '#engine/tracking/level.ts';
import type { ThresholdName } from '#engine/tracking/thresholds.ts';

/** Everything that can be wrong while a plan is carried out. */
export type ExecutionIssues = LogIssues &
  ActionIssues &
  TrackingIssues &
  EvaluationIssues &
  RevisionIssues &
  SupervisorIssues;

/** Names that both sheets and the sidebar show: the pane fetches them with its first view. */
export interface ExecutionNames {
  readonly actionKinds: Readonly<Record<ActionKind, string>>;
  readonly logKinds: Readonly<Record<LogKind, string>>;
  readonly actionStates: Readonly<Record<PlannedAction['state'], string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly standards: Readonly<Record<Standard, string>>;
  readonly floors: Readonly<Record<Floor, string>>;
  readonly monthlyRoundSteps: Readonly<Record<MonthlyRoundStepKey, string>>;
  readonly monthlyRoundRoles: Readonly<Record<MonthlyRoundRole, string>>;
  readonly monthlyRoundStates: Readonly<Record<MonthlyRoundEntry['state'], string>>;
}

/** Names that sheets show. */
export interface ExecutionTexts extends ExecutionNames {
  /** What a pasted block is called that is imported. */
  readonly pasted: string;
  readonly thresholds: Readonly<Record<ThresholdName, string>>;
  readonly raters: Readonly<Record<Rater, string>>;
  readonly revisionSteps: Readonly<Record<Revision['step'], string>>;
  readonly revisionFields: Readonly<Record<RevisionField, string>>;
  readonly timeUses: Readonly<Record<TimeUse, string>>;
  readonly blockTasks: Readonly<Record<BlockTask, string>>;
  readonly rhythms: Readonly<Record<Rhythm, string>>;
  readonly checklist: Readonly<Record<ChecklistKey, string>>;
  readonly weekdays: Readonly<Record<Weekday, string>>;
}
