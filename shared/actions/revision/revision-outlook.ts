import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { type PlanReading, readPlan } from '#actions/protocol/read-plan.ts';
import { verifyBaseline } from '#actions/protocol/record-state.ts';
import { tally } from '#engine/actuals/totals.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import type { Outlook } from '#engine/revision/options.ts';
import { type Revision, type RevisionState, revisionState } from '#engine/revision/record.ts';
import { entriesOfGoal, metricValue } from '#engine/tracking/metric.ts';
import { byKeyOrName, suggestionFor } from '#engine/typed/nearest.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { versionOf } from '#workbook/records/revisions.ts';

const issue = issuesOf<LockedGoalIssues & SidebarIssues>();

/** A goal of a plan that is being carried out, with its record and what it would take from here on. */
export interface GoalOnRecord {
  readonly plan: PlanReading;
  /** The records with every goal on record, and the rows that this adds. */
  readonly records: RecordReading;
  readonly steps: readonly PlainStep[];
  readonly record: readonly Revision[];
  readonly goal: Goal;
  readonly state: RevisionState;
  /** Its version is the one on record, with the plan as the funnel's sheet says now. */
  readonly outlook: Outlook;
  readonly issues: readonly LocatedIssue[];
}

/**
 * A goal by its key (null: the first) with its record, in a reply to the queries of a plan; refused where the plan is not
 * carried out, the goal is unknown, or the record or the goals' cells are not as they were sealed.
 */
export function goalOnRecord(found: ReadReply, key: string | null, today: Day): Outcome<GoalOnRecord> {
  const reading = readPlan(found, today);
  if (reading.kind === 'refused') return reading;
  const { reply, inputs, state: recordState } = reading.value;
  const messages = messagesFor(inputs);
  const verified = recordState && verifyBaseline(reply, inputs, recordState, messages);
  if (verified?.kind === 'refused') return verified;
  if (!verified) {
    return refused([{ ...issue('execution.notStarted', ['records'], {}), place: null }]);
  }
  const { records } = verified.value.state;
  const execution = executionOf(inputs, records, today, messages);
  const goal = key === null ? inputs.goals[0] : byKeyOrName(key, inputs.goals);
  if (!goal) {
    const other = byKeyOrName(key ?? '', inputs.unsummed);
    if (other) {
      const params = { goal: other.name, kind: other.kind };
      return refused([{ ...issue('revision.unsummed', ['goal'], params), place: null }]);
    }
    const params = { goal: key ?? '', ...suggestionFor(key ?? '', inputs.goals) };
    return refused([{ ...issue('revision.goalUnknown', ['goal'], params), place: null }]);
  }
  const record = execution.revisions;
  const state = revisionState(record, goal.key);
  if (!state) {
    return refused([{ ...revisionIssue('revision.notSet', ['goal'], { goal: goal.key }), place: null }]);
  }
  return done({
    plan: reading.value,
    records,
    steps: verified.value.steps,
    record,
    goal,
    state,
    outlook: outlookOf(inputs, execution, goal, state),
    issues: [...reading.issues, ...verified.issues],
  });
}

function outlookOf(inputs: PlanInputs, execution: Execution, { key }: Goal, state: RevisionState): Outlook {
  const { entries, metrics, byHand, context, today } = execution;
  const at = inputs.goals.findIndex((goal) => goal.key === key);
  const metric = metrics[at] ?? null;
  const own = entriesOfGoal({ entries, metrics, byHand: byHand.entries }, at);
  const version = versionOf(inputs, key, state.current.actions) ?? state.current;
  return {
    version,
    done: metric ? metricValue(tally(own, context.stages.length), metric) : 0,
    today,
    calendar: planCalendar(inputs),
    capacityPerDay: headsOf(inputs) * inputs.funnel.capacityPerDay,
  };
}

/** Full-time heads of everybody who carries a target. */
function headsOf({ members }: PlanInputs): number {
  const { leaves, rows } = treeOf(members);
  return leaves.reduce((sum, leaf) => sum + (members[rows[leaf]?.source ?? -1]?.headcount ?? 0), 0);
}
