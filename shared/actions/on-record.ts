import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply, WriteStep } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import { judgeCement } from '#workbook/records/cement.ts';
import { beginnings, revisionRow } from '#workbook/records/revisions.ts';
import { readSeals } from '#workbook/records/seals.ts';
import type { Carried } from './edition.ts';
import { done, hasErrors, type Outcome, refused } from './outcome.ts';

/** A plan being carried out with every goal on record, and the rows that are added for it. */
export interface OnRecord {
  readonly carried: Carried;
  readonly steps: readonly WriteStep[];
}

/**
 * Judges the goals against their record (refused where a cell was typed over, or rows were changed or taken out), and
 * sets goals that are not on record yet: nothing that is carried out stays without a beginning, whichever way it came.
 */
export function onRecord(
  reply: ReadReply,
  inputs: PlanInputs,
  places: InputPlaces,
  carried: Carried,
  messages: Messages,
): Outcome<OnRecord> {
  const { records, today } = carried;
  const isNew = 'kind' in records;
  const { rows } = records;
  const known = isNew ? places : records.places;
  const { record, issues } = judgeCement(
    rows.revisions,
    inputs,
    known,
    isNew ? [] : readSeals(reply),
    messages,
  );
  if (hasErrors(issues)) return refused(issues);
  const added = beginnings(inputs, record, today, messages.revisions.author);
  if (isNew) {
    const revisions = [...records.rows.revisions, ...added.map(revisionRow)];
    return done({
      carried: { today, records: { ...records, rows: { ...records.rows, revisions } } },
      steps: [],
    });
  }
  const { reading, steps } = appendRevisions(records, added, inputs);
  return done({ carried: { today, records: reading }, steps }, issues);
}
