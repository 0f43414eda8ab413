import { done, type Outcome, refused } from '#actions/outcome.ts';
import { editionSteps } from '#actions/plan/generated-sheet-steps.ts';
import { followEdition } from '#actions/plan/update-user-references.ts';
import type { Day } from '#engine/days/day.ts';
import { type Need, needOf } from '#engine/revision/options.ts';
import { revisionState } from '#engine/revision/record.ts';
import type { Host } from '#host/host.ts';
import { describe, type Messages } from '#language/messages.ts';
import { atCells, planRevision } from './plan-revision.ts';
import { afterChange } from './revise-change.ts';
import { goalOnRecord } from './revision-outlook.ts';
import { answerOf } from './revision-reading.ts';
import type { Revised, RevisionPreview, RevisionQuestion, RevisionRequest } from './revision-types.ts';

/**
 * Revises a goal in the order of domain §7: refused, with nothing written, where an earlier step was not tried, the
 * reason or the author is missing, or no plan can be made with the change. Else the changed cells, the rows of the
 * record, the seals and all generated sheets are written in one batch. `today`: the real day, the attempt's date.
 */
export async function revise(host: Host, request: RevisionRequest, today: Day): Promise<Outcome<Revised>> {
  const found = await goalOnRecord(host, request.goal, today);
  if (found.kind === 'refused') return found;
  const { outlook, goal, reply, record } = found.value;
  const after = afterChange(outlook.version, request.change, goal);
  if (!after.ok) return refused(atCells(after.issues, found.value));
  const planned = planRevision(found.value, request, after.value, today);
  if (planned.kind === 'refused') return planned;
  const { attempts, added, edition, cells } = planned.value;
  const followed = await followEdition(host, edition);
  const steps = [...added, ...editionSteps(reply, edition), ...followed, ...cells];
  const { written } = await host.write({ steps });
  const open = revisionState([...record, ...attempts], goal.key)?.open ?? [];
  return done({ rows: attempts, open, written }, [...found.issues, ...planned.issues]);
}

/**
 * What a change would lead to and need, and what would refuse it now: the order, the plan with it. Reason and author
 * are not asked for yet. Writes nothing.
 */
export async function previewRevision(
  host: Host,
  question: RevisionQuestion,
  today: Day,
  messages: Messages,
): Promise<Outcome<RevisionPreview>> {
  const found = await goalOnRecord(host, question.goal, today);
  if (found.kind === 'refused') return found;
  const { outlook, goal } = found.value;
  const before = outlook.version;
  const after = afterChange(before, question.change, goal);
  if (!after.ok) {
    const refusals = after.issues.map((issue) => describe(issue, messages));
    const need = { kind: 'none', reason: refusals.join(' ') } as const;
    return done({ before, after: before, need, refusals });
  }
  const planned = planRevision(found.value, { ...question, reason: '–', author: '–' }, after.value, today);
  const refusals = planned.kind === 'refused' ? planned.issues.map((issue) => describe(issue, messages)) : [];
  const need = answerOf<Need>(needOf({ ...outlook, version: after.value }), messages);
  return done({ before, after: after.value, need, refusals });
}
