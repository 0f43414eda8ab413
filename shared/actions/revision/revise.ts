import { buildChange, changeWorkbook, drawChange } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries, planQueries, readToLook } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { type Need, needOf } from '#engine/revision/options.ts';
import { revisionState } from '#engine/revision/record.ts';
import type { Host } from '#host/host.ts';
import { describe, type Messages } from '#language/messages.ts';
import { atCells, planRevision } from './plan-revision.ts';
import { nothingReplanned, replan } from './replan.ts';
import { afterChange } from './revise-change.ts';
import { goalOnRecord } from './revision-outlook.ts';
import { answerOf } from './revision-reading.ts';
import type { Revised, RevisionPreview, RevisionQuestion, RevisionRequest } from './revision-types.ts';

/**
 * Revises a goal in the order of domain §7: refused, with nothing written, where an earlier step was not tried, the
 * reason or the author is missing, or no plan can be made with the change. Else the changed cells, the rows of the
 * record, the baseline and all generated sheets are written in one batch. `today`: the real day, the attempt's date.
 */
export const revise = (host: Host, request: RevisionRequest, today: Day): Promise<Outcome<Revised>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const found = goalOnRecord(reply, request.goal, today);
      if (found.kind === 'refused') return found;
      const { outlook, goal, record } = found.value;
      const after = afterChange(outlook.version, request.change, goal);
      if (!after.ok) return refused(atCells(after.issues, found.value));
      const replanned = replan(reply, { ...request, goal: goal.key }, today);
      if (replanned.kind === 'refused') return replanned;
      const { closing, from } = replanned.value;
      const planned = planRevision(found.value, request, after.value, { today, replanned: replanned.value });
      if (planned.kind === 'refused') return planned;
      const { attempts, typed } = planned.value;
      const open = revisionState([...record, ...attempts], goal.key)?.open ?? [];
      return done(
        buildChange({
          today,
          typed,
          closing,
          result: (written): Revised => ({ name: goal.name, from, rows: attempts, open, written }),
        }),
      );
    },
  });

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
  const reply = await readToLook(host, judgedQueries);
  const found = goalOnRecord(reply, question.goal, today);
  if (found.kind === 'refused') return found;
  const { outlook, goal } = found.value;
  const before = outlook.version;
  const after = afterChange(before, question.change, goal);
  if (!after.ok) {
    const refusals = after.issues.map((issue) => describe(issue, messages));
    const need = { kind: 'none', reason: refusals.join(' ') } as const;
    return done({ before, after: before, need, from: null, years: [], refusals });
  }
  const asked = { ...question, goal: goal.key, reason: '–', author: '–' };
  const replanned = replan(reply, asked, today);
  const of = replanned.kind === 'done' ? replanned.value : nothingReplanned;
  const { closing, from, years } = of;
  const planned = planRevision(found.value, asked, after.value, { today, replanned: of });
  const drawn =
    replanned.kind === 'refused'
      ? replanned
      : planned.kind === 'done'
        ? drawChange(reply, buildChange({ today, typed: planned.value.typed, closing, result: () => null }))
        : planned;
  const refusals = drawn.kind === 'refused' ? drawn.issues.map((issue) => describe(issue, messages)) : [];
  const need = answerOf<Need>(needOf({ ...outlook, version: after.value }), messages);
  return done({ before, after: after.value, need, from, years, refusals });
}
