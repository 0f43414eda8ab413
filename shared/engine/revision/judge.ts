import type { Day } from '#engine/days/day.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { staleMove } from '#engine/revision/fixed-figures.ts';
import { type RevisionField, revisionIssue } from '#engine/revision/issues.ts';
import {
  type Attempt,
  type GoalVersion,
  missingBefore,
  type Reallocation,
  type Revision,
  type RevisionStep,
  revisionState,
  revisionsOf,
} from '#engine/revision/record.ts';
import { latestEnd, mayKeepEnd } from '#engine/revision/time.ts';
import { isNearly } from '#engine/units.ts';

/** What each step may change. */
const fieldOf: Readonly<Record<RevisionStep, RevisionField>> = { plan: 'plan', time: 'end', amount: 'total' };
const fields: readonly RevisionField[] = ['total', 'start', 'end', 'plan'];

/**
 * What forbids an attempt, nothing if it may be made: the goal must be on record; it needs a reason, an author and
 * a day not before the last entry's; the steps before it must have been tried since the goal was last set; `before`
 * must be the version in force; and exactly what its step is about must change: the plan, the end (to a later day,
 * within the months that a plan may have), the amount (above 0). Where the plan is a year or longer, the time may be
 * tried by going on record with the end as it is. Paths start with `attempt`.
 */
function judgeAttempt(record: readonly Revision[], attempt: Attempt): Issue[] {
  const { goal, step } = attempt;
  const state = revisionState(record, goal);
  if (!state) return [revisionIssue('revision.notSet', ['attempt', 'goal'], { goal })];
  const own = revisionsOf(record, goal);
  const missing = missingBefore(step, state.attempts);
  const order =
    missing === null ? [] : [revisionIssue('revision.order', ['attempt', 'step'], { goal, step, missing })];
  return [
    ...order,
    ...noteIssues(attempt, own[own.length - 1]!.date),
    ...staleIssues(state.current, attempt.before),
    ...changeIssues(attempt),
  ];
}

/** The record with the attempt at its end, or what forbids it (see {@link judgeAttempt}): the only way to revise. */
export function addRevision(record: readonly Revision[], attempt: Attempt): Result<readonly Revision[]> {
  const issues = judgeAttempt(record, attempt);
  return issues.length > 0 ? failure(...issues) : success([...record, attempt]);
}

/**
 * What forbids a reallocation: the goal must be on record and stay as it is, it needs a reason, an author and a day not
 * before the last entry's, and each figure must begin where the record has left it.
 */
function judgeReallocation(record: readonly Revision[], reallocation: Reallocation): Issue[] {
  const { goal, before, after, moved } = reallocation;
  const state = revisionState(record, goal);
  if (!state) return [revisionIssue('revision.notSet', ['attempt', 'goal'], { goal })];
  const own = revisionsOf(record, goal);
  const foreign = (['total', 'start', 'end'] as const).filter((field) => !isSame(field, before, after));
  const stale = staleMove(own, moved);
  return [
    ...noteIssues(reallocation, own[own.length - 1]!.date),
    ...staleIssues(state.current, before),
    ...foreign.map((field) =>
      revisionIssue('revision.change.foreign', ['attempt', field], { step: 'reallocation', field }),
    ),
    ...(moved.length === 0
      ? [revisionIssue('revision.change.none', ['attempt', 'step'], { step: 'reallocation' })]
      : []),
    ...(stale ? [revisionIssue('revision.figure.stale', ['attempt', 'moved'], { goal })] : []),
  ];
}

/** The record with the reallocation at its end, or what forbids it (see {@link judgeReallocation}). */
export function addReallocation(
  record: readonly Revision[],
  reallocation: Reallocation,
): Result<readonly Revision[]> {
  const issues = judgeReallocation(record, reallocation);
  return issues.length > 0 ? failure(...issues) : success([...record, reallocation]);
}

/**
 * Puts a goal on record, as its cells say; its author may be unknown. One that is already there is an issue: its
 * amount changes by the step `amount` only.
 */
