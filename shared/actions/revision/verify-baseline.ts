import { done, hasErrors, type Outcome, refused } from '#actions/outcome.ts';
import type { Carried, CarriedOn } from '#actions/plan/generated-sheets.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import { readBaseline } from '#workbook/records/baseline.ts';
import { judgeRevisionRecord } from '#workbook/records/locked-goals.ts';
import { beginnings, revisionRow } from '#workbook/records/revisions.ts';

/**
 * Judges the goals against their record (refused where a cell was typed over, or rows were changed or taken out), and
 * sets goals that are not on record yet: nothing that is carried out stays without a beginning, whichever way it came.
 */
export function onRecord(
  reply: ReadReply,
  inputs: PlanInputs,
  { records, beginning, today }: Carried,
  messages: Messages,
): Outcome<CarriedOn> {
  const { rows, places } = records;
  // Nothing is sealed yet of what begins; seals that still stand somewhere are those of another plan.
  const seals = beginning ? [] : readBaseline(reply);
  const { record, issues } = judgeRevisionRecord(rows.revisions, inputs, places, seals, messages);
  if (hasErrors(issues)) return refused(issues);
  const added = beginnings(inputs, record, today, messages.revisions.author);
  const { reading, steps } = appendRevisions(records, added, inputs);
  const begun = beginning && {
    ...beginning,
    revisions: [...beginning.revisions, ...added.map(revisionRow)],
  };
  return done({ carried: { today, records: reading, beginning: begun }, steps }, issues);
}
