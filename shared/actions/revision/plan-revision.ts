import { done, type Outcome, refused } from '#actions/outcome.ts';
import { type Edition, nextEdition } from '#actions/plan/generated-sheets.ts';
import { readPlan } from '#actions/plan/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { addRevision } from '#engine/revision/judge.ts';
import { type Attempt, type GoalVersion, revisionState } from '#engine/revision/record.ts';
import type { WriteStep } from '#host/host.ts';
import { replyAfter } from '#host/reply-after.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import { versionOf } from '#workbook/records/revisions.ts';
import { changeSteps } from './revise-change.ts';
import type { GoalOnRecord } from './revision-outlook.ts';
import type { RevisionRequest } from './revision-types.ts';

/** All that a revision would write. */
export interface PlannedRevision {
  /** The rows of the record: the goal's own first. */
  readonly attempts: readonly Attempt[];
  /** What adds them, to be written before the edition. */
  readonly added: readonly WriteStep[];
  readonly edition: Edition;
  /** The changed cells, to be written after the edition has set their rules. */
  readonly cells: readonly WriteStep[];
}

/**
 * Judges the attempts by the engine's order, then plans and draws as if the change had been typed. Refused with what
 * forbids it, at its cell; writes nothing.
 */
export function planRevision(
  found: GoalOnRecord,
  request: RevisionRequest,
  after: GoalVersion,
  today: Day,
): Outcome<PlannedRevision> {
  const { reply, plan, goal } = found;
  const attempts = attemptsFor(found, request, after, today);
  const wrong = orderIssues(found, attempts);
  if (wrong.length > 0) return refused(atCells(wrong, found));
  const cells = changeSteps(plan.inputs, plan.places, goal.key, after);
  if (!cells.ok) return refused(atCells(cells.issues, found));
  const changed = replyAfter(reply, cells.value);
  const reading = readPlan(changed, today);
  if (reading.kind === 'refused') return reading;
  const { inputs, places, repairs } = reading.value;
  const { reading: records, steps } = appendRevisions(found.records, attempts, inputs);
  const edition = nextEdition(changed, inputs, places, { records, beginning: null, today });
  if (edition.kind === 'refused') return edition;
  const added = [...plan.broughtUp, ...repairs, ...found.steps, ...steps];
  return done({ attempts, added, edition: edition.value, cells: cells.value }, edition.issues);
}

/** One for the goal; where the plan's end moves one for every other goal as well, since it is their end too. */
function attemptsFor(
  { plan: { inputs }, record, goal, outlook }: GoalOnRecord,
  { change, author, reason }: RevisionRequest,
  after: GoalVersion,
  date: Day,
): Attempt[] {
  const note = { step: change.step, date, author: author.trim(), reason: reason.trim() };
  const own = { ...note, goal: goal.key, before: outlook.version, after };
  if (change.step !== 'time' || after.end === outlook.version.end) return [own];
  const others = inputs.goals.flatMap(({ key }): Attempt[] => {
    const actions = revisionState(record, key)?.current.actions ?? '';
    const before = key === goal.key ? null : versionOf(inputs, key, actions);
    return before ? [{ ...note, goal: key, before, after: { ...before, end: after.end } }] : [];
  });
  return [own, ...others];
}

function orderIssues({ record }: GoalOnRecord, attempts: readonly Attempt[]): Issue[] {
  return attempts.flatMap((attempt) => {
    const next = addRevision(record, attempt);
    return next.ok ? [] : next.issues;
  });
}

/** Issues of an attempt at the goal's cells, where they are about one. */
export function atCells(
  issues: readonly Issue[],
  { plan: { inputs, places }, goal }: GoalOnRecord,
): LocatedIssue[] {
  const index = inputs.goals.indexOf(goal);
  return issues.map((issue) => {
    const field = issue.path[1] ?? issue.path[0];
    const days = field === 'start' || field === 'end';
    const place = days
      ? places.cell([field])
      : field === 'total'
        ? places.cell(['goals', index, field])
        : null;
    return { ...issue, place };
  });
}
