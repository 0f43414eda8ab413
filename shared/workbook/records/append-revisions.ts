import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Revision } from '#engine/revision/record.ts';
import { cellsStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { type Appended, appendRows, rowBelow } from './append-rows.ts';
import { namesOfMembers } from './figures-text.ts';
import { openRule } from './locked-goals.ts';
import type { RecordReading } from './read.ts';
import { revisionRow } from './revisions.ts';

/** Adds rows below the last of the record of revisions. Its sheet must be there. */
export function appendRevisions(
  reading: RecordReading,
  revisions: readonly Revision[],
  inputs: PlanInputs,
): Appended {
  const place = reading.places.tables.revisions;
  if (!place || revisions.length === 0) return { reading, steps: [] };
  const first = rowBelow(place);
  // The record refuses whatever is typed; these rows are open until the build closes them again.
  const open: PlainStep = {
    ...cellsStep({ sheet: place.sheet, row: first, column: place.area.column }, []),
    validations: [openRule({ ...place.area, row: first, rows: revisions.length })],
  };
  const names = namesOfMembers(inputs);
  const rows = revisions.map((each) => revisionRow(each, names));
  const added = appendRows(reading, 'revisions', rows, inputs);
  return { ...added, steps: [open, ...added.steps] };
}
