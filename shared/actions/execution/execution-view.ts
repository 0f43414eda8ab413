import type { NoticePlace } from '#actions/notices.ts';
import { heldIn, keptIn } from '#actions/protocol/generate-sheets.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { typedQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import type { Host, ReadBatch } from '#host/host.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import type { NotBegun } from './execution-types.ts';
import { type ExecutionReading, executionIn } from './read-execution.ts';

/** A plan that is being carried out, with all its numbers. */
export interface ExecutionView extends ExecutionReading {
  readonly kind: 'view';
  readonly plan: Plan;
}

/** Inputs, records, and the months that people hold on the decomposition: the other sheets follow from these. */
const viewQueries: ReadBatch = {
  sheets: [...typedQueries.sheets, { by: 'anchor', name: tableNames.decomposition }],
};

/** Looks at plan and records with one read, and answers what `answer` makes of them. Writes nothing. */
export async function viewExecution<T>(
  host: Host,
  today: Day,
  answer: (view: ExecutionView) => T,
): Promise<Outcome<T | NotBegun>> {
  const read = executionIn(await host.read(viewQueries), today);
  if (read.kind === 'refused') {
    const isNew = read.issues.some(({ code }) => code === 'execution.notStarted');
    return isNew ? done({ kind: 'notBegun' }) : read;
  }
  const { inputs, places, reply } = read.value;
  const planned = makePlan(inputs, heldIn(reply, inputs).holds, keptIn(inputs, read.value));
  if (!planned.ok) {
    return refused(planned.issues.map((issue) => ({ ...issue, place: places.nearest(issue.path) })));
  }
  return done(answer({ ...read.value, kind: 'view', plan: planned.value }), []);
}

/** Where a generated sheet begins; null: the workbook has none. */
export function placeOfSheet({ reply }: ExecutionView, key: GeneratedSheetKey): NoticePlace | null {
  const found = reply.names.find(({ name }) => name === tableNames[key]);
  return found ? { sheet: found.sheet, cell: 'A1' } : null;
}

/** Names of the unit directly above each row of the organisation; '' above the top. */
export const unitNames = ({ tree, members }: Plan): readonly string[] =>
  tree.rows.map(({ parent }) => members[parent]?.name ?? '');
