import { fixedSteps } from '#actions/changes/retarget-steps.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { addRevision } from '#engine/revision/judge.ts';
import { type Attempt, type GoalVersion, type Reallocation, revisionState } from '#engine/revision/record.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import { versionOf } from '#workbook/records/revisions.ts';
import { movedByTyping, reallocationsOf, seenFigures } from './on-record.ts';
import type { Replanned } from './replan.ts';
import { changeSteps } from './revise-change.ts';
import type { GoalOnRecord } from './revision-outlook.ts';
import type { RevisionRequest } from './revision-types.ts';

/** What a revision types. */
export interface PlannedRevision {
  /** The rows of the record: the goal's own first. */
  readonly attempts: readonly Attempt[];
  /** What adds them, and the changed cells of the input sheets. */
  readonly typed: readonly PlainStep[];
}

/** Judges the attempts by the engine's order; refused with what forbids it, at its cell. */
export function planRevision(
  found: GoalOnRecord,
  request: RevisionRequest,
  after: GoalVersion,
  { today, replanned }: { readonly today: Day; readonly replanned: Replanned },
): Outcome<PlannedRevision> {
  const { plan, goal } = found;
  const attempts = attemptsFor(found, request, after, { date: today, from: replanned.from });
  const wrong = orderIssues(found, attempts);
  if (wrong.length > 0) return refused(atCells(wrong, found));
  const { kept, years } = replanned;
  const changed = { key: goal.key, kept, by: request.follow?.by ?? 'proportion' };
  const cells = changeSteps(plan.inputs, plan.places, changed, after);
  if (!cells.ok) return refused(atCells(cells.issues, found));
  const fixed = fixedSteps(
    { inputs: plan.inputs, places: plan.places, goal: plan.inputs.goals.indexOf(goal) },
    years
      .filter(({ before, after: year }) => before !== year)
      .map(({ member, after: amount }) => ({ member, amount })),
  );
  const follow = followingRows(found, attempts, [...cells.value, ...fixed], { today, replanned });
  if (follow.kind === 'refused') return follow;
  const { steps } = appendRevisions(found.records, [...attempts, ...follow.value], plan.inputs);
  return done({ attempts, typed: [...found.steps, ...steps, ...cells.value, ...fixed] });
}

/** How fixed figures follow the attempts, as rows of the record below theirs. */
function followingRows(
  { plan, record }: GoalOnRecord,
  attempts: readonly Attempt[],
  typed: readonly PlainStep[],
  { today, replanned }: { readonly today: Day; readonly replanned: Replanned },
): Outcome<readonly Reallocation[]> {
  const seen = seenFigures(plan.reply, today);
  const [{ author, reason } = { author: '', reason: '' }] = attempts;
  if (seen.kind === 'refused') return seen;
  if (!seen.value) return done([]);
  const moved = movedByTyping(seen.value, { typed, closing: replanned.closing }, today);
  const versions = new Map(attempts.map(({ goal, after }) => [goal, after]));
  return done(
    reallocationsOf(
      { reading: plan, record: [...record, ...attempts] },
      moved,
      { author, reason, date: today, fromOf: () => replanned.from },
      versions,
    ),
  );
}

/** One for the goal; where the plan's end moves one for every other goal as well, since it is their end too. */
function attemptsFor(
  { plan: { inputs }, record, goal, outlook }: GoalOnRecord,
  { change, author, reason }: RevisionRequest,
  after: GoalVersion,
  { date, from }: { readonly date: Day; readonly from: string | null },
): Attempt[] {
  const who = { author: author.trim(), reason: reason.trim() };
  const note = { step: change.step, date, ...who, ...(from === null ? {} : { from }) };
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