function setGoal(
  record: readonly Revision[],
  first: Extract<Revision, { step: 'set' }>,
): Result<readonly Revision[]> {
  const { goal } = first;
  if (!revisionState(record, goal)) return success([...record, first]);
  return failure(revisionIssue('revision.alreadySet', ['attempt', 'goal'], { goal }));
}

/**
 * The whole record played again from its beginning, as rows may have been typed into its sheet: what would have been
 * refused is an issue at `['revisions', index, field]`. Nothing: every change was made in order.
 */
export function judgeRecord(record: readonly Revision[]): Issue[] {
  return record.flatMap((revision, index) => {
    const before = record.slice(0, index);
    const issues = refusals(before, revision);
    if (issues[0]?.code === 'revision.notSet') {
      const { goal } = revision;
      return [revisionIssue('revision.record.noBeginning', ['revisions', index, 'goal'], { goal })];
    }
    return issues.map((issue) => ({ ...issue, path: ['revisions', index, ...issue.path.slice(1)] }));
  });
}

function refusals(before: readonly Revision[], revision: Revision): readonly Issue[] {
  if (revision.step === 'reallocation') return judgeReallocation(before, revision);
  if (revision.step !== 'set') return judgeAttempt(before, revision);
  const begun = setGoal(before, revision);
  return begun.ok ? [] : begun.issues;
}

function noteIssues({ date, author, reason }: Attempt | Reallocation, last: Day): Issue[] {
  const issues: Issue[] = [];
  if (author.trim() === '') {
    issues.push(revisionIssue('revision.author.missing', ['attempt', 'author'], {}));
  }
  if (reason.trim() === '') {
    issues.push(revisionIssue('revision.reason.missing', ['attempt', 'reason'], {}));
  }
  if (date < last) {
    issues.push(revisionIssue('revision.date.earlier', ['attempt', 'date'], { date, last }));
  }
  return issues;
}

/** Only the goal itself is locked: the plan may have been changed since without a revision. */
function staleIssues(current: GoalVersion, before: GoalVersion): Issue[] {
  return (['total', 'start', 'end'] as const).flatMap((field) => {
    if (isSame(field, current, before)) return [];
    const params = { field, recorded: current[field], given: before[field] };
    return [revisionIssue('revision.before.stale', ['attempt', field], params)];
  });
}

function changeIssues({ step, before, after }: Attempt): Issue[] {
  const changed = fields.filter((field) => !isSame(field, before, after));
  const foreign = changed.filter((field) => field !== fieldOf[step]);
  if (foreign.length > 0) {
    return foreign.map((field) =>
      revisionIssue('revision.change.foreign', ['attempt', field], { step, field }),
    );
  }
  if (step === 'time') return endIssues(before, after);
  if (changed.length === 0) return [revisionIssue('revision.change.none', ['attempt', 'step'], { step })];
  const { total } = after;
  if (step !== 'amount' || (total > 0 && Number.isFinite(total))) return [];
  return [revisionIssue('revision.total.invalid', ['attempt', 'total'], { total })];
}

function endIssues({ start, end: from }: GoalVersion, { end: to }: GoalVersion): Issue[] {
  const latest = latestEnd(start);
  if (to < from) return [revisionIssue('revision.time.notLater', ['attempt', 'end'], { from, to })];
  if (to === from && !mayKeepEnd(start, from)) {
    return [revisionIssue('revision.change.none', ['attempt', 'step'], { step: 'time' })];
  }
  if (to <= latest || to === from) return [];
  return [revisionIssue('revision.time.beyondPlan', ['attempt', 'end'], { to, from, latest })];
}

function isSame(field: RevisionField, left: GoalVersion, right: GoalVersion): boolean {
  switch (field) {
    case 'total':
      return isNearly(left.total, right.total);
    case 'start':
    case 'end':
      return left[field] === right[field];
    case 'plan':
      return planText(left) === planText(right);
  }
}

const planText = ({ averageDeal, rates, actions }: GoalVersion): string =>
  JSON.stringify([averageDeal, rates, actions.trim()]);
