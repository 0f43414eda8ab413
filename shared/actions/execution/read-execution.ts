import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { type PlanReading, readPlan, typedQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import { type RecordReading, rowsInReach } from '#workbook/records/read.ts';

const issue = issuesOf<SidebarIssues>();

/** A plan that is being carried out, as its workbook says it: what its sheets count. */
export interface ExecutionReading extends Omit<PlanReading, 'state'> {
  readonly records: RecordReading;
  readonly execution: Execution;
  /** The real day. */
  readonly today: Day;
}

/**
 * Reads plan and records with one read, and no generated sheet; refused with `execution.notStarted` where there are no
 * records yet.
 */
export const readExecution = async (host: Host, today: Day): Promise<Outcome<ExecutionReading>> =>
  executionIn(await host.read(typedQueries), today);

/** The same from a reply to {@link typedQueries} at least; a workbook of an older format is to be built first. */
export function executionIn(reply: ReadReply, today: Day): Outcome<ExecutionReading> {
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const reading = readPlan(reply, today);
  if (reading.kind === 'refused') return reading;
  const { state, ...plan } = reading.value;
  if (!state) return refused([{ ...issue('execution.notStarted', ['records'], {}), place: null }]);
  const { records } = state;
  const execution = executionOf(
    plan.inputs,
    { ...records, rows: rowsInReach(reply, records) },
    today,
    messagesFor(plan.inputs),
  );
  return done({ ...plan, records, execution, today }, reading.issues);
}
